import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { catalogue, dataFiles, isWithoutCatalogue } from './scripts/catalogue-plugin.ts';
import { leanCsp } from './scripts/lean-csp-plugin.ts';
import { leanScripts } from './scripts/lean-scripts-plugin.ts';
import { messages, messagesText } from './scripts/messages-plugin.ts';
import { slimPolyfill } from './scripts/slim-polyfill-plugin.ts';
import { wordlessChecks } from './scripts/wordless-checks-plugin.ts';

const noContentScriptContext = fileURLToPath(new URL('./lib/observe/no-context.ts', import.meta.url));

const isBare = isWithoutCatalogue();

/** Browsers know two kinds of Portuguese and no common one: both get the one file there is. */
async function portuguese() {
  const file = fileURLToPath(new URL('./locales/pt_BR.yml', import.meta.url));
  if (!existsSync(file)) return [];
  return [{ contents: await messagesText(file), relativeDest: '_locales/pt_PT/messages.json' }];
}

export default defineConfig({
  outDir: isBare ? 'test-results/no-catalogue' : '.output',
  hooks: {
    'build:publicAssets': async (_, files) => {
      files.push(...(await dataFiles()), ...(await portuguese()));
    },
    'zip:start': () => {
      if (isBare) throw new Error('A build without the catalogue is for tests and cannot be zipped.');
    },
  },
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: isBare ? 'Earshot without its catalogue, for tests' : '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    // Each one's reason stands in the README; e2e/manifest.spec.ts holds the list.
    permissions: [
      ...['storage', 'webRequest', 'scripting', 'alarms'],
      ...(browser === 'firefox' ? ['webRequestBlocking'] : []),
    ],
    optional_permissions: ['browsingData', 'notifications'],
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_extension_name__' },
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
    plugins: [catalogue(), messages(), leanScripts(), wordlessChecks(), leanCsp(), slimPolyfill()],
    resolve: {
      // WXT's own context announces itself to every page by postMessage: a page could tell that Earshot is there.
      alias: { 'wxt/utils/content-script-context': noContentScriptContext },
    },
    // The oldest browsers of the manifest: what they understand is not written out for older ones.
    build: { sourcemap: false, cssTarget: ['chrome123', 'firefox140'] },
  }),
});
