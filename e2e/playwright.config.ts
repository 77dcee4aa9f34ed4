import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: process.env.EARSHOT_GUARD ? 'guard/*.spec.ts' : '*.spec.ts',
  // The guard is not in the build yet; its 244 specs put it into a copy: EARSHOT_GUARD=1 runs them, and them alone.
  testIgnore: process.env.EARSHOT_GUARD ? 'lab/**' : ['lab/**', 'guard/**'],
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // No second try: a test that fails now and then is a defect.
  retries: 0,
  forbidOnly: true,
  reporter: process.env.EARSHOT_E2E_JSON
    ? [['list'], ['json', { outputFile: process.env.EARSHOT_E2E_JSON }]]
    : [['list']],
});
