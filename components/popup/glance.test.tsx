// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Glance, type NoticeState } from './glance.tsx';

afterEach(cleanup);

const alarm = { title: 'The other side asks for a secret', advice: 'Do not answer it.' };

function show(alarms = [alarm], notices: NoticeState = 'off') {
  const onAllowNotices = vi.fn();
  render(
    <Glance
      alarms={alarms}
      notices={notices}
      onAllowNotices={onAllowNotices}
      act={<a href="#proof">Proof</a>}
    >
      <p>All is well.</p>
    </Glance>,
  );
  return onAllowNotices;
}

test('is heard at once, with what to do', () => {
  show();
  expect(screen.getByRole('alert').textContent).toContain(
    'The other side asks for a secret. Do not answer it.',
  );
});

test('an alarm takes the place of what is said else, and where to look stays', () => {
  show([]);
  expect(screen.queryByRole('alert')).toBeNull();
  expect([screen.queryByText('All is well.'), screen.queryByText('Proof')]).not.toContain(null);
  cleanup();
  show();
  expect(screen.queryByText('All is well.')).toBeNull();
  expect(screen.getByText('Proof')).toBeTruthy();
});

test('offers notifications only where they are off', () => {
  const onAllowNotices = show();
  fireEvent.click(screen.getByRole('button', { name: 'Notify me of this from now on' }));
  expect(onAllowNotices).toHaveBeenCalledOnce();
  for (const state of ['on', 'denied', null] as const) {
    cleanup();
    show([alarm], state);
    expect(screen.queryByRole('button')).toBeNull();
  }
  cleanup();
  show([alarm], 'denied');
  expect(screen.getByRole('alert').textContent).toContain('not permitted');
});
