import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  testIgnore: 'lab/**',
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
