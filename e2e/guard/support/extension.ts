import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The guard as it ships, but for WXT's frame around it. */
const entries: Record<string, string> = {
  guard: `import { startGuard } from '/lib/guard/guard.ts';
    startGuard(globalThis.chrome ?? {}, {
      onUnprotected: (field, reason) => { (globalThis.guardTold ??= []).push(reason) },
      onMasked: (count) => { globalThis.guardMasked = count },
    });`,
  front: `import { listenFirst } from '/lib/guard/front.ts';
    listenFirst();`,
  reopen: `import { tellOfOpening } from '/lib/guard/reopen.ts';
    import { wrap } from '/lib/observe/page-hook/wrap.ts';
    tellOfOpening(wrap);`,
};

/** One script of the extension, bundled and minified. */
export async function bundle(name: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'guard-entry',
        resolveId: (id) => (id === name ? id : id.startsWith('/lib/') ? `${root}${id.slice(1)}` : undefined),
        load: (id) => (id === name ? entries[name] : undefined),
      },
    ],
    build: {
      write: false,
      rolldownOptions: { input: name, output: { format: 'iife' } },
      target: 'esnext',
      modulePreload: false,
    },
  });
  for (const { output } of [built].flat().filter((result) => 'output' in result)) return output[0].code;
  throw new Error(`${name} was not built`);
}

interface Manifest {
  content_scripts: { js: string[]; [key: string]: unknown }[];
}

/**
 * A copy of the built extension in a folder of its own, since others build while this runs; with the guard put in where
 * the build does not have it yet. `isLate`: only its listeners are there before the page's, the rest comes when the page
 * is loaded, as it does where a chat was spotted.
 */
export async function copyExtension(
  browser: 'chrome' | 'firefox',
  isLate = false,
): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-guard-'));
  cpSync(join(root, `.output/${browser}-mv3`), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
  if (!manifest.content_scripts.some(({ js }) => js.some((file) => file.includes('guard')))) {
    writeFileSync(join(folder, 'guard.js'), await bundle('guard'));
    writeFileSync(join(folder, 'front.js'), await bundle('front'));
    writeFileSync(join(folder, 'reopen.js'), await bundle('reopen'));
    const everywhere = {
      matches: ['<all_urls>'],
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
      run_at: 'document_start',
    };
    manifest.content_scripts.unshift(
      { ...everywhere, js: ['front.js'] },
      { ...everywhere, js: ['guard.js'], ...(isLate && { run_at: 'document_idle' }) },
      { ...everywhere, js: ['reopen.js'], world: 'MAIN' },
    );
    writeFileSync(path, JSON.stringify(manifest));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
