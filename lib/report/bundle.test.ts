import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { reportOf } from '../../components/testing/fixture-report.ts';
import { oneChat } from '../../components/testing/fixtures.ts';
import { reviewOf } from '../../components/testing/review-fixture.ts';
import { bundleNames, canonicalReport, makeBundle } from './bundle.ts';
import { bundleLimits, openBundle } from './open-bundle.ts';
import { reportJsonSchema } from './schema.ts';

const fixture = oneChat();
const report = reportOf(fixture, reviewOf(fixture));
const parts = { html: '<!doctype html><title>Report</title>', schema: reportJsonSchema() };
const bundle = await makeBundle(report, parts);
const files = unzipSync(bundle);
const zipOf = (changes: Record<string, Uint8Array>) => zipSync({ ...files, ...changes });

test('has every form, and the sums of all', () => {
  const { screenshot, ...always } = bundleNames;
  expect(Object.keys(files)).toEqual(Object.values(always));
  expect(Object.keys(unzipSync(bundle))).not.toContain(screenshot);
});

test('is intact, and gives the report back', async () => {
  const opened = await openBundle(bundle);
  expect(opened).toMatchObject({ state: 'intact', problems: [], report });
  expect(opened.files).toHaveLength(6);
});

test('a screenshot is one of the files, with its sum', async () => {
  const withPicture = await makeBundle(report, { ...parts, screenshot: Uint8Array.of(137, 80, 78, 71) });
  expect(await openBundle(withPicture)).toMatchObject({
    state: 'intact',
    files: expect.arrayContaining(['screenshot.png']),
  });
});

test('same report, same bytes, in every time zone', async () => {
  const before = process.env.TZ;
  const zones = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'];
  for (const zone of zones) {
    process.env.TZ = zone;
    expect(await makeBundle(report, parts)).toEqual(bundle);
  }
  process.env.TZ = before;
});

test('the JSON is canonical by the RFC’s own rules', () => {
  const text = canonicalReport(report);
  expect(text.startsWith('{"browser":"Chromium 156.0.8078.79","catalogueVersion":')).toBe(true);
  expect(text).not.toMatch(/\n|": |, "/);
  expect(JSON.parse(text)).toEqual(report);
  const half = { ...report, browser: 'half a pair: \ud83d' };
  expect(canonicalReport(half)).toContain('"half a pair: \ufffd"');
});

test('sha256sum itself finds it intact, and finds what was changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bundle-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const check = () =>
      execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    expect(check().trim().split('\n')).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'SHA256SUMS')
        .map((name) => `${name}: OK`),
    );
    writeFileSync(join(folder, 'findings.csv'), 'nothing fails');
    expect(check).toThrow('1 computed checksum did NOT match');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each(['report.html', 'report.json', 'findings.csv', 'traffic.har', 'summary.md', 'report.schema.json'])(
  'one changed byte of %s is found',
  async (name) => {
    const bytes = Uint8Array.from(files[name] ?? []);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    const opened = await openBundle(zipOf({ [name]: bytes }));
    expect(opened.state).toBe('damaged');
    expect(opened.problems).toContain(`${name} is not what its sum says.`);
  },
);

test('a file that is missing, and one that was added, are found', async () => {
  const { 'findings.csv': _, ...fewer } = files;
  expect((await openBundle(zipSync(fewer))).problems).toEqual(['findings.csv is missing.']);
  const more = await openBundle(zipOf({ 'run-me.html': strToU8('<script>') }));
  expect(more).toMatchObject({ state: 'damaged', problems: ['run-me.html has no sum: it was added.'] });
});

test('sums made anew over a report that is no report do not make it one', async () => {
  const json = strToU8('{"tool":{"name":"Earshot"},"schemaVersion":999}');
  const { sha256 } = await import('./bundle.ts');
  const opened = await openBundle(
    zipSync({ 'report.json': json, SHA256SUMS: strToU8(`${await sha256(json)}  report.json\n`) }),
  );
  expect(opened).toMatchObject({ state: 'damaged', report: null });
  expect(opened.problems[0]).toContain('update Earshot');
});

test.each([
  ['no zip', strToU8('Dear reviewer, …'), 'no zip file'],
  ['nothing', new Uint8Array(), 'no zip file'],
  ['half a zip', bundle.slice(0, bundle.length / 2), 'no zip file'],
  ['a zip of something else', zipSync({ 'holiday.jpg': strToU8('JPG') }), 'no SHA256SUMS'],
  ['sums that are none', zipOf({ SHA256SUMS: strToU8('all good\n') }), 'a line that is no sum'],
  ['no sum at all', zipOf({ SHA256SUMS: strToU8('') }), 'a line that is no sum'],
  ['a name that climbs', zipOf({ '../../.bashrc': strToU8('x') }), 'leads out of the folder'],
  ['an absolute name', zipOf({ '/etc/passwd': strToU8('x') }), 'leads out of the folder'],
  ['a name of Windows', zipOf({ 'C:\\x.exe': strToU8('x') }), 'leads out of the folder'],
  ['a sum of a name that climbs', zipOf({ SHA256SUMS: strToU8(`${'0'.repeat(64)}  ../x\n`) }), 'no sum'],
  ['a bomb', zipOf({ bomb: new Uint8Array(bundleLimits.bytes) }), 'more than 150 MB'],
  [
    'a thousand files',
    zipSync(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`f${index}`, strToU8('x')]))),
    'more files than a bundle has',
  ],
])('%s is unreadable, in words', async (_, zip, words) => {
  const opened = await openBundle(zip);
  expect(opened.state).toBe('unreadable');
  expect(opened.problems.join(' ')).toContain(words);
  expect(opened.report).toBeNull();
});

test('a file that stands twice is refused: programs differ in which of them they take', async () => {
  // The second of two names of one length is renamed in the finished zip, in both places where zip has it.
  const zip = zipSync({ 'report.jsoN': strToU8('{}'), ...files }, { level: 0 });
  const text = Buffer.from(zip).toString('latin1').replaceAll('report.jsoN', 'report.json');
  const opened = await openBundle(Uint8Array.from(Buffer.from(text, 'latin1')));
  expect(opened).toMatchObject({ state: 'unreadable', problems: ['It holds report.json twice.'] });
});

test('a bomb that lies about its size takes no more room than it says', async () => {
  const zip = zipOf({ bomb: new Uint8Array(5_000_000) });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 4; at += 1) {
    // Sizes stand 22 bytes into a file's own head, 24 into its entry of the directory.
    const mark = view.getUint32(at, true);
    const offset = mark === 0x04034b50 ? 22 : mark === 0x02014b50 ? 24 : 0;
    if (offset > 0 && view.getUint32(at + offset, true) === 5_000_000) view.setUint32(at + offset, 10, true);
  }
  const opened = await openBundle(zip);
  expect(opened.state).not.toBe('intact');
});

test('hostile words of a reviewer come through whole', async () => {
  const words = '=1+1 <script>alert(1)</script> \u202e @name #12 ../../x \ud83d';
  const written = reportOf(fixture, reviewOf(fixture, words));
  const opened = await openBundle(await makeBundle(written, parts));
  expect(opened.state).toBe('intact');
  expect(opened.report?.review?.purpose).toBe(words.toWellFormed());
});
