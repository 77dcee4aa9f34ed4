import { defineConfig } from '@playwright/test';

/** What Earshot promises: a leak that shows once in a hundred runs is a leak, so these have one try. */
const promises = ['guard/**', '**/{silence,privacy,unsent,sent,typing-test,manifest}.spec.ts'];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  testIgnore: 'lab/**',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  // More than the cores of CI: tests wait most of their time, for pages to settle and for bounds of time to pass.
  workers: 4,
  timeout: 60_000,
  // No bound on how fast anything is: that is what bench/ is for.
  expect: { timeout: 15_000 },
  projects: [
    {
      name: 'promises',
      testMatch: promises.map((path) => (path.endsWith('.ts') ? path : `${path}/*.spec.ts`)),
      retries: 0,
    },
    // One second try, since CI shares its cores. A test that needs it is named at the end of `npm test`: it is to be mended.
    { name: 'rest', testIgnore: ['lab/**', ...promises], retries: 1 },
  ],
  forbidOnly: true,
  reporter: process.env.EARSHOT_E2E_JSON
    ? [['list'], ['json', { outputFile: process.env.EARSHOT_E2E_JSON }]]
    : [['list']],
});
