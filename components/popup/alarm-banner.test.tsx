// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { AlarmBanner, type NoticeState } from './alarm-banner.tsx';

afterEach(cleanup);

const alarm = { title: 'The other side asks for a secret', advice: 'Do not answer it.' };

function show(alarms = [alarm], notices: NoticeState = 'off') {
  const onAllowNotices = vi.fn();
  render(<AlarmBanner alarms={alarms} notices={notices} onAllowNotices={onAllowNotices} />);
  return onAllowNotices;
}

test('is heard at once, with what to do', () => {
  show();
  expect(screen.getByRole('alert').textContent).toContain(
    'The other side asks for a secret. Do not answer it.',
  );
});

test('without an alarm there is nothing', () => {
  show([]);
  expect(screen.queryByRole('alert')).toBeNull();
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
