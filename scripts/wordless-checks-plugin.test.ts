import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { inPlainEnglish, withoutPaths, withoutWords } from './wordless-checks-plugin.ts';

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

const sources = [
  ...files.map((file) => `checks/${file}`),
  'checks/shared/summary.ts',
  'audit/define-check.ts',
];

test.each(sources)('%s says plain strings in the background', (file) => {
  const code = readFileSync(new URL(`../lib/${file}`, import.meta.url), 'utf8');
  const plain = inPlainEnglish(code);
  expect(plain).not.toMatch(/\bsay`|\bterm\(|toString: |^ {4}tell: /m);
  expect(() => parseAst(plain, { lang: 'ts' })).not.toThrow();
});

test.each([
  ['unknown(say`Seen.`, say`none`)', 'unknown(`Seen.`, `none`)'],
  ['const way = term(wayWords[worst.way]);', 'const way = (wayWords[worst.way]);'],
  ['  return { count, noun, toString: () => one + many };', '  return one + many;'],
])('%s', (code, plain) => {
  expect(inPlainEnglish(code)).toBe(plain);
});

test('paths of checks become numbers, and other paths stay', () => {
  const code =
    'Object.assign({"../checks/weak-csp.ts": a, "../checks/weak-tls.ts": b, "../vendors/x.ts": c})';
  expect(withoutPaths(code)).toBe('Object.assign({1: a, 2: b, "../vendors/x.ts": c})');
});
