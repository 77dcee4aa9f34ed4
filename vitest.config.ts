import { defineConfig } from 'vitest/config';
import { catalogue } from './scripts/catalogue-plugin.ts';
import { messages } from './scripts/messages-plugin.ts';

export default defineConfig({
  plugins: [catalogue(), messages()],
  test: {
    setupFiles: ['scripts/testing/english.ts'],
    // So that it takes its messages from ours.
    server: { deps: { inline: ['@wxt-dev/i18n'] } },
    include: ['{lib,components,entrypoints,scripts,cli}/**/*.test.{ts,tsx,mjs}', '*.test.ts'],
    // Properties run hundreds of cases; on a busy machine the usual 5 s is a matter of luck, not of the code.
    testTimeout: 60_000,
  },
});
