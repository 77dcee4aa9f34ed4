import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readSources, usedInterfaces, withoutUnused } from './slim-polyfill-plugin.ts';

const path = createRequire(import.meta.url).resolve('webextension-polyfill/dist/browser-polyfill.js');
const code = readFileSync(path, 'utf8');

test('the interfaces that are used are kept, and no others', () => {
  const used = readSources().flatMap((source) =>
    [...source.matchAll(/\bbrowser(?:\s*\.\s*| as unknown as \{ )(\w+)/g)].map(([, name = '']) => name),
  );
  const names = new Set(used.filter((name) => /^[a-z]/.test(name) && name !== 'ts'));
  expect([...names].sort()).toEqual([...usedInterfaces]);
});

test('the installed polyfill keeps what is called, loses all else, and stays a script', () => {
  const slim = withoutUnused(code, ['browser.tabs.query({})', 'area.remove(key)']);
  for (const name of ['"bookmarks"', '"sendMessage"', '"query"', '"remove"', '"local"', '"permissions"'])
    expect(code).toContain(name);
  const [, table = ''] = /const apiMetadata = (\{.*?\});\n/s.exec(slim) ?? [];
  const kept: Record<string, Record<string, object>> = JSON.parse(table);
  expect(Object.keys(kept.tabs ?? {})).toEqual(['query', 'remove']);
  expect(kept.storage).toMatchObject({ local: { remove: { minArgs: 1, maxArgs: 1 } } });
  expect(kept.bookmarks).toBeUndefined();
  expect(() => new Function(slim)).not.toThrow();
});

test('a file of another form stops the build', () => {
  expect(() => withoutUnused('const apiMetadata = 1;', [])).toThrow('webextension-polyfill');
});
