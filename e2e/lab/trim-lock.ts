/**
 * Cuts the widgets' own dependency trees out of package-lock.json: what the lab serves of them are
 * finished bundles, and their trees would be a thousand packages and 600 MB. `npm ci` believes the lock.
 * Run by `npm run lock`, after the versions in package.json changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Lock {
  packages: Record<
    string,
    { dependencies?: Record<string, string>; peerDependencies?: object; hasInstallScript?: true }
  >;
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

/**
 * Icons, fonts, styles to build from, telemetry, and what Carbon's chat loads for answers of code, tables and films
 * only: 400 MB that the pages of the lab do without.
 */
const LEFT_OUT =
  /^(@carbon\/(icons|styles)|@ibm\/telemetry-js|@codemirror\/(?!state$).*|@lezer\/.*|csv-stringify|program-language-detector|react-player)$/;

const path = new URL('package-lock.json', import.meta.url);
const lock: Lock = JSON.parse(readFileSync(path, 'utf8'));
for (const name of BUNDLED) {
  const entry = lock.packages[`node_modules/${name}`];
  if (!entry) throw new Error(`${name} is not in the lock`);
  delete entry.dependencies;
  delete entry.peerDependencies;
}
for (const entry of Object.values(lock.packages)) {
  for (const name of Object.keys(entry.dependencies ?? {})) {
    if (LEFT_OUT.test(name)) delete entry.dependencies?.[name];
  }
  // No package of the lab needs a script of its own; IBM's would send telemetry.
  delete entry.hasInstallScript;
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
