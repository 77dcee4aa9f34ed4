// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test, vi } from 'vitest';
import { driftOf } from '../../lib/history/drift.ts';
import { visitOf } from '../../lib/history/testing/visits.ts';
import { findingsCsv } from '../../lib/report/csv.ts';
import { withDrifts } from '../../lib/report/drifts.ts';
import { markdownSummary } from '../../lib/report/markdown.ts';
import type { Report } from '../../lib/report/model.ts';
import { emptyReview } from '../../lib/report/review.ts';
import { reportOf } from '../testing/fixture-report.ts';
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
import { reviewOf } from '../testing/review-fixture.ts';
import { see } from '../testing/sightings.ts';
import { ReportPage, type ReportPageState } from './report-page.tsx';
import { ReportView } from './report-view.tsx';

afterEach(cleanup);

function show(state: ReportPageState, hasNewer = false, isCopied: boolean | null = null) {
  const calls = {
    onShowNewer: vi.fn(),
    onSave: vi.fn(),
    onCopy: vi.fn(),
  };
  const view = render(<ReportPage state={state} hasNewer={hasNewer} isCopied={isCopied} {...calls} />);
  return { ...calls, ...view };
}

function showReport(report: Report, hasNewer = false) {
  return show({ kind: 'report', report }, hasNewer);
}

test('the head says grade, page, times, versions and browser', () => {
  showReport(reportOf(oneChat()));
  const head = screen.getByRole('banner');
  expect(within(head).getByRole('img', { name: 'Grade D: Weak' })).toBeTruthy();
  for (const text of [
    'https://books.test/basket',
    '2026-11-22 03:20:00 UTC',
    '2026-11-22 03:24:31 UTC',
    'Earshot 0.1.0',
    'Chromium 156.0.8078.79',
    '20-entries-4f2a9c01',
  ])
    expect(head.textContent).toContain(text);
});

test.each<[Report['guard'], string]>([
  [{ setting: 'on', sentCount: 0 }, 'On'],
  [{ setting: 'off', sentCount: 0 }, 'Off'],
  [{ setting: 'off-here', sentCount: 1 }, 'Off on this site; 1 message sent with a card number hidden'],
  [{ setting: 'on', sentCount: 12 }, 'On; 12 messages sent with a card number hidden'],
])('the head says how the guard is set, and what it hid: %j', (guard, words) => {
  showReport({ ...reportOf(oneChat()), guard });
  const head = screen.getByRole('banner');
  expect(within(head).getByText('Guard').nextElementSibling?.textContent).toBe(words);
});

test('a report counts what the guard hid, and grades nothing by it', () => {
  const { record, result } = oneChat();
  const masking = { hidingFrames: [0], sentCount: 3 };
  const report = reportOf({ record: { ...record, masking }, result });
  expect(report.guard).toEqual({ setting: 'on', sentCount: 3 });
  expect(report.grade).toBe(reportOf(oneChat()).grade);
});

test.each([
  [
    'graded',
    oneChat(),
    'grade D (weak), which is that of its worst chat, Acme Chat. 3 of its checks fail, 1 of them critical.',
  ],
  ['no chat', noChat(), 'No chat was found on this page while Earshot watched.'],
  ['a conversation of its own', chatApplication(), 'This page is itself a chat.'],
  ['possible only', possibleOnly(), 'No chat that counts was found on this page.'],
  ['not judged', notJudged(), 'It has no grade.'],
])('the verdict of a page that is %s', (_, fixture, words) => {
  showReport(reportOf(fixture));
  expect(screen.getByRole('region', { name: 'Verdict' }).textContent).toContain(words);
});

test('the summary has a row for each chat, worst first', () => {
  showReport(reportOf(threeChats()));
  const [, ...rows] = within(screen.getByRole('table', { name: 'Chats on this page' })).getAllByRole('row');
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'Bella Desk',
    'Acme Chat',
    'Unlisted chat',
  ]);
});

test('how a chat’s hosts encrypt stands in a table, with how that is known', () => {
  showReport(reportOf(oneChat()));
  const [, ...rows] = within(screen.getByRole('table', { name: 'How its hosts encrypt' })).getAllByRole(
    'row',
  );
  expect(
    rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ),
  ).toEqual([
    [
      'TLS 1.2',
      'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256128 bits, x25519',
      '2026-11-29',
      'measured',
      'connection-1',
    ],
  ]);
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'live.acme-chat.example',
  ]);
});

test('the arithmetic’s points add up to the sum that is printed', () => {
  showReport(reportOf(oneChat()));
  const table = screen.getByRole('table', { name: 'Arithmetic: Acme Chat' });
  const [, ...rows] = within(table).getAllByRole('row');
  const points = rows.map((row) => row.lastElementChild?.textContent ?? '');
  const sum = points.slice(0, -1).reduce((total, text) => total + (Number.parseInt(text, 10) || 0), 0);
  expect(points.at(-1)).toBe(`${sum} of 25`);
});

test('the chain leads from the page to the frame of the chat', () => {
  showReport(reportOf(oneChat()));
  const chain = screen.getByRole('heading', { name: 'How they hang together' }).parentElement;
  const [page] = within(chain as HTMLElement).getAllByRole('listitem');
  expect(page?.textContent).toMatch(/^Page https:\/\/books\.test {2}page-1/);
  expect(page?.textContent).toMatch(/Script https:\/\/cdn\.acme-chat\.example\/widget\/v2\/loader\.js/);
  const frame = within(page as HTMLElement)
    .getAllByRole('listitem')
    .find((item) => item.textContent?.startsWith('Frame https://chat.acme-chat.example'));
  expect(frame?.textContent).toContain('Talks to ws://live.acme-chat.example');
});

test('what belongs to no chat is listed as the page’s', () => {
  const { record } = oneChat();
  const url = { scheme: 'https', host: 'analytics.test', port: '', path: '/a.js', params: [] };
  see(record, 'scripts', { url, hasIntegrity: false, isPinned: false, insertion: 'markup', vendorId: null });
  const report = reportOf(judged(record));
  expect(report.pageParts.scripts).toEqual(['script-2']);
  showReport(report);
  const section = screen.getByRole('heading', { name: 'What belongs to no chat' }).closest('section');
  expect(section?.textContent).toContain('script-2');
  expect(section?.textContent).not.toContain('script-1');
});

test('every link within the report has one target, and no id stands twice', () => {
  const { container } = showReport(reportOf(threeChats()));
  const ids = [...container.querySelectorAll('[id]')].map((element) => element.id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...container.querySelectorAll('a[href^="#"]')].map((link) =>
    link.getAttribute('href')?.slice(1),
  );
  expect(targets.length).toBeGreaterThan(30);
  expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([]);
});

test('a report of very much stays short, and no link of it leads nowhere', () => {
  const report = reportOf(oneChat());
  const [request] = report.evidence.requests;
  const [widget] = report.widgets;
  if (!request || !widget) throw new Error('no chat');
  const requests = Array.from({ length: 2000 }, (_, index) => ({ ...request, id: `request-${index + 1}` }));
  const ids = requests.map(({ id }) => id).toReversed();
  const findings = widget.findings.map((finding) => ({ ...finding, proof: ids }));
  const large = {
    ...report,
    widgets: [{ ...widget, findings, parts: { ...widget.parts, requests: ids } }],
    evidence: { ...report.evidence, requests },
  };
  const html = renderToString(<ReportView report={large} />);
  expect(html.length).toBeLessThan(400_000);
  const targets = new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
  const links = Array.from(html.matchAll(/ href="#([^"]+)"/g), ([, id]) => id);
  expect(links.filter((link) => !targets.has(link))).toEqual([]);
  expect(html).toContain('more, in the JSON');
});

test('evidence that two failures share is told once, and named after that', () => {
  const report = reportOf(threeChats());
  const widgets = report.widgets.map((one) => ({
    ...one,
    findings: one.findings.map((finding) => ({ ...finding, outcome: 'fail' as const, proof: ['channel-1'] })),
  }));
  const { container } = showReport({ ...report, widgets });
  const told = [...container.querySelectorAll('article .item-facts')];
  expect(told).toHaveLength(1);
  expect(container.querySelectorAll('article a[href="#evidence-channel-1"]').length).toBeGreaterThan(9);
  expect(container.querySelectorAll('article .advice').length).toBe(report.widgets[0]?.findings.length);
});

test('the controls table joins clause, check, outcome and evidence', () => {
  showReport(reportOf(oneChat()));
  const table = screen.getByRole('table', { name: 'Controls' });
  const row = within(table).getByRole('row', { name: /PCI DSS 4\.0\.1, 4\.2\.2.*plaintext-socket/ });
  expect(row.textContent).toContain('Fails');
  expect(within(row).getByRole('link', { name: 'channel-1' }).getAttribute('href')).toBe(
    '#evidence-channel-1',
  );
});

test('a vendor’s site is linked by https only', () => {
  const report = reportOf(oneChat());
  const { unmount } = showReport(report);
  expect(screen.getByRole('link', { name: 'Vendor’s site' }).getAttribute('href')).toBe(
    'https://acme-chat.example/',
  );
  unmount();
  showReport({
    ...report,
    widgets: report.widgets.map((one) => ({ ...one, homepage: 'javascript:alert(1)' })),
  });
  expect(screen.queryByRole('link', { name: 'Vendor’s site' })).toBeNull();
});

test('limits, method and every item of evidence are there, also with no chat at all', () => {
  showReport(reportOf(noChat()));
  expect(screen.getByRole('region', { name: 'What was not observed' }).textContent).toContain(
    'no browser can see',
  );
  expect(screen.getByRole('region', { name: 'Method' })).toBeTruthy();
  expect(screen.getByText('There was no chat to hold against a clause.')).toBeTruthy();
  expect(document.getElementById('evidence-page-1')).toBeTruthy();
});

test('buttons save, and newer evidence waits until it is asked for', () => {
  const { onSave, onCopy, onShowNewer } = showReport(reportOf(oneChat()), true);
  const names = [
    'Save findings as CSV',
    'Save traffic as HAR',
    'Save as JSON',
    'Save as HTML',
    'Save bundle with a screenshot',
    'Save bundle',
  ];
  for (const name of names) fireEvent.click(screen.getByRole('button', { name }));
  expect(onSave.mock.calls).toEqual([
    ['csv'],
    ['har'],
    ['json'],
    ['html'],
    ['bundle-with-picture'],
    ['bundle'],
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Copy for a ticket' }));
  expect(screen.getByRole('status').textContent).toBe('Newer evidence has come in.');
  fireEvent.click(screen.getByRole('button', { name: 'Show newer evidence' }));
  expect([onCopy, onShowNewer].map((call) => call.mock.calls.length)).toEqual([1, 1]);
});

test.each([
  [true, 'A summary was copied, as Markdown.'],
  [false, 'The browser did not let it be copied. Save the report instead.'],
])('whether it was copied (%s) is said', (isCopied, words) => {
  show({ kind: 'report', report: reportOf(oneChat()) }, false, isCopied);
  expect(screen.getByRole('status').textContent).toBe(words);
});

test.each([
  ['missing', 'There is no report for that tab.'],
  ['broken', 'The report could not be read.'],
  ['loading', 'Reading what was seen…'],
] as const)('the state "%s" is said in words', (kind, title) => {
  show({ kind });
  expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('what a page says is inert in the file as well', () => {
  const html = renderToString(<ReportView report={reportOf(hostile())} />);
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script>alert(1)');
  expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(html).not.toMatch(/\son\w+=/);
});

test('the same report gives the same bytes', () => {
  expect(renderToString(<ReportView report={reportOf(threeChats())} />)).toBe(
    renderToString(<ReportView report={reportOf(threeChats())} />),
  );
});

test('a review, its notes and its answers are in the report, and nothing where nobody has written', () => {
  const fixture = oneChat();
  showReport(reportOf(fixture, reviewOf(fixture, 'Seen <b>twice</b>.')));
  expect(screen.getByRole('heading', { name: 'Review' })).toBeTruthy();
  // Four facts, two notes and a reason, two answers; the notes are listed above, too.
  expect(screen.getByRole('heading', { name: 'What was said of findings' })).toBeTruthy();
  expect(screen.getAllByText('Seen <b>twice</b>.')).toHaveLength(9);
  cleanup();
  showReport(reportOf(fixture));
  expect(screen.queryByRole('heading', { name: 'Review' })).toBeNull();
  expect(screen.getAllByText('No answer yet.').length).toBe(reportOf(fixture).questions.length);
});

test('a file that accepts a risk without a reason accepts none; notes without a finding stand by themselves', () => {
  const report = reportOf(oneChat());
  const [widget] = report.widgets;
  const entry = { note: '', isRiskAccepted: true, reason: ' ' };
  const findings = [
    { ...entry, widgetId: widget?.id ?? '', checkId: 'plaintext-socket' },
    { ...entry, widgetId: 'gone-desk', checkId: 'weak-csp', note: 'Seen in March.', isRiskAccepted: false },
  ];
  const forged = { ...report, review: { ...emptyReview, findings } };
  showReport(forged);
  expect(screen.queryByText(/^Risk accepted/)).toBeNull();
  expect(screen.getAllByText(/^Risk not accepted/)).toHaveLength(2);
  const review = screen.getByRole('region', { name: 'Review' });
  expect(review.textContent).toContain('Notes to findings that this audit does not have');
  expect(review.textContent).toContain('gone-deskNote. Seen in March.');
  expect(findingsCsv(forged)).not.toContain('yes');
  expect(markdownSummary(forged)).not.toContain('Risk accepted');
});

test('what has changed since the last visit stands in the document, by chat', () => {
  const before = visitOf({
    at: '2026-11-12T10:00:00Z',
    outcomes: { 'plaintext-socket': 'pass', 'missing-privacy-notice': 'pass' },
    hosts: [],
  });
  const now = visitOf({
    outcomes: { 'plaintext-socket': 'fail', 'missing-privacy-notice': 'unknown' },
    hosts: ['tracker.example'],
  });
  const report = reportOf(oneChat());
  showReport(withDrifts(report, new Map([['acme-chat', driftOf(before, now)]])));
  const section = screen.getByRole('region', { name: 'Since the last visit' });
  expect(within(section).getByRole('heading', { name: 'Acme Chat' })).toBeTruthy();
  expect(section.textContent).toContain('Since 2026-11-12 10:00:00 UTC: 1 check got worse, 1 new host');
  expect(section.textContent).toContain('Passed then, fails nowThe chat’s live connection is not encrypted');
  // What could only not be told again is no news, and stands folded behind it.
  const lost = section.querySelector('details');
  expect(lost?.textContent).toMatch(/^Was known then, is not known now 1Not known: The chat links to/);
  expect(section.querySelector('.drift > .drift-changes')?.textContent).not.toContain('Not known');
  expect(screen.getByRole('link', { name: 'Since the last visit' }).getAttribute('href')).toBe('#drifts');
  cleanup();
  showReport(withDrifts(report, new Map([['acme-chat', null]])));
  expect(screen.queryByRole('region', { name: 'Since the last visit' })).toBeNull();
});

test('the report says what could not be told and how to repeat it', () => {
  showReport(reportOf(threeChats()));
  const section = screen.getByRole('region', { name: 'Self-check: what Earshot could not see here' });
  expect(section.textContent).toContain('could not be told: 2');
  expect(section.textContent).toContain('Go to https://books.test/basket');
  expect(section.textContent).toContain(
    'Open the chat and leave it open: Bella Desk, Acme Chat, Unlisted chat.',
  );
  const chart = screen.getByRole('img', {
    name: /^Bella Desk: 18 points pass, 13 fail, 0 could not be told/,
  });
  expect(chart.querySelectorAll('rect')).toHaveLength(3);
});
