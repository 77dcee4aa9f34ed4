import { defineConfig } from 'vitest/config';
import { catalogue } from './scripts/catalogue-plugin.ts';
import { messages } from './scripts/messages-plugin.ts';

/** Rooms of pure functions: their tests touch no global, so they may share a process, which saves them a minute of two processors. */
const pure = 'lib/{audit,card,checks,evidence,history,other-side,report,settings,unsent}/**/*.test.ts';

export default defineConfig({
  plugins: [catalogue(), messages()],
  test: {
    setupFiles: ['scripts/testing/english.ts'],
    // So that it takes its messages from ours.
    server: { deps: { inline: ['@wxt-dev/i18n'] } },
    // Properties run hundreds of cases; on a busy machine the usual 5 s is a matter of luck, not of the code.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: [pure], isolate: false } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['{lib,components,entrypoints,scripts,cli}/**/*.test.{ts,tsx,mjs}', '*.test.ts'],
          exclude: [pure, '**/node_modules/**'],
        },
      },
    ],
  },
});
