import { defineConfig } from 'vitest/config';
import { catalogue } from './scripts/catalogue-plugin.ts';

export default defineConfig({
  plugins: [catalogue()],
  test: {
    include: ['{lib,components,entrypoints,scripts,cli}/**/*.test.{ts,tsx,mjs}', '*.test.ts'],
    // Properties run hundreds of cases; on a busy machine the usual 5 s is a matter of luck, not of the code.
    testTimeout: 60_000,
  },
});
