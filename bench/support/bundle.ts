import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The guard as it ships, but for WXT's frame around it, with its listeners and the sentinel's judgement beside it. */
const entries: Record<string, string> = {
  guard: `import { listenFirst } from '/lib/guard/front.ts';
    import { startGuard } from '/lib/guard/guard.ts';
    import { judgeField } from '/lib/observe/behaviour.ts';
    listenFirst();
    const nothing = () => {};
    startGuard({}, { judgeField, isComposer: () => false }, { onUnprotected: nothing, onMasked: nothing, onSent: nothing });`,
};

/** A script of the extension, bundled and minified. */
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
