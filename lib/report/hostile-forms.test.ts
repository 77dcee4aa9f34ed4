import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportOf } from '../../components/testing/fixture-report.ts';
import { oneChat } from '../../components/testing/fixtures.ts';
import { hostileWords } from '../../components/testing/hostile-words.ts';
import { reviewOf } from '../../components/testing/review-fixture.ts';
import {
  freePaths,
  harmlessTwin,
  mapStrings,
  replaceAt,
  scattered,
  type WordAt,
} from '../../components/testing/strings.ts';
import { changedDrift } from '../history/testing/drifts.ts';
import { makeBundle } from './bundle.ts';
import { findingsCsv } from './csv.ts';
import { withDrifts } from './drifts.ts';
import { reportHarText } from './har.ts';
import { reportJson } from './json.ts';
import { markdownSummary } from './markdown.ts';
import type { Report } from './model.ts';
import { openBundle } from './open-bundle.ts';
import { readReport } from './read.ts';
import { reportJsonSchema, reportSchema } from './schema.ts';
import { readCsv } from './testing/read-csv.ts';

const fixture = oneChat();
const drift = { ...changedDrift(), rubrics: { before: '1', now: '2' } };
const report = withDrifts(reportOf(fixture, reviewOf(fixture)), new Map([['acme-chat', drift]]));
const schema = reportJsonSchema();
const validate = new Ajv2020({ strict: true }).compile(JSON.parse(schema));
const validator: { har(data: unknown): boolean } = createRequire(import.meta.url)(
  'har-validator/lib/promise.js',
);

/** Texts at random places, and several at once at all of them. */
const anyWords: fc.Arbitrary<WordAt> = fc.oneof(
  fc.nat().map((seed) => scattered(hostileWords, seed)),
  fc
    .array(fc.constantFrom(...hostileWords), { minLength: 2, maxLength: 6 })
    .map((several) => () => several.join('')),
);

const holds = (check: (hostile: Report, harmless: Report) => void, numRuns = 20) =>
  fc.assert(
    fc.property(anyWords, (wordAt) => {
      const paths = freePaths(report, wordAt);
      check(replaceAt(report, paths, wordAt) as Report, harmlessTwin(report, paths, wordAt) as Report);
    }),
    { numRuns, endOnFailure: true },
  );

const turning = /[\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const control = /(?!\n)\p{Cc}/u;

test('CSV: as many lines and cells as ever, and none that a spreadsheet reckons', () => {
  const [head, ...lines] = readCsv(findingsCsv(report).slice(1));
  holds((hostile) => {
    const csv = findingsCsv(hostile).slice(1);
    const [hostileHead, ...rows] = readCsv(csv);
    expect(hostileHead).toEqual(head);
    expect(rows.map((row) => row.length)).toEqual(lines.map((row) => row.length));
    for (const cell of rows.flat()) {
      expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      expect(cell).not.toMatch(control);
      expect(cell).not.toMatch(turning);
    }
    // A spreadsheet that parts cells at semicolons, and knows a quote at a cell’s start alone, makes others of them.
    for (const cell of csv.split(/;|\r?\n/)) expect(cell).not.toMatch(/^["\s]*[=+\-@＝＋－＠]/);
  });
});

test('Markdown: as many lines as ever, of the same kinds, without a link, a table, code or a mention', () => {
  const kinds = (text: string) => text.split('\n').map((line) => /^(?:#+ | *- |)/.exec(line)?.[0]);
  holds((hostile, harmless) => {
    const summary = markdownSummary(hostile);
    expect(kinds(summary)).toEqual(kinds(markdownSummary(harmless)));
    expect(summary).not.toMatch(turning);
    expect(summary).not.toMatch(control);
    // What stands in code is read as it is; outside of it nothing is left that formats.
    const plain = summary
      .replaceAll('<!-- -->', '')
      .replace(/\\[!-/:-@[-`{-~]/g, '')
      .split(/`[^`\n]*`/);
    for (const part of plain) {
      expect(part).not.toMatch(/[`<>|[\]~_]|:\/\/|\bwww\./);
      expect(part.replace(/&amp;/g, '')).not.toContain('&');
    }
    // In code nobody is mentioned: an address may have an at sign.
    expect(summary.replace(/`[^`\n]*`/g, '')).not.toMatch(/@[\p{L}\p{N}]|#\d|GH-\d|!\d/u);
  });
});

test('JSON: fits the schema, gives the report back, and turns no text', () => {
  holds((hostile) => {
    const json = reportJson(hostile);
    expect(validate(JSON.parse(json))).toBe(true);
    expect(JSON.parse(json)).toEqual(hostile);
    expect(readReport(json)).toEqual({ ok: true, value: hostile, migratedFrom: null });
    expect(json).not.toMatch(turning);
  });
});

test('JSON that was changed by hand is refused in words that repeat nothing of it', () => {
  for (const word of hostileWords) {
    const read = readReport(JSON.stringify(mapStrings(report, () => word)));
    expect(read.ok ? '' : read.error).toMatch(/no report of Earshot’s/);
    const kept = new Set(['["tool","name"]']);
    const headed = mapStrings(report, (text, path) => (kept.has(JSON.stringify(path)) ? text : word));
    const refused = readReport(JSON.stringify(headed));
    expect(refused.ok ? '' : refused.error).toMatch(
      /^The report is damaged or was changed by hand, at [\w.-]+/,
    );
    expect(refused.ok ? '' : refused.error).not.toContain(word);
  }
});

test('HAR: one, by har-validator, with as many entries as ever', async () => {
  const usual = JSON.parse(reportHarText(report)).log.entries.length;
  const hars: string[] = [];
  holds((hostile) => void hars.push(reportHarText(hostile)));
  for (const text of hars) {
    const har = JSON.parse(text);
    await expect(validator.har(har)).resolves.toBeDefined();
    expect(har.log.entries).toHaveLength(usual);
    for (const { request } of har.log.entries) expect(URL.canParse(request.url)).toBe(true);
    expect(text).not.toMatch(turning);
  }
});

test('bundle: intact, and the report in it the same', async () => {
  const reports: Report[] = [];
  holds((hostile) => void reports.push(hostile), 5);
  for (const hostile of reports) {
    const html = `<!doctype html><title>${hostile.finalUrl}</title>`;
    const opened = await openBundle(await makeBundle(hostile, { html, schema }));
    expect(opened).toMatchObject({ state: 'intact', problems: [] });
    expect(opened.report).toEqual(mapStrings(hostile, (text) => text.toWellFormed()));
  }
});

const huge = 'a1 <b>= '.repeat(1_250_000);

/** Calls `found` with each part of a JSON Schema that stands for a string, and where it is. */
function strings(
  part: unknown,
  found: (part: Record<string, unknown>, place: string) => void,
  place = '#',
): void {
  if (typeof part !== 'object' || part === null) return;
  if ('type' in part && part.type === 'string') found({ ...part }, place);
  for (const [key, inner] of Object.entries(part)) strings(inner, found, `${place}/${key}`);
}

test('no string of a report is without bound', () => {
  const unbound: string[] = [];
  let count = 0;
  strings(JSON.parse(schema), (part, place) => {
    count += 1;
    const { maxLength, pattern, format } = part;
    const isBound =
      'enum' in part || 'const' in part || typeof maxLength === 'number' || format === 'date-time';
    if (!isBound && (typeof pattern !== 'string' || /[*+](?!\])(?=[^\]]*$)|\{\d+,\}/.test(pattern)))
      unbound.push(`${place} ${pattern}`);
  });
  expect(unbound).toEqual([]);
  expect(count).toBeGreaterThan(100);
});

test('10 MB in any field are refused in words, and in no time', () => {
  const kinds = new Map<string, string>();
  mapStrings(report, (text, path) => {
    kinds.set(path.filter((key) => typeof key === 'string').join('.'), JSON.stringify(path));
    return text;
  });
  expect(kinds.size).toBeGreaterThan(80);
  const started = performance.now();
  for (const [kind, path] of kinds) {
    const { success, error } = reportSchema.safeParse(replaceAt(report, new Set([path]), () => huge));
    expect(success, kind).toBe(false);
    expect(JSON.stringify(error?.issues).length).toBeLessThan(10_000);
  }
  expect((performance.now() - started) / kinds.size).toBeLessThan(100);
  const read = readReport(JSON.stringify({ ...report, browser: huge }));
  expect(read).toEqual({
    ok: false,
    error: 'The report is damaged or was changed by hand, at browser: what stands there cannot stand there.',
  });
});
