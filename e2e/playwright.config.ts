import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  testIgnore: 'lab/**',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  // More than the cores of CI: tests wait most of their time, for pages to settle and for bounds of time to pass.
  workers: 3,
  timeout: 60_000,
  // No bound on how fast anything is: that is what bench/ is for.
  expect: { timeout: 15_000 },
  // No second try: a test that fails now and then is a defect.
  retries: 0,
  forbidOnly: true,
  reporter: process.env.EARSHOT_E2E_JSON
    ? [['list'], ['json', { outputFile: process.env.EARSHOT_E2E_JSON }]]
    : [['list']],
});
