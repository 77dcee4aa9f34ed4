import { defineConfig } from 'vitest/config';
import { catalogue } from './scripts/catalogue-plugin.ts';

export default defineConfig({
  plugins: [catalogue()],
  test: { include: ['{lib,components,entrypoints,scripts,cli}/**/*.test.{ts,tsx}', '*.test.ts'] },
});
