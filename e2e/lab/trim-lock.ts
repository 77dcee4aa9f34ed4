/**
 * Cuts the widgets' own dependency trees out of package-lock.json: what the lab serves of them are
 * finished bundles, and their trees would be a thousand packages and 600 MB. `npm ci` believes the lock.
 * Run by `npm run lock`, after the versions in package.json changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Lock {
  packages: Record<string, { dependencies?: object; peerDependencies?: object }>;
}

const BUNDLED = [
  '@botpress/webchat',
  '@chatscope/chat-ui-kit-react',
  'converse.js',
  'flowise-embed',
  'prop-types',
  'react',
  'react-chat-widget',
  'react-dom',
  'react-live-chat-loader',
  '@livechat/widget-core',
  '@rocket.chat/livechat',
  'botframework-webchat',
  'deep-chat',
  'rasa-webchat',
];

const path = new URL('package-lock.json', import.meta.url);
const lock: Lock = JSON.parse(readFileSync(path, 'utf8'));
for (const name of BUNDLED) {
  const entry = lock.packages[`node_modules/${name}`];
  if (!entry) throw new Error(`${name} is not in the lock`);
  delete entry.dependencies;
  delete entry.peerDependencies;
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
