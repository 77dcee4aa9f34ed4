import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Interfaces of the browser that Earshot uses and the polyfill is to wrap; a test holds the list. */
export const usedInterfaces: readonly string[] = [
  ...['action', 'alarms', 'browsingData', 'notifications', 'permissions', 'runtime', 'scripting', 'storage'],
  ...['tabs', 'webRequest'],
];

const root = join(import.meta.dirname, '..');

/** What Earshot is made of, as text. */
export function readSources(): string[] {
  return globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !file.includes('.test.'))
    .map((file) => readFileSync(join(root, file), 'utf8'));
}

/**
 * Takes out of webextension-polyfill what it knows of interfaces and methods that Earshot does not call: kilobytes of bookmarks,
 * panels and themes in the background, which has no byte to spare. What it does not know, it leaves as the browser has it.
 */
export function slimPolyfill(): Plugin {
  return {
    name: 'earshot-slim-polyfill',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /webextension-polyfill\/dist\/browser-polyfill\.js$/ },
      handler: (code) => withoutUnused(code, readSources()),
    },
  };
}

interface Table {
  readonly [name: string]: Table | number | boolean;
}

/** The polyfill's source with what the sources call. Throws where it is not of the known form. */
export function withoutUnused(code: string, sources: readonly string[]): string {
  const [, before = '', text = '', after = ''] =
    /^(.*?const apiMetadata = )(\{\n.*?\n {6}\})(;\n.*)$/s.exec(code) ?? [];
  if (text === '') throw new Error('webextension-polyfill: its table of interfaces was not found');
  const called = new Set(
    sources.flatMap((source) => [...source.matchAll(/\.\s*(\w+)\(/g)].map(([, name]) => name)),
  );
  const prune = (table: Table): Table =>
    Object.fromEntries(
      Object.entries(table).flatMap(([name, inner]): [string, Table][] => {
        if (typeof inner !== 'object') return [];
        // Arguments are counted where the name is a method's, else it is an area such as `storage.local`.
        if ('minArgs' in inner) return called.has(name) ? [[name, inner]] : [];
        return [[name, prune(inner)]];
      }),
    );
  const known: Table = JSON.parse(text);
  const kept = Object.entries(prune(known)).filter(([name]) => usedInterfaces.includes(name));
  return before + JSON.stringify(Object.fromEntries(kept)) + after;
}
