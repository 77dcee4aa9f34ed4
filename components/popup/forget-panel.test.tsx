// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ForgetPanel, type ForgetState } from './forget-panel.tsx';

afterEach(cleanup);

const thing = { host: 'shop.example', area: 'local', name: 'acme-log' } as const;
const calls = { onForget: vi.fn(), onCancel: vi.fn(), onForgetHost: vi.fn() };

function show(parts: Partial<ForgetState> = {}) {
  const state: ForgetState = {
    things: [thing],
    outOfReach: [],
    wholeHosts: [],
    plan: null,
    last: null,
    isBusy: false,
    trouble: null,
    ...parts,
  };
  render(<ForgetPanel id="w" state={state} {...calls} />);
}

test('names what goes, and forgets it at the time that was chosen', () => {
  show();
  expect(screen.getByText('Earshot knows of 1 thing that this chat keeps in your browser:')).toBeTruthy();
  expect(screen.getByText('acme-log')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Forget it' }));
  expect(calls.onForget).toHaveBeenLastCalledWith('now');
  fireEvent.click(screen.getByLabelText('In 1 week'));
  fireEvent.click(screen.getByRole('button', { name: 'Forget it' }));
  expect(calls.onForget).toHaveBeenLastCalledWith('week');
});

test('offers nothing where nothing is known', () => {
  show({ things: [] });
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(/knows of nothing/)).toBeTruthy();
});

test('while there is a plan, it says so and offers to take it back', () => {
  show({ plan: { when: 'leave', dueAt: null } });
  expect(screen.queryByRole('button', { name: 'Forget it' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Do not' }));
  expect(calls.onCancel).toHaveBeenCalledOnce();
});

test('lists what was taken away, and what stays with the reason', () => {
  show({
    last: {
      removed: [thing],
      left: [{ host: 'shop.example', area: 'cookie', name: 'sid', reason: 'http-only' }],
    },
  });
  const status = screen.getByRole('status').textContent;
  expect(status).toContain('Taken away: 1 thing');
  expect(status).toContain('1 thing stays:');
  expect(status).toContain('closed to scripts');
});

test.each([
  ['failed', /This did not work/],
  ['denied', /You did not permit it/],
] as const)('says that it %s', (trouble, words) => {
  show({ trouble });
  expect(screen.getByRole('status').textContent).toMatch(words);
});

test('asks for a whole host only of those that are the chat’s', () => {
  show({ wholeHosts: ['chat.example'] });
  fireEvent.click(screen.getByRole('button', { name: 'Forget all that chat.example keeps' }));
  expect(calls.onForgetHost).toHaveBeenCalledWith('chat.example');
});
