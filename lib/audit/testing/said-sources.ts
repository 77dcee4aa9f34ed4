// biome-ignore-all lint/style/noRestrictedImports: reads sources for tests, and is in no build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseAst } from 'vite';
import { fieldWords } from '../../checks/shared/identity-params.ts';
import { wayWords } from '../../evidence/draft.ts';
import { fieldKinds } from '../../evidence/form-field.ts';
import { secretNames } from '../../evidence/other-side.ts';
import { ruleOf } from '../../evidence/tls-floor.ts';
import { hasWords, type Pattern, patternOf } from '../said-pattern.ts';

const lib = join(import.meta.dirname, '../..');

/** Files with sentences for `said:`; paths below `lib`. */
const files = [
  'audit/define-check.ts',
  'report/model.ts',
  ...['checks', 'checks/shared'].flatMap((folder) =>
    readdirSync(join(lib, folder))
      .filter((file) => /^[a-z-]+\.ts$/.test(file))
      .map((file) => `${folder}/${file}`),
  ),
];

/** Words that `term` gets from tables outside of those files. */
const terms = [
  ...Object.values(fieldWords),
  ...Object.values(wayWords),
  ...fieldKinds.map((kind) => kind.replaceAll('-', ' ')),
  ...Object.values(secretNames),
  ...['h3', 'h2', 'http/1.1', 'websocket'].map(ruleOf),
  'inline scripts',
  'eval',
  'scripts from anywhere',
];

/** How many come after those that are named. */
const more: Pattern = { key: 'more', text: '{count} more', plural: '{count} more' };

/** What was found in the sources. */
interface SaidSources {
  /** All sentences and words that can be said, each once, in the order of their keys. */
  readonly patterns: readonly Pattern[];
  /** Sentences that nobody can translate: not tagged with `say`. */
  readonly plain: readonly string[];
}

/** Reads the sentences of the checks from their sources. */
export function readSaidSources(): SaidSources {
  const found = [...terms.map((words) => patternOf([words], [])), more];
  const plain: string[] = [];
  for (const file of files) {
    const code = readFileSync(join(lib, file), 'utf8');
    // What checks say beside their verdicts has keys of its own.
    const bare = code.replace(/^ {2}title:\s(?:.|\n)*?\n {2}serves:/m, '  serves:');
    visit(parseAst(bare, { lang: 'ts' }), found, (text) => plain.push(`${file}: ${text}`));
  }
  const patterns = new Map(found.map((pattern) => [`${pattern.key} ${pattern.text}`, pattern]));
  return { patterns: [...patterns.values()].sort((a, b) => (a.key < b.key ? -1 : 1)), plain };
}

function visit(node: unknown, found: Pattern[], onPlain: (text: string) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, found, onPlain);
  if (typeof node !== 'object' || node === null || !('type' in node)) return;
  // Every object of the tree that has a type is a node.
  const one = node as ESTree.Node;
  if (one.type === 'TaggedTemplateExpression' && isNamed(one.tag, 'say')) {
    const { quasis, expressions } = one.quasi;
    const strings = quasis.map(({ value }) => value.cooked ?? '');
    const nouns = expressions.map(nounOf);
    const first = nouns.findIndex((noun) => noun !== null);
    if (first >= 0 || hasWords({ strings })) found.push(patternOf(strings, nouns));
    visit(
      expressions.filter((_, index) => index !== first),
      found,
      onPlain,
    );
    return;
  }
  // A count that decides on no sentence's form has words of its own.
  const noun = nounOf(one);
  if (noun !== null) {
    found.push(patternOf(['', ''], [noun]));
    return;
  }
  if (one.type === 'ThrowStatement') return;
  if (one.type === 'Literal' && isSentence(one.value)) onPlain(String(one.value));
  if (one.type === 'TemplateElement' && isSentence(one.value.cooked)) onPlain(one.value.cooked ?? '');
  visit(Object.values(one), found, onPlain);
}

/** What `countOf` counts; null for anything else. */
function nounOf(node: ESTree.Node): string | null {
  if (node.type !== 'CallExpression' || !isNamed(node.callee, 'countOf')) return null;
  const [, noun] = node.arguments;
  return noun?.type === 'Literal' ? String(noun.value) : null;
}

function isNamed(node: ESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

/** Two words or more; headers, paths and patterns have no blank. */
function isSentence(text: unknown): boolean {
  if (typeof text !== 'string' || terms.includes(text)) return false;
  return /\p{L}{2,},? \p{L}{2,}/u.test(text);
}
