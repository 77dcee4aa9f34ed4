import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseAst } from 'vite';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Attributes that are read out or shown. */
const readAttributes = new Set([
  'aria-label',
  'aria-description',
  'title',
  'placeholder',
  'alt',
  'label',
  'content',
]);

/** Names of products, of attributes and of parts of protocols, and a value of the report's data: the same in every language. */
const names = new Set(
  `Akamai Bot Manager|AWS WAF|Amazon CloudFront|Azure Front Door|Microsoft IIS|Python http.server|Borlabs Cookie|
  Civic Cookie Control|Cookie Information|Quantcast Choice|TLS 1.0|
  sandbox|allow|Unknown browser`.split(/\|\s*/),
);

/** Text in a source that should be a message: between tags, in attributes that are read, and sentences. */
function hardCoded(code: string): string[] {
  const found: string[] = [];
  walk(parseAst(code, { lang: 'tsx' }), (node) => {
    // What is thrown is for whoever reads the code's errors.
    if (node.type === 'ThrowStatement') return false;
    if (node.type === 'JSXText' && isText(node.value)) found.push(node.value.trim());
    if (
      node.type === 'JSXAttribute' &&
      node.name.type === 'JSXIdentifier' &&
      readAttributes.has(node.name.name)
    ) {
      const { value } = node;
      if (value?.type === 'Literal' && isText(String(value.value))) found.push(String(value.value));
    }
    if (node.type === 'Literal' && typeof node.value === 'string' && isSentence(node.value))
      found.push(node.value);
    if (node.type === 'TemplateElement' && isSentence(node.value.cooked ?? ''))
      found.push(node.value.cooked ?? '');
    return true;
  });
  return found;
}

function isText(text: string): boolean {
  return /\p{L}/u.test(text) && !names.has(text.trim());
}

/** Two words or more, of which the first begins with a capital letter. */
function isSentence(text: string): boolean {
  return /^\s*\p{Lu}[\p{Ll}’]*,? \p{L}{2,}/u.test(text) && !names.has(text);
}

/** `see` returns whether to look inside. */
function walk(node: unknown, see: (node: ESTree.Node) => boolean): void {
  if (Array.isArray(node)) for (const one of node) walk(one, see);
  else if (node !== null && typeof node === 'object' && 'type' in node) {
    // Every object of the tree that has a type is a node.
    if (see(node as ESTree.Node)) for (const value of Object.values(node)) walk(value, see);
  }
}

test.each([
  ['<p>Hello</p>', ['Hello']],
  ['<p title="Hello" class="not-this">{name}</p>', ['Hello']],
  ["const a = 'Nothing was found';", ['Nothing was found']],
  ['const a = `Frame of it`;', ['Frame of it']],
  ["throw new Error('This is for us')", []],
  ["<p>{' · '}{t('a.b')}</p>", []],
  ["import a from './a.ts'; const b = 'is-quiet button';", []],
])('%s', (code, found) => {
  expect(hardCoded(code)).toEqual(found);
});

/** Views and pages, apart from tests. */
const files = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing\//.test(file))
    .map((file) => join(folder, file)),
);

test('no view and no page has words of its own: locales/en.yml has them all', () => {
  const found = files.flatMap((file) =>
    hardCoded(readFileSync(join(root, file), 'utf8')).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});
