import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportOf } from '../../components/testing/fixture-report.ts';
import { oneChat, threeChats } from '../../components/testing/fixtures.ts';
import { reviewOf } from '../../components/testing/review-fixture.ts';
import { evidenceKinds } from '../evidence/evidence.ts';
import { reportJson } from './json.ts';
import { migrations } from './migrate.ts';
import type { Report } from './model.ts';
import { maxReportLength, readReport } from './read.ts';
import { schemaVersion } from './schema-version.ts';

const olderVersions = Array.from({ length: schemaVersion - 1 }, (_, index) => index + 1);

/** A report that the code of that version has made of its own fixture of one chat. */
function oldReport(version: number): string {
  return readFileSync(join(import.meta.dirname, `testing/report-v${version}.json`), 'utf8');
}

test('reads back what was saved, to the last part', () => {
  for (const fixture of [oneChat(), threeChats()]) {
    const report = reportOf(fixture, reviewOf(fixture));
    expect(readReport(reportJson(report))).toEqual({ ok: true, value: report, migratedFrom: null });
    expect(readReport(`\uFEFF${reportJson(report)}`).ok).toBe(true);
  }
});

test('there is a step from each older version', () => {
  expect(Object.keys(migrations).map(Number)).toEqual(olderVersions);
});

test.each(olderVersions)('a report of format %d is brought up to this one', (version) => {
  const old = oldReport(version);
  const { grade, widgets, evidence, schemaVersion: named }: Report = JSON.parse(old);
  expect(named).toBe(version);
  const read = readReport(old);
  expect(read).toMatchObject({
    ok: true,
    migratedFrom: version,
    value: { schemaVersion, grade, review: null, widgets: [{ findings: widgets[0]?.findings }] },
  });
  if (!read.ok) return;
  expect(evidenceKinds.flatMap((kind) => read.value.evidence[kind].map(({ id }) => id))).toEqual(
    evidenceKinds.flatMap((kind) => evidence[kind]?.map(({ id }) => id) ?? []),
  );
});

test('a newer version is refused in words', () => {
  const newer = JSON.stringify({ ...reportOf(oneChat()), schemaVersion: schemaVersion + 1, anything: 'new' });
  expect(readReport(newer)).toEqual({
    ok: false,
    error: `The report has format ${schemaVersion + 1}, and this Earshot reads up to ${schemaVersion}: update Earshot to read it.`,
  });
});

const changed = (change: (report: Record<string, unknown>) => void): string => {
  const report: Record<string, unknown> = JSON.parse(reportJson(reportOf(oneChat())));
  change(report);
  return JSON.stringify(report);
};

test.each([
  ['', 'The file is no JSON'],
  ['{"schemaVersion": 9', 'The file is no JSON'],
  ['null', 'no report of Earshot’s'],
  ['[]', 'no report of Earshot’s'],
  ['{"schemaVersion": 9}', 'no report of Earshot’s'],
  ['{"tool": {"name": "Lighthouse"}, "schemaVersion": 9}', 'no report of Earshot’s'],
  [`{"tool": {"name": "Earshot"}, "schemaVersion": "9"}`, 'no report of Earshot’s'],
  [`{"tool": {"name": "Earshot"}, "schemaVersion": 0}`, 'no report of Earshot’s'],
  [`{"tool": {"name": "Earshot"}, "schemaVersion": 1}`, 'damaged'],
  [changed((report) => delete report.evidence), 'damaged or was changed by hand, at evidence'],
  [changed((report) => Object.assign(report, { grade: '<b>A</b>' })), 'at grade'],
  [changed((report) => Object.assign(report, { extra: 1 })), 'it holds what no report holds'],
  [changed((report) => Object.assign(report, { createdAt: 'yesterday' })), 'at createdAt'],
  [changed((report) => Object.assign(report, { limits: ['x'.repeat(20_001)] })), 'at limits.0'],
  ['['.repeat(200_000) + ']'.repeat(200_000), ''],
])('what is no whole report is refused in words: %.60s', (text, words) => {
  const read = readReport(text);
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.error).toContain(words);
});

test('a number that could be a card’s is refused wherever evidence has words, and not repeated', () => {
  const read = readReport(
    changed((report) => {
      const evidence = report.evidence as { signals: { pattern: string }[] };
      if (evidence.signals[0]) evidence.signals[0].pattern = '4111 1111 1111 1111';
    }),
  );
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.error).toContain('at evidence.signals.0.pattern');
  expect(read.error).not.toContain('4111');
});

test('names that change what objects are do nothing', () => {
  const text = reportJson(reportOf(oneChat())).replace('{', '{"__proto__": {"polluted": true},');
  expect(readReport(text).ok).toBe(false);
  expect('polluted' in {}).toBe(false);
});

test('a chain without end, and a file without end, are refused', () => {
  const link = '{"kind":"page","name":"","product":null,"id":null,"basis":"seen","links":[';
  const deep = link.repeat(100_000) + ']}'.repeat(100_000);
  const text = JSON.stringify(reportOf(oneChat())).replace(
    /"chain":\{.*?\},"parts"/,
    () => `"chain":${deep},"parts"`,
  );
  expect(readReport(text)).toMatchObject({ ok: false });
  expect(readReport(' '.repeat(maxReportLength + 1))).toMatchObject({
    ok: false,
    error: 'The file is larger than 30 MB, which no report is.',
  });
});
