import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { catalogue } from '../../scripts/catalogue-plugin.ts';
import { messages } from '../../scripts/messages-plugin.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const entry = 'bench-entry';

/** A module of the extension's pages, built as it ships (Preact's server renderer, English words), for Node. */
export async function pageModule(source: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      catalogue(),
      messages(),
      {
        name: entry,
        resolveId: (id) =>
          id === entry
            ? id
            : /^\/(?:lib|components|scripts)\//.test(id)
              ? `${root}${id.slice(1)}`
              : undefined,
        load: (id) => (id === entry ? `import '/scripts/testing/english.ts';\n${source}` : undefined),
      },
    ],
    ssr: { noExternal: true },
    build: {
      write: false,
      ssr: true,
      minify: true,
      rolldownOptions: { input: entry, output: { format: 'es' } },
      target: 'esnext',
    },
  });
  for (const { output } of [built].flat().filter((result) => 'output' in result)) return output[0].code;
  throw new Error('the module was not built');
}

/** Writes a module to a folder of its own, and hands its address over; the folder is gone afterwards. */
export async function withModule<T>(code: string, work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-module-'));
  try {
    const file = join(folder, 'module.mjs');
    writeFileSync(file, code);
    return await work(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
