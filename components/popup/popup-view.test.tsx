// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import {
  chatApplication,
  hostile,
  judged,
  noChat,
  notJudged,
  oneChat,
  possibleOnly,
  threeChats,
} from '../testing/fixtures.ts';
import { pageRecord, seeListed } from '../testing/sightings.ts';
import { auditedHost, hasButtons, hostOf, type PopupState, type ShownAudit } from './popup-state.ts';
import { PopupView } from './popup-view.tsx';

afterEach(cleanup);

const callsOf = () => ({
  onShowNewer: vi.fn(),
  onOpenReport: vi.fn(),
  onReload: vi.fn(),
  onReading: vi.fn(),
  onSwitchGuard: vi.fn(),
  onSwitchGuardHere: vi.fn(),
  onSendAsTyped: vi.fn(),
  onSwitchLooking: vi.fn(),
  onReadAgain: vi.fn(),
  onOpenSettings: vi.fn(),
  onGrantAccess: vi.fn(),
  onCopy: vi.fn(),
  onCorrect: vi.fn(),
});

function show(state: PopupState, hasNewer = false, isCopied: boolean | null = null) {
  const calls = callsOf();
  const view = render(
    <PopupView
      state={state}
      host="books.test"
      hasNewer={hasNewer}
      isCopied={isCopied}
      guard={null}
      {...calls}
    />,
  );
  return { ...calls, ...view };
}

function read(audit: ShownAudit): PopupState {
  return { kind: 'read', audit };
}

test('a graded page says its grade as letter and word, and the arithmetic', () => {
  show(read(oneChat()));
  expect(screen.getAllByRole('img', { name: 'Grade D: Weak' })).toHaveLength(2);
  expect(screen.getByRole('heading', { name: 'Weak' })).toBeTruthy();
  expect(screen.getByText('68 of 100')).toBeTruthy();
  expect(
    screen.getByText(/^17 of 25 points = 68; .*capped from C to D: 1 critical check fails\.$/),
  ).toBeTruthy();
});

test('what weighs most is said in a sentence, and what to do about it', () => {
  show(read(oneChat()));
  expect(screen.getByText('The chat’s live connection is not encrypted.')).toBeTruthy();
  const todo = screen.getByText('What you can do:').parentElement?.textContent ?? '';
  expect(todo).toMatch(/^What you can do: .{20,}/);
});

test('a check that this version has no words for goes by its id, and nobody is told what to do about it', () => {
  const { record, result } = oneChat();
  const widgets = result.widgets.map((widget) => ({
    ...widget,
    findings: widget.findings.map((one) => ({ ...one, checkId: `gone-${one.checkId}` })),
  }));
  show(read({ record, result: { ...result, widgets } }));
  expect(screen.getByText('gone-plaintext-socket.')).toBeTruthy();
  expect(screen.queryByText('What you can do:')).toBeNull();
});

test('the grade says whose it is, and how many chats there are to be worst of', () => {
  const { container, unmount } = show(read(oneChat()));
  const of = () => container.querySelector('.verdict-of')?.textContent;
  expect(of()).toBe('Chat on this page: Acme Chat');
  unmount();
  const several = show(read(threeChats()));
  expect(several.container.querySelector('.verdict-of')?.textContent).toBe('Worst of 3 chats: Bella Desk');
});

test('what is wrong and what to do stand before how it was reckoned', () => {
  const { container } = show(read(oneChat()));
  const glance = container.querySelector('.glance');
  const arithmetic = container.querySelector('.arithmetic');
  if (!glance || !arithmetic) throw new Error('no verdict');
  expect(glance.compareDocumentPosition(arithmetic)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('one click shows the evidence of what weighs most, whatever was folded', () => {
  const scrolled = vi.fn();
  Element.prototype.scrollIntoView = scrolled;
  const { onReading } = show(read(oneChat()));
  const finding = screen
    .getByRole('heading', { name: 'The chat’s live connection is not encrypted' })
    .closest('details');
  const card = finding?.parentElement?.closest('details');
  if (!finding || !card) throw new Error('no finding');
  card.open = false;
  fireEvent.click(screen.getByRole('button', { name: 'Show the evidence' }));
  expect([card.open, finding.open]).toEqual([true, true]);
  expect(document.activeElement?.textContent).toBe('Evidence');
  expect(finding.contains(document.activeElement)).toBe(true);
  expect(scrolled.mock.contexts).toEqual([document.activeElement]);
  expect(onReading).toHaveBeenCalled();
});

test('findings stand in order: failing by weight, then unknown, passing, not applicable', () => {
  show(read(oneChat()));
  const titles = screen.getAllByRole('heading', { level: 4 }).map((heading) => heading.textContent);
  expect(titles.slice(0, 4)).toEqual([
    'The chat’s live connection is not encrypted',
    'Browsers are not told to use encryption always',
    'The chat’s frame is not fenced in',
    'Not known: The chat links to a privacy notice',
  ]);
  expect(titles.at(-1)).toBe('Does not apply: No chat on the page where cards are typed');
  for (const group of ['1 check could not tell', '5 checks pass', '1 check does not apply'])
    expect(screen.getByText(group).closest('details')?.open).toBe(false);
});

test('what fails stands before all that a first look does not need', () => {
  const { container } = show(read(oneChat()));
  const heads = [...container.querySelectorAll('.widget-body > details > summary')];
  const texts = heads.map((head) => head.querySelector('h4')?.textContent ?? head.textContent);
  expect(texts).toEqual([
    'The chat’s live connection is not encrypted',
    'Browsers are not told to use encryption always',
    'The chat’s frame is not fenced in',
    'How it was found: 2 signs',
    'How it came into the page',
    'How it encrypts: 1 host',
    '1 check could not tell',
    '5 checks pass',
    '1 check does not apply',
  ]);
});

test('a finding says why, what the visitor can do, its evidence, and then what others can do', () => {
  const { container } = show(read(oneChat()));
  const body = container.querySelector('.finding.is-fail .finding-body');
  const heads = [...(body?.querySelectorAll('h5, .advice dt') ?? [])].map(({ textContent }) => textContent);
  expect(heads).toEqual([
    'Why it matters',
    'If you are visiting',
    'Evidence',
    'If this is your site',
    'If you review the vendor',
  ]);
});

test('a finding shows its evidence with address, frame, time and who says so', () => {
  show(read(oneChat()));
  const finding = screen
    .getByRole('heading', { name: 'The chat’s live connection is not encrypted' })
    .closest('details');
  const proof = within(finding as HTMLElement).getByRole('listitem', { hidden: true });
  expect(proof.textContent).toContain('ws://live.acme-chat.example/socket');
  expect(proof.textContent).toContain('frame 4');
  expect(proof.textContent).toContain('1,893\u00a0ms');
  expect(proof.textContent).toContain('The page’s own word');
});

test('of hundreds of items, the first are shown and the rest are counted', () => {
  const record = pageRecord();
  seeListed(record, 'acme-chat', 'acme-chat.example', 4);
  const proof = Array.from({ length: 300 }, (_, index) => `request-${index + 1}`);
  show(read(judged(record, { 'acme-chat': { 'plaintext-resource': { outcome: 'fail', proof } } })));
  const finding = screen
    .getByRole('heading', { name: 'Parts of the chat load unencrypted' })
    .closest('details');
  expect(finding?.querySelectorAll('.proof')).toHaveLength(8);
  expect(finding?.textContent).toContain('292 more items are in the full report.');
  expect(finding?.textContent).toContain('request-2 This item is no longer kept.');
});

test('how a chat was found names kind, pattern and place of every sign', () => {
  show(read(oneChat()));
  const found = screen.getByText('How it was found: 2 signs').closest('details');
  expect(found?.textContent).toContain(
    'Network*.acme-chat.examplehttps://cdn.acme-chat.example/widget/v2/loader.js',
  );
});

test('the way a chat came stands as a list in lists, folded', () => {
  show(read(oneChat()));
  const way = screen.getByText('How it came into the page').closest('details');
  expect(way?.open).toBe(false);
  expect(way?.textContent).toMatch(/Page https:\/\/books\.test.*Script .*loader\.js.*Frame .*Talks to ws:/);
});

test('how a chat encrypts is told for each host, and how that is known', () => {
  show(read(oneChat()));
  const told = screen.getByText('How it encrypts: 1 host').closest('details');
  expect(told?.textContent).toContain(
    'live.acme-chat.exampleTLS 1.2, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, 128 bits, x25519, certificate until 2026-11-29, measured',
  );
});

test('several chats come worst first, and only the worst is open', () => {
  show(read(threeChats()));
  const names = screen.getAllByRole('heading', { level: 3 });
  expect(names.map((name) => name.textContent)).toEqual(['Bella Desk', 'Acme Chat', 'Unlisted chat']);
  expect(names.map((name) => name.closest('details')?.open)).toEqual([true, false, false]);
  expect(screen.getByText('A page is graded by its worst chat.')).toBeTruthy();
});

test.each([
  ['reading', 'Reading this page…', [true]],
  ['unread', 'This page has not been read.', [true]],
  ['full', 'Your browser has no room left for what Earshot sees.', [true]],
  ['unreadable', 'Earshot cannot read this page.', []],
  ['broken', 'What was seen here could not be read.', []],
] as const)(
  'the state "%s" is said in words, and a report waits where one may come',
  (kind, title, reports) => {
    show({ kind });
    expect(screen.getByRole('heading', { level: 2, name: title })).toBeTruthy();
    const found = screen.queryAllByRole<HTMLButtonElement>('button', { name: 'Open full report' });
    expect(found.map(({ disabled }) => disabled)).toEqual(reports);
  },
);

test.each<[string, PopupState | null, boolean]>([
  ['nothing yet', null, false],
  ['a page that is being read', { kind: 'reading' }, false],
  ['a page without a chat', read(noChat()), false],
  ['a page to be reloaded', { kind: 'unread' }, true],
  ['a graded chat', read(oneChat()), true],
])('whether there is something to press: %s', (_, state, isThere) => {
  expect(hasButtons(state)).toBe(isThere);
});

test('a warning takes the sentence’s place and the news’, and a pointer over the popup is told', () => {
  const onPointer = vi.fn();
  const alarms = [{ title: 'The other side asks for a secret', advice: 'Do not answer it.' }];
  const view = (isAlarmed: boolean) => (
    <PopupView
      state={read(oneChat())}
      host="books.test"
      hasNewer
      guard={null}
      alarms={isAlarmed ? alarms : []}
      onPointer={onPointer}
      {...callsOf()}
    />
  );
  const { rerender, container } = render(view(false));
  expect(screen.getByRole('status').textContent).toBe('New evidence came in.');
  rerender(view(true));
  expect(screen.getByRole('status').textContent).toBe('The other side asks for a secret.');
  expect(screen.queryByText('The chat’s live connection is not encrypted.')).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain('Do not answer it.');
  const popup = container.querySelector('.popup');
  if (!popup) throw new Error('no popup');
  fireEvent.pointerEnter(popup);
  fireEvent.pointerLeave(popup);
  expect(onPointer.mock.calls).toEqual([[true], [false]]);
});

test.each([false, true])(
  'where access to sites is withheld there is a button for it (refused: %s)',
  (isRefused) => {
    const { onGrantAccess } = show({ kind: 'withheld', isRefused });
    expect(
      screen.getByRole('heading', { name: 'Your browser keeps Earshot from reading this site.' }),
    ).toBeTruthy();
    expect(screen.queryAllByText('The access was not given. Nothing has changed.')).toHaveLength(
      isRefused ? 1 : 0,
    );
    expect(screen.queryByRole('button', { name: 'Copy summary' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Let Earshot read sites' }));
    expect(onGrantAccess).toHaveBeenCalledOnce();
  },
);

test('a chat is called none, which is shown and can be taken back', () => {
  const audit = oneChat();
  const { onCorrect, unmount } = show(read(audit));
  fireEvent.click(screen.getByRole('button', { name: 'This is not a chat' }));
  const [widget] = audit.result.widgets;
  expect(onCorrect).toHaveBeenLastCalledWith(widget, audit, false);
  unmount();
  const widgets = audit.result.widgets.map((one) => ({
    ...one,
    confidence: 'possible' as const,
    isCorrected: true as const,
  }));
  const corrected = {
    ...audit,
    result: { ...audit.result, widgets, grade: null, state: 'no-chat' as const },
  };
  const again = show(read(corrected));
  expect(screen.getByRole('heading', { name: 'No chat here, you said.' })).toBeTruthy();
  expect(screen.getByText('Not a chat, you said', { exact: false })).toBeTruthy();
  expect(screen.queryByText(/of 100/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'It is a chat after all' }));
  expect(again.onCorrect).toHaveBeenLastCalledWith(corrected.result.widgets[0], corrected, true);
});

test('where no chat was found it is said how to have Earshot look again', () => {
  const { unmount } = show(read(noChat()));
  const hint = 'Is one open already? Click into its message field, and Earshot looks again.';
  expect(screen.getByText(hint)).toBeTruthy();
  unmount();
  show(read(chatApplication()));
  expect(screen.queryByText(hint)).toBeNull();
});

test('a summary is copied, and what came of it is said', () => {
  const { onCopy, unmount } = show(read(oneChat()));
  fireEvent.click(screen.getByRole('button', { name: 'Copy summary' }));
  expect(onCopy).toHaveBeenCalledOnce();
  unmount();
  for (const [isCopied, text] of [
    [true, 'Summary copied.'],
    [false, 'The summary could not be copied.'],
  ] as const) {
    const view = show(read(oneChat()), true, isCopied);
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(text);
    view.unmount();
  }
});

test.each([
  ['no chat', noChat(), 'No chat found on this page.', 0],
  ['a conversation of its own', chatApplication(), 'This page is itself a chat.', 0],
  ['possible only', possibleOnly(), 'Perhaps a chat, not a sure one.', 1],
  ['not judged', notJudged(), 'A chat was found, but not judged.', 1],
])('a page with %s gets no grade', (_, audit, title, widgets) => {
  show(read(audit));
  expect(screen.getByRole('heading', { level: 2, name: title })).toBeTruthy();
  expect(screen.queryAllByRole('heading', { level: 3 })).toHaveLength(widgets);
  expect(screen.queryByText(/of 100/)).toBeNull();
});

test('each chat says how sure it is that it is one, and how many checks fail', () => {
  const notes = (audit: ShownAudit) => {
    const { container, unmount } = show(read(audit));
    const texts = [...container.querySelectorAll('.widget-note')].map(({ textContent }) => textContent);
    unmount();
    return texts;
  };
  expect(notes(oneChat())).toEqual(['Confirmed chat · 3 checks fail']);
  expect(notes(possibleOnly())).toEqual([expect.stringMatching(/^Possible chat · /)]);
});

test('a possible chat’s own grade says that it does not count', () => {
  show(read(possibleOnly()));
  expect(screen.getByRole('img', { name: /Not counted in the page’s grade\.$/ })).toBeTruthy();
});

test('buttons do what they say', () => {
  const { onOpenReport, onShowNewer, unmount } = show(read(oneChat()), true);
  fireEvent.click(screen.getByRole('button', { name: 'Open full report' }));
  expect(onOpenReport).toHaveBeenCalledOnce();
  expect(screen.getByRole('status').textContent).toBe('New evidence came in.');
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(onShowNewer).toHaveBeenCalledOnce();
  unmount();
  const { onReload } = show({ kind: 'unread' });
  fireEvent.click(screen.getByRole('button', { name: 'Reload this page' }));
  expect(onReload).toHaveBeenCalledOnce();
});

test('a site left alone says so, and can be looked at again where that is for the person to decide', () => {
  const { onReadAgain, onOpenSettings, unmount } = show({ kind: 'ignored' });
  fireEvent.click(screen.getByRole('button', { name: 'Look at this site again' }));
  expect(onReadAgain).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  expect(onOpenSettings).toHaveBeenCalledOnce();
  unmount();
  const calls = { ...callsOf(), onReadAgain: null };
  render(
    <PopupView state={{ kind: 'ignored' }} host="books.test" hasNewer={false} guard={null} {...calls} />,
  );
  expect(screen.queryByRole('button', { name: 'Look at this site again' })).toBeNull();
});

test('opening something counts as reading; showing the popup does not', () => {
  const { onReading } = show(read(oneChat()));
  expect(onReading).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('5 checks pass'));
  expect(onReading).toHaveBeenCalled();
});

test('what is open stays open when newer evidence is shown', () => {
  const calls = callsOf();
  const view = (audit: ShownAudit) => (
    <PopupView state={read(audit)} host="books.test" hasNewer={false} guard={null} {...calls} />
  );
  const { rerender } = render(view(oneChat()));
  const group = screen.getByText('5 checks pass').closest('details');
  if (group) group.open = true;
  rerender(view(oneChat()));
  expect(screen.getByText('5 checks pass').closest('details')).toBe(group);
  expect(group?.open).toBe(true);
});

test('what a page says stays text, its direction is its own, and what hides is shown', () => {
  const { container } = show(read(hostile()));
  expect(container.querySelector('script')).toBeNull();
  expect(container.textContent).toContain('<script>alert(1)</script> [U+202E]gnp.exe');
  expect(container.textContent).not.toContain('\u202e');
  expect(container.textContent).toMatch(/… and 9,239 more characters/);
  for (const text of container.querySelectorAll('.foreign')) expect(text.localName).toBe('bdi');
});

test('hosts keep their port', () => {
  expect(hostOf('http://books.test:8080/x')).toBe('books.test:8080');
  expect(hostOf('chrome://settings')).toBeNull();
  expect(hostOf(undefined)).toBeNull();
  expect(auditedHost(oneChat().record)).toBe('books.test');
});
