import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { catalogue, dataFiles, isWithoutCatalogue } from './scripts/catalogue-plugin.ts';
import { leanCsp } from './scripts/lean-csp-plugin.ts';
import { leanScripts } from './scripts/lean-scripts-plugin.ts';
import { slimPolyfill } from './scripts/slim-polyfill-plugin.ts';
import { wordlessChecks } from './scripts/wordless-checks-plugin.ts';

const noContentScriptContext = fileURLToPath(new URL('./lib/observe/no-context.ts', import.meta.url));

const isBare = isWithoutCatalogue();

export default defineConfig({
  outDir: isBare ? 'test-results/no-catalogue' : '.output',
  hooks: {
    'build:publicAssets': async (_, files) => {
      files.push(...(await dataFiles()));
    },
    'zip:start': () => {
      if (isBare) throw new Error('A build without the catalogue is for tests and cannot be zipped.');
    },
  },
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: isBare ? 'Earshot without its catalogue, for tests' : 'Earshot',
    description: 'Tells you who is within earshot of the live chat on the page you are looking at.',
    // Each one's reason stands in the README; e2e/manifest.spec.ts holds the list.
    permissions: [
      ...['storage', 'webRequest', 'scripting', 'alarms'],
      ...(browser === 'firefox' ? ['webRequestBlocking'] : []),
    ],
    optional_permissions: ['browsingData', 'notifications'],
    host_permissions: ['<all_urls>'],
    action: { default_title: 'Earshot' },
    // Firefox reads a policy without a schema.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'earshot@earshot.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  zip: { excludeSources: ['**/node_modules/**', 'reports/**', 'test-results/**'] },
  vite: () => ({
    plugins: [catalogue(), leanScripts(), wordlessChecks(), leanCsp(), slimPolyfill()],
    resolve: {
      // WXT's own context announces itself to every page by postMessage: a page could tell that Earshot is there.
      alias: { 'wxt/utils/content-script-context': noContentScriptContext },
    },
    // The oldest browsers of the manifest: what they understand is not written out for older ones.
    build: { sourcemap: false, cssTarget: ['chrome123', 'firefox140'] },
  }),
});
