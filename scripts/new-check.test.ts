import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newCheck } from './new-check.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-new-check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('writes the check and its test', () => {
  newCheck('loud-typing', folder);
  expect(readdirSync(folder).toSorted()).toEqual(['loud-typing.test.ts', 'loud-typing.ts']);
  expect(readFileSync(join(folder, 'loud-typing.ts'), 'utf8')).toContain("id: 'loud-typing'");
  expect(readFileSync(join(folder, 'loud-typing.test.ts'), 'utf8')).toContain("from './loud-typing.ts'");
});

test.each([
  '',
  'loud',
  'LoudTyping',
  'loud_typing',
  'loud-',
  '-loud-typing',
  'loud--typing',
  '../loud-typing',
  'loud-typing.ts',
])('refuses %j', (id) => {
  expect(() => newCheck(id, folder)).toThrow('is no id');
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['loud-typing.ts', 'loud-typing.test.ts'])(
  'refuses an id whose %s is there, and leaves it alone',
  (name) => {
    writeFileSync(join(folder, name), 'mine');
    expect(() => newCheck('loud-typing', folder)).toThrow('is there already');
    expect(readdirSync(folder)).toEqual([name]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
  },
);
