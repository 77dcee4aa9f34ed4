import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutPaths, withoutWords } from './wordless-checks-plugin.ts';

const folder = new URL('../lib/checks/', import.meta.url);
const files = readdirSync(folder).filter((file) => /^[a-z-]+\.ts$/.test(file));

test.each(files)('%s loses its words and nothing else', (file) => {
  const code = readFileSync(new URL(file, folder), 'utf8');
  const bare = withoutWords(code, file);
  expect(bare).not.toMatch(/\b(?:title|why|advice|category):/);
  const [head = '', tail = ''] = bare.split('\n  serves:');
  expect(code.startsWith(head)).toBe(true);
  expect(code.endsWith(`\n  serves:${tail}`)).toBe(true);
  expect(head).toMatch(/\n {2}id: '/);
});

test('a check of another form stops the build', () => {
  expect(() => withoutWords("export default defineCheck({ title: '', serves: [] });", 'x.ts')).toThrow(
    'x.ts',
  );
});

test('paths of checks become numbers, and other paths stay', () => {
  const code =
    'Object.assign({"../checks/weak-csp.ts": a, "../checks/weak-tls.ts": b, "../vendors/x.ts": c})';
  expect(withoutPaths(code)).toBe('Object.assign({1: a, 2: b, "../vendors/x.ts": c})');
});
