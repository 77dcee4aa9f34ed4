import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const folder = join(import.meta.dirname, '../fields');

/** Names of the fields made with libraries; none where these are not installed (`npm ci` in `e2e/guard/fields`). */
export function libraryFields(): string[] {
  if (!existsSync(join(folder, 'node_modules'))) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.field.js'))
    .map((file) => file.slice(0, -9))
    .sort();
}

/** Each react-dom with the React of its own version, and the older ones under their aliases. */
const ownReact: Plugin = {
  name: 'own-react',
  enforce: 'pre',
  resolveId(source, importer = '') {
    const version = /react-dom(17|18)/.exec(importer)?.[1];
    return version && source === 'react' ? this.resolve(`react${version}`, importer) : null;
  },
};

/** Every library's field as one script. */
export async function bundledFields(): Promise<Map<string, string>> {
  const scripts = new Map<string, string>();
  for (const name of libraryFields()) {
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      plugins: [ownReact],
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      build: {
        write: false,
        minify: false,
        rolldownOptions: { input: join(folder, `${name}.field.js`), output: { format: 'es' } },
        target: 'esnext',
        modulePreload: false,
      },
    });
    for (const { output } of [built].flat().filter((result) => 'output' in result))
      scripts.set(name, output[0].code);
  }
  return scripts;
}
