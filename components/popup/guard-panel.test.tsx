// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { GuardPanel, type GuardState } from './guard-panel.tsx';
import { guardWords } from './guard-words.ts';

afterEach(cleanup);

const on = { isOff: false, isOffHere: false, isCorrupt: false, isDecided: false };

function show(parts: Partial<GuardState> = {}) {
  const guard: GuardState = {
    settings: on,
    isLookedAt: true,
    site: 'books.test',
    isUnkept: false,
    isHiding: false,
    sentCount: 0,
    unguarded: [],
    ...parts,
  };
  const calls = {
    onSwitch: vi.fn(),
    onSwitchHere: vi.fn(),
    onSendAsTyped: vi.fn(),
    onSwitchLooking: vi.fn(),
  };
  render(<GuardPanel guard={guard} {...calls} />);
  return calls;
}

const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name, hidden: true });
const everywhere = () => box(/^Mask card numbers in chats$/);
const here = () => box(/^Mask them on books\.test$/);
const panel = () => screen.getByRole('region', { name: 'Guard' });

test.each<[string, GuardState['settings'], string, boolean, boolean]>([
  ['on', on, guardWords.on, true, true],
  ['off everywhere', { ...on, isOff: true }, guardWords.off, false, true],
  ['off here', { ...on, isOffHere: true }, guardWords.offHere, true, false],
  ['off here and everywhere', { ...on, isOff: true, isOffHere: true }, guardWords.off, false, false],
  ['not read yet', null, guardWords.unknown, false, false],
])('a guard that is %s says so, and its switches show it', (_name, settings, words, isOn, isOnHere) => {
  show({ settings });
  expect(screen.getByText(words)).toBeTruthy();
  expect([everywhere().checked, here().checked]).toEqual([isOn, isOnHere]);
});

test('whoever manages the browser has the last word on the guard, not on looking', () => {
  const { onSwitchLooking } = show({ settings: { ...on, isDecided: true } });
  expect([everywhere().disabled, here().disabled]).toEqual([true, true]);
  expect(screen.getByText(guardWords.decided)).toBeTruthy();
  fireEvent.click(box(/^Look for chats on books\.test$/));
  expect(onSwitchLooking).toHaveBeenLastCalledWith(false);
});

test.each([
  ['is decided by a policy', { isLookedAt: null }],
  ['has no site', { site: null }],
])('a page that %s has no switch to leave it alone', (_name, parts) => {
  show(parts);
  expect(screen.queryByRole('checkbox', { name: /^Look for chats/, hidden: true })).toBeNull();
});

test('while settings are read nothing can be switched, and one site not where all are off', () => {
  show({ settings: null });
  expect([everywhere().disabled, here().disabled]).toEqual([true, true]);
  cleanup();
  show({ settings: { ...on, isOff: true } });
  expect([everywhere().disabled, here().disabled]).toEqual([false, true]);
});

test('a switch tells what it was put to', () => {
  const { onSwitch, onSwitchHere } = show();
  fireEvent.click(everywhere());
  expect(onSwitch.mock.calls).toEqual([[false]]);
  fireEvent.click(here());
  expect(onSwitchHere.mock.calls).toEqual([[false]]);
  cleanup();
  const off = show({ settings: { ...on, isOffHere: true } });
  fireEvent.click(here());
  expect(off.onSwitchHere.mock.calls).toEqual([[true]]);
  expect(off.onSwitch).not.toHaveBeenCalled();
});

test('a page without a host has no switch of its own', () => {
  show({ site: null });
  expect(screen.getAllByRole('checkbox', { hidden: true })).toHaveLength(1);
});

test('a host in a strange script or direction stays what it is', () => {
  show({ site: 'xn--\u202eevil.test' });
  expect(panel().textContent).not.toContain('\u202e');
});

test('a message can be sent as typed only while digits of it are hidden', () => {
  show();
  expect(screen.queryByRole('button')).toBeNull();
  cleanup();
  const { onSendAsTyped } = show({ isHiding: true });
  expect(panel().textContent).toContain(guardWords.hiding);
  const button = screen.getByRole('button', { name: 'Send as typed' });
  const more = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(more?.textContent).toBe(guardWords.sendAsTypedMore);
  fireEvent.click(button);
  expect(onSendAsTyped).toHaveBeenCalledOnce();
});

test('where the guard is off there is nothing to send as typed', () => {
  show({ isHiding: true, settings: { ...on, isOffHere: true } });
  expect(screen.queryByRole('button')).toBeNull();
});

test.each([
  [0, false, ''],
  [1, false, '1 message was sent with a card number hidden.'],
  [3, false, '3 messages were sent with a card number hidden.'],
  [3, true, guardWords.hiding],
])('of %i sent messages, hiding now: %s, a screen reader hears %j', (sentCount, isHiding, words) => {
  show({ sentCount, isHiding });
  const live = panel().querySelector('[aria-live=polite]');
  expect(live?.textContent).toBe(words);
});

test('fields that it cannot protect are counted, and each reason is said once', () => {
  show({ unguarded: ['no-dots-allowed', 'no-text-field', 'no-dots-allowed'] });
  expect(panel().textContent).toContain(
    'It cannot protect 3 message fields here: the field takes no dots, the page reads the keys itself.',
  );
  cleanup();
  show({ unguarded: ['payment-field'] });
  expect(panel().textContent).toContain(
    'It cannot protect 1 message field here: the field is labelled as a card’s.',
  );
  cleanup();
  show();
  expect(panel().textContent).not.toContain('cannot protect');
});

test('settings that could not be read are said to be so, with the guard on', () => {
  show({ settings: { ...on, isCorrupt: true } });
  expect(screen.getByText(guardWords.on)).toBeTruthy();
  expect(panel().textContent).toContain(guardWords.corrupt);
  cleanup();
  show();
  expect(panel().textContent).not.toContain(guardWords.corrupt);
});

test('a switch that could not be kept is said to be so', () => {
  show({ isUnkept: true });
  expect(panel().textContent).toContain(guardWords.unkept);
});
