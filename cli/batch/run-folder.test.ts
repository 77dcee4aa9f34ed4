import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../arguments.ts';
import { listedPage, pageResult } from '../testing/page-result.ts';
import { folderName } from './result.ts';
import { isDiskFull, openRunFolder, type RunFolder, removeStaleLocks } from './run-folder.ts';

const page = listedPage('https://a.example/');
const result = pageResult('https://a.example/');
let path = '';
let folder: RunFolder;
const resultFile = () => join(path, 'pages', folderName(page), 'result.json');

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'earshot-folder-'));
  folder = openRunFolder(path);
});
afterEach(() => {
  folder.close();
  rmSync(path, { recursive: true, force: true });
});

describe('a run’s folder', () => {
  it('has a page’s result once it is kept, at the line where the list has the page now', () => {
    expect(folder.read(page)).toBeNull();
    folder.keep(page, result);
    expect(folder.read(page)).toEqual(result);
    expect(folder.read({ ...page, line: 9 })).toEqual({ ...result, line: 9 });
    expect(folder.read(listedPage('https://b.example/'))).toBeNull();
  });

  it('takes a result that was cut short, or is another page’s, for none', () => {
    folder.keep(page, result);
    const whole = readFileSync(resultFile(), 'utf8');
    for (const text of ['', whole.slice(0, -10), whole.replace(result.id, '0'.repeat(64)), '[]']) {
      writeFileSync(resultFile(), text);
      expect(folder.read(page)).toBeNull();
    }
  });

  it('has nothing of an unfinished try left for the next one', () => {
    writeFileSync(join(folder.clear(page), 'half.html'), 'x');
    expect(readdirSync(folder.clear(page))).toEqual([]);
  });

  it('lets one run in at a time, and after a dead one the next', () => {
    const lock = join(path, '.batch', 'running');
    writeFileSync(lock, `1 ${hostname()}`);
    expect(() => openRunFolder(path)).toThrow(UsageError);
    expect(() => openRunFolder(path)).toThrow(/process 1\b.*running/);
    // Process numbers end at 2^22 on Linux.
    for (const text of [`99999999 ${hostname()}`, '1 another-host', '', 'nonsense']) {
      writeFileSync(lock, text);
      openRunFolder(path);
      expect(readFileSync(lock, 'utf8')).toBe(`${process.pid} ${hostname()}`);
    }
  });

  it('clears what is temporary, by the same name at the next start', () => {
    const profile = join(folder.scratchPath, 'profile');
    mkdirSync(profile);
    expect(openRunFolder(path).scratchPath).toBe(folder.scratchPath);
    expect(readdirSync(folder.scratchPath)).toEqual([]);
  });

  it('that cannot be one is refused in words', () => {
    const file = join(path, 'file');
    writeFileSync(file, '');
    expect(() => openRunFolder(file)).toThrow(/cannot be written to \((?:EEXIST|ENOTDIR)\)/);
  });

  it('loses the locks of a queue whose process is dead, and nothing else of it', () => {
    const queue = join(path, 'queue', 'pages');
    mkdirSync(join(queue, 'a.json.lock'), { recursive: true });
    writeFileSync(join(queue, 'a.json'), '{}');
    removeStaleLocks(join(path, 'queue'));
    expect(readdirSync(queue)).toEqual(['a.json']);
    expect(() => removeStaleLocks(join(path, 'none'))).not.toThrow();
  });
});

it.each([
  [Object.assign(new Error('write failed'), { code: 'ENOSPC' }), true],
  [new Error('download.saveAs: ENOSPC: no space left on device, write'), true],
  [Object.assign(new Error('EDQUOT'), { code: 'EDQUOT' }), true],
  [new Error('page.goto: Timeout 30000ms exceeded.'), false],
  ['ENOSPC', false],
])('%s: the disk is full: %s', (error, isFull) => {
  expect(isDiskFull(error)).toBe(isFull);
});
