import { join } from 'node:path';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Plugin } from 'vite';

const seam = join(import.meta.dirname, '../lib/words/get-message.ts');

/** The messages of one file of `locales/`, as the JSON that browsers read. Throws where it cannot be parsed. */
export async function messagesText(file: string): Promise<string> {
  return generateChromeMessagesText(await parseMessagesFile(file));
}

/**
 * Gives @wxt-dev/i18n our own `getMessage` in the place of the browser's, which can neither change its language nor be there
 * in unit tests; and lets those import a file of `locales/` as the messages that the build makes of it.
 */
export function messages(): Plugin {
  return {
    name: 'earshot-messages',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === '@wxt-dev/browser' && importer?.includes('@wxt-dev/i18n') ? seam : undefined,
    load: {
      filter: { id: /\/locales\/\w+\.yml$/ },
      handler: async (id) => `export default ${await messagesText(id)}`,
    },
  };
}
