import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../arguments.ts';
import { listIndex, pageResult } from '../testing/page-result.ts';
import { indexFiles } from './index-files.ts';
import { mergeIndexes, mergeRuns } from './merge.ts';

const at = '2026-11-22T12:00:00.000Z';

describe('indexes as one', () => {
  it('have every page once, in the order of the lines, and count what is not done', () => {
    const first = listIndex([pageResult('https://c.example/', { line: 3 })], { listed: 2 });
    const second = listIndex([pageResult('https://a.example/', { line: 1 })]);
    const merged = mergeIndexes([first, second], '0.1.0', at);
    expect(merged.pages.map(({ page }) => page)).toEqual(['https://a.example/', 'https://c.example/']);
    expect(merged.listed).toBe(3);
  });

  it('prefer an audit to a failure, and a later one to an earlier', () => {
    const early = pageResult('https://a.example/', { startedAt: '2026-11-22T10:00:00.000Z', score: 1 });
    const late = pageResult('https://a.example/', { startedAt: '2026-11-22T11:00:00.000Z', score: 2 });
    const failed = { ...late, outcome: 'failed', startedAt: at } as const;
    for (const order of [
      [early, late, failed],
      [failed, late, early],
    ]) {
      const merged = mergeIndexes(
        order.map((result) => listIndex([result])),
        '0.1.0',
        at,
      );
      expect(merged.pages).toEqual([late]);
    }
  });
});

describe('folders as one', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'earshot-merge-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keep their reports where they are', () => {
    writeFileSync(
      join(folder, 'index.json'),
      indexFiles(listIndex([pageResult('https://a.example/')]))['index.json'] ?? '',
    );
    const merged = mergeRuns([folder, folder], join(folder, '..', 'all'), '0.1.0');
    expect(merged.pages[0]?.files?.html).toBe(`../${folder.split('/').at(-1)}/pages/a/a.html`);
    expect(merged.listed).toBe(1);
  });

  it.each([
    ['nothing', null, /holds no index/],
    ['no JSON', '{', /not an index that this Earshot can read/],
    [
      'a newer one',
      JSON.stringify(listIndex([]), null, 1).replace('"indexVersion": 1', '"indexVersion": 2'),
      /newer/,
    ],
  ])('that hold %s are refused in words', (_name, text, words) => {
    if (text !== null) writeFileSync(join(folder, 'index.json'), text);
    expect(() => mergeRuns([folder], join(folder, 'all'), '0.1.0')).toThrow(UsageError);
    expect(() => mergeRuns([folder], join(folder, 'all'), '0.1.0')).toThrow(words);
  });

  it('cannot take the index themselves', () => {
    expect(() => mergeRuns([folder], `${folder}/`, '0.1.0')).toThrow(/one of the folders to merge/);
  });
});
