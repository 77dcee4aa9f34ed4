/**
 * Takes away what no page of the lab loads: sources, source maps, second builds. half of what npm brings.
 * Run by npm after every install.
 */
import { readdirSync, rmSync } from 'node:fs';

const UNUSED = [
  '@carbon/ai-chat/dist/es-custom',
  '@carbon/ai-chat-components/es-custom',
  '@carbon/web-components/es-custom',
  '@carbon/web-components/lib',
  '@carbon/web-components/scss',
  'botframework-webchat/lib',
  'botframework-webchat/src',
  'converse.js/src',
  'deep-chat/custom-elements.json',
];
/** Of these folders one file is served. */
const ONLY = {
  'botframework-webchat/dist': 'webchat-minimal.js',
  'deep-chat/dist': 'deepChat.bundle.js',
};
const WITH_MAPS = ['@carbon/ai-chat/dist/es', 'converse.js/dist', 'flowise-embed/dist'];

const modules = new URL('node_modules/', import.meta.url);
for (const path of UNUSED) rmSync(new URL(path, modules), { recursive: true, force: true });
for (const [folder, kept] of Object.entries(ONLY)) {
  const url = new URL(`${folder}/`, modules);
  for (const name of readdirSync(url)) {
    if (name !== kept) rmSync(new URL(name, url), { recursive: true });
  }
}
for (const folder of WITH_MAPS) {
  const url = new URL(`${folder}/`, modules);
  for (const name of readdirSync(url, { recursive: true })) {
    if (name.endsWith('.map')) rmSync(new URL(name.replaceAll('\\', '/'), url));
  }
}
