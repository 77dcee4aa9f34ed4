import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const entry = 'bench-entry';

/** A script of the extension as it ships, but for WXT's frame around it: `source` imports from `/lib/`. Minified. */
export async function bundle(source: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? id : id.startsWith('/lib/') ? `${root}${id.slice(1)}` : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: {
      write: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
      target: 'esnext',
      modulePreload: false,
    },
  });
  for (const { output } of [built].flat().filter((result) => 'output' in result)) return output[0].code;
  throw new Error('the script was not built');
}
