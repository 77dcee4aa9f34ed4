import { expect, test } from 'vitest';
import { reportOf } from '../../components/testing/fixture-report.ts';
import { hostile, noChat, oneChat, threeChats } from '../../components/testing/fixtures.ts';
import { reviewOf } from '../../components/testing/review-fixture.ts';
import { findingsCsv } from './csv.ts';
import type { Report } from './model.ts';
import { readCsv } from './testing/read-csv.ts';
import { revealLines } from './text.ts';

test('a head, then a line for each finding of each chat', () => {
  const report = reportOf(threeChats());
  const csv = findingsCsv(report);
  expect(csv.startsWith('\uFEFFpage,created,chat,')).toBe(true);
  const [head = [], ...rows] = readCsv(csv.slice(1));
  expect(rows).toHaveLength(report.widgets.flatMap(({ findings }) => findings).length);
  for (const row of rows) expect(row).toHaveLength(head.length);
  const failing = rows.find((row) => row.includes('plaintext-socket') && row.includes('fail'));
  expect(failing?.slice(2, 10)).toEqual([
    'Acme Chat',
    'acme-chat',
    'confirmed',
    'plaintext-socket',
    'The chat’s live connection is not encrypted',
    'fail',
    'critical',
    '5',
  ]);
  expect(failing?.[13]).toBe('channel-1');
});

test('a page without chat has the head alone', () => {
  expect(readCsv(findingsCsv(reportOf(noChat())).slice(1))).toHaveLength(1);
});

test.each([
  '=HYPERLINK("https://evil.example","x")',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '  =1',
  '＝1',
  '"=1"',
  'a,b',
  'a\nb',
  '"',
])('no spreadsheet takes %j for a formula, and nothing of it is lost', (summary) => {
  const report = reportOf(oneChat());
  const [widget] = report.widgets;
  if (!widget) throw new Error('no chat');
  const findings = widget.findings.map((finding) => ({ ...finding, summary }));
  const hostileReport: Report = { ...report, widgets: [{ ...widget, findings }] };
  const [, row = []] = readCsv(findingsCsv(hostileReport).slice(1));
  const shown = row[11] ?? '';
  expect(shown).not.toMatch(/^\s*[=+\-@＝\t\r]/);
  expect(shown.replace(/^(\s*)'/, '$1')).toBe(revealLines(summary));
});

test('the same report makes the same bytes', () => {
  expect(findingsCsv(reportOf(hostile()))).toBe(findingsCsv(reportOf(hostile())));
});

test('what a reviewer wrote stands beside its finding, and is no formula', () => {
  const fixture = oneChat();
  const csv = findingsCsv(reportOf(fixture, reviewOf(fixture, '=HYPERLINK("https://evil.example")')));
  const [first = ''] = csv.split('\r\n').slice(1);
  expect(first.endsWith(`,yes,${`"'=HYPERLINK(""https://evil.example"")",`.repeat(3).slice(0, -1)}`)).toBe(
    true,
  );
});
