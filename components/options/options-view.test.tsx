// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { OptionsView } from './options-view.tsx';
import { type Notice, noticeWords, optionsWords as words } from './options-words.ts';

afterEach(cleanup);

type Props = ComponentProps<typeof OptionsView>;
const own: Props['own'] = {
  theme: 'system',
  language: 'auto',
  isGuardOff: false,
  guardOffSites: [],
  ignoredSites: [],
  historyDays: 90,
  isStrict: false,
  areNoticesOn: true,
  areSitesSynced: false,
  notChats: ['books.test acme-chat'],
};

function show(parts: Partial<Props> = {}) {
  const calls = {
    onChange: vi.fn(),
    onChatAgain: vi.fn(),
    onNotices: vi.fn(),
    onHistoryDays: vi.fn(),
    onSite: vi.fn(() => true),
    onExport: vi.fn(),
    onImport: vi.fn(),
    onReset: vi.fn(),
  };
  const rest = {
    corrupt: [],
    policy: {},
    languages: ['en', 'pt', 'ja'],
    notice: null,
    areNoticesPermitted: false,
    maxHistoryDays: 3650,
  };
  render(<OptionsView own={own} {...rest} {...calls} {...parts} />);
  return calls;
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

test('a language is chosen by its own name', () => {
  const { onChange } = show();
  const select = screen.getByRole('combobox', { name: words.language });
  expect(screen.getAllByRole('option').map(({ textContent, lang }) => [textContent, lang])).toEqual([
    ['That of the browser', ''],
    ['English', 'en'],
    ['português', 'pt'],
    ['日本語', 'ja'],
  ]);
  fireEvent.change(select, { target: { value: 'ja' } });
  expect(onChange).toHaveBeenLastCalledWith({ language: 'ja' });
});

test('each switch says what it was switched to', () => {
  const { onChange, onNotices } = show();
  fireEvent.click(box(words.strict));
  expect(onChange).toHaveBeenLastCalledWith({ isStrict: true });
  fireEvent.click(box(words.syncSites));
  expect(onChange).toHaveBeenLastCalledWith({ areSitesSynced: true });
  fireEvent.click(box(words.guardOn));
  expect(onChange).toHaveBeenLastCalledWith({ isGuardOff: true });
  fireEvent.click(box(words.noticesOn));
  expect(onNotices).toHaveBeenLastCalledWith(true);
});

test.each([
  [true, true, undefined, true, false],
  [true, false, undefined, false, false],
  // Set, but the browser does not permit it: nothing is told.
  [false, true, undefined, false, false],
  [true, true, false, false, true],
])(
  'notifications: permitted %s, set %s, policy %s: on %s, decided %s',
  (isPermitted, isSet, policy, isOn, isDecided) => {
    show({
      own: { ...own, areNoticesOn: isSet },
      policy: { notices: policy },
      areNoticesPermitted: isPermitted,
    });
    expect([box(words.noticesOn).checked, box(words.noticesOn).disabled]).toEqual([isOn, isDecided]);
  },
);

test('what a policy decides is shown and is not the person’s to change', () => {
  show({ policy: { guard: 'off', strict: true, syncSites: true, historyDays: 7 } });
  for (const [name, isOn] of [
    [words.guardOn, false],
    [words.strict, true],
    [words.syncSites, true],
  ] as const)
    expect([box(name).checked, box(name).disabled], name).toEqual([isOn, true]);
  const days = screen.getByLabelText<HTMLInputElement>(words.historyDays);
  expect([days.value, days.disabled]).toEqual(['7', true]);
  expect(screen.getByText(words.managed)).toBeTruthy();
});

test('days are told as they were typed, for what is wrong to be said', () => {
  const { onHistoryDays } = show();
  fireEvent.change(screen.getByLabelText(words.historyDays), { target: { value: '7.5' } });
  expect(onHistoryDays).toHaveBeenCalledWith('7.5');
});

test('what was called no chat can be taken back', () => {
  const { onChatAgain } = show();
  fireEvent.click(screen.getByRole('button', { name: /books\.test acme-chat$/ }));
  expect(onChatAgain).toHaveBeenCalledWith('books.test acme-chat');
});

test.each<[Notice, RegExp]>([
  [{ kind: 'unkept' }, /could not be kept: the browser has no room left/],
  [{ kind: 'sync-full' }, /kept in this browser, but your browser’s account takes no more/],
  [{ kind: 'sync-off' }, /sync storage is switched off/],
  [{ kind: 'denied' }, /not permitted/],
  [{ kind: 'no-days', most: 3650 }, /from 0 to 3650/],
  [{ kind: 'no-import', file: 'a.json', problem: 'newer' }, /a\.json was not taken: a newer Earshot made it/],
  [{ kind: 'no-import', file: 'a.json', problem: 'bad-value', path: 'theme' }, /the value of “theme”/],
])('says %j in words', (notice, text) => {
  show({ notice });
  expect(screen.getByRole('status').textContent).toMatch(text);
  expect(noticeWords(notice)).toMatch(text);
});
