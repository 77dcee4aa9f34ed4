import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { modulePath } from './files.ts';

/** What a bundler would leave to the page: packages that it already has as globals. */
const GLOBALS = new Set(['react', 'react-dom']);

const RUNTIME = `
const globals = { react: window.React, 'react-dom': window.ReactDOM };
const made = new Map();
const run = (number) => {
  if (made.has(number)) return made.get(number).exports;
  const module = { exports: {} };
  made.set(number, module);
  const [required, body] = modules[number];
  body(module, module.exports, (wanted) => globals[wanted] ?? run(required[wanted]));
  return module.exports;
};`;

interface Packed {
  number: number;
  source: string;
  /** What is required, by the words in which it is. */
  required: Record<string, number>;
}

/**
 * Packs a CommonJS package of node_modules, unmodified, for a browser: its main file and what that requires by
 * relative path, each in a function of its own; the exports become `window[name]`. Throws when a file is missing.
 */
export function packCommonJs(entry: string, name: string): string {
  const files = new Map<string, Packed>();

  function take(path: string): number {
    const file = resolveFile(path);
    const known = files.get(file);
    if (known) return known.number;
    const source = readFileSync(file, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
    const packed: Packed = { number: files.size, source, required: {} };
    files.set(file, packed);
    for (const [, wanted = ''] of source.matchAll(/require\(["']([^"']+)["']\)/g)) {
      if (wanted.startsWith('.')) packed.required[wanted] = take(join(dirname(file), wanted));
      else if (!GLOBALS.has(wanted)) throw new Error(`${file} requires ${wanted}`);
    }
    return packed.number;
  }

  const main = take(modulePath(entry));
  const modules = [...files.values()].map(
    ({ source, required }) =>
      `[${JSON.stringify(required)}, function (module, exports, require) {\n${source}\n}]`,
  );
  return `{
const modules = [${modules.join(',\n')}];
${RUNTIME}
window[${JSON.stringify(name)}] = run(${main});
}`;
}

function resolveFile(path: string): string {
  const file = [path, `${path}.js`, join(path, 'index.js')].find(
    (one) => existsSync(one) && statSync(one).isFile(),
  );
  if (!file) throw new Error(`${path} is not there`);
  return file;
}
