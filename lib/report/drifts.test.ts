import { expect, test } from 'vitest';
import { reportOf } from '../../components/testing/fixture-report.ts';
import { oneChat, possibleOnly, threeChats } from '../../components/testing/fixtures.ts';
import { driftOf } from '../history/drift.ts';
import { changedDrift } from '../history/testing/drifts.ts';
import { visitOf } from '../history/testing/visits.ts';
import { driftText } from './drift-text.ts';
import { withDrifts } from './drifts.ts';
import { reportJson } from './json.ts';
import { markdownSummary } from './markdown.ts';
import { readReport } from './read.ts';

const before = visitOf({ at: '2026-11-12T10:00:00Z' });
const drift = changedDrift();
const told = [
  'Since the visit of 2026-11-12 10:00:00 UTC: grade C (70), now F (31)',
  'passed then, fails now: plaintext-socket',
  'not known then, fails now: stale-loader',
  'new hosts: tracker.example',
  'new scripts: https://tracker.example/a.js',
  'changed scripts: https://cdn.acme.example/loader.js',
  'failed then, passes now: weak-csp.',
].join('; ');

test('a change goes to the chat that it is of; without an earlier visit there is none', () => {
  const { widgets, ...rest } = reportOf(threeChats());
  const report = { ...rest, widgets };
  const acme = widgets.find(({ vendorId }) => vendorId === 'acme-chat');
  const drifts = new Map([
    ['acme-chat', drift],
    ['bella-desk', null],
    ['gone-desk', drift],
  ]);
  expect(withDrifts(report, drifts)).toEqual({ ...report, drifts: [{ widgetId: acme?.id, drift }] });
  expect(withDrifts(report, null).drifts).toBeNull();
  expect(withDrifts(report, new Map()).drifts).toEqual([]);
  expect(withDrifts(reportOf(possibleOnly()), new Map([['', drift]])).drifts).toEqual([]);
});

test('it comes back from JSON as it was, and one that is no drift is refused', () => {
  const report = withDrifts(reportOf(oneChat()), new Map([['acme-chat', drift]]));
  expect(readReport(reportJson(report))).toEqual({ ok: true, value: report, migratedFrom: null });
  const wrong = { ...report, drifts: [{ widgetId: 'widget-1', drift: { ...drift, since: '<b>' } }] };
  expect(readReport(JSON.stringify(wrong))).toMatchObject({ ok: false, error: /at drifts\.0\.drift\.since/ });
});

test('a ticket says it in a sentence, inert', () => {
  expect(driftText(drift)).toBe(told);
  const hostile = { ...drift, newHosts: ['*@octocat <b>*'] };
  const text = markdownSummary(withDrifts(reportOf(oneChat()), new Map([['acme-chat', hostile]])));
  expect(text).toContain('new hosts: \\*@<!-- -->octocat \\<b\\>\\*');
});

test('a quiet visit says so, many names are counted, another rubric is told', () => {
  expect(driftText(driftOf(before, before))).toBe(
    'Since the visit of 2026-11-12 10:00:00 UTC: nothing got worse, and nothing new was seen.',
  );
  const hosts = Array.from({ length: 13 }, (_, index) => `h${index}.example`);
  expect(driftText(driftOf(before, visitOf({ hosts, rubric: '2' })))).toMatch(
    /graded by another rubric \(1, now 2\); new hosts: h0\.example, .* and 3 more\./,
  );
});
