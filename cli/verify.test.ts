import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { reportOf } from '../components/testing/fixture-report.ts';
import { oneChat } from '../components/testing/fixtures.ts';
import { makeBundle } from '../lib/report/bundle.ts';
import { reportJsonSchema } from '../lib/report/schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bundle = await makeBundle(reportOf(oneChat()), { html: '<p>', schema: reportJsonSchema() });

/** Runs the command on a file with these bytes. */
function verify(bytes: Uint8Array | null, ...args: readonly string[]) {
  const file = join(folder, 'bundle.zip');
  if (bytes) writeFileSync(file, bytes);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'verify.ts'), ...(bytes ? [file] : []), ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('an intact bundle: exit code 0, and what it is', () => {
  expect(verify(bundle)).toEqual({
    status: 0,
    stderr: '',
    stdout: [
      'https://books.test/basket, 2026-11-22 03:24:31 UTC, Earshot 0.1.0, grade D',
      'Intact: all 6 files are as their SHA-256 sums say. That says that nothing was changed since the sums were made, not who made them.',
      '',
    ].join('\n'),
  });
});

test('a damaged one: exit code 1, and which file', () => {
  const changed = zipSync({ ...unzipSync(bundle), 'findings.csv': new TextEncoder().encode('none') });
  const { status, stderr } = verify(changed);
  expect(status).toBe(1);
  expect(stderr).toBe('Damaged: the bundle is not as it was made.\nfindings.csv is not what its sum says.\n');
});

test.each([
  ['what is no bundle', Uint8Array.of(1, 2, 3), [], 'Unreadable'],
  ['a file that is not there', null, ['nowhere.zip'], 'There is no file nowhere.zip'],
  ['no file named', null, [], 'Usage'],
  ['two files', bundle, ['other.zip'], 'Usage'],
])('%s: exit code 2', (_, bytes, args, words) => {
  const { status, stderr } = verify(bytes, ...args);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
});

test('help: exit code 0', () => {
  expect(verify(null, '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('sha256sum -c'),
  });
});
