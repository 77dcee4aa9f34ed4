// `npm test`: sets up what is missing, then lint, types, unit tests, builds, sizes, licences, and e2e in both browsers.
// Every step is run, whatever the one before it said; the last line is the sum.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  ensureChromium,
  ensureFirefox,
  ensurePackages,
  projectEnv,
  projectNode,
  root,
  run,
  SetupError,
  say,
} from './setup.mjs';

const results = join(root, 'test-results');
const unitFile = join(results, 'unit.json');
const e2eFile = join(results, 'e2e.json');
const total = { passed: 0, failed: 0 };
const failures = [];
/** Browser tests that failed once and then passed: counted as passed, but named, since each is a defect to be found. */
const secondTries = [];

function flakyIn({ title, suites = [], specs = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map((spec) => `${title} › ${spec.title}`), ...suites.flatMap(flakyIn)];
}

const bin = (...path) => join(root, 'node_modules', ...path);

/** Runs a step that is one test by itself. Resolves to whether it passed. */
async function step(name, script, args, env) {
  say(`\n── ${name}`);
  const code = await run(projectNode(), [script, ...args], { env });
  if (code === 0) total.passed += 1;
  else fail(`${name} (exit code ${code})`);
  return code === 0;
}

function fail(what, count = 1) {
  total.failed += count;
  failures.push(what);
}

/** Runs a runner that counts for itself, and adds up what it wrote down. A run that wrote nothing has failed. */
async function suite(name, script, args, env, file, read) {
  say(`\n── ${name}`);
  rmSync(file, { force: true });
  const code = await run(projectNode(), [script, ...args], { env });
  const counted = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  total.passed += counted.passed;
  if (counted.failed > 0) fail(`${name}: ${counted.failed} tests`, counted.failed);
  else if (code !== 0 || counted.passed === 0)
    fail(`${name} (exit code ${code}, ${counted.passed} tests ran)`);
}

async function main() {
  await ensurePackages(root);
  await ensurePackages(join(root, 'e2e', 'lab'));
  await ensurePackages(join(root, 'e2e', 'guard', 'fields'));
  const chromium = await ensureChromium();
  // Without a Firefox its tests fail and say so; the rest is worth running.
  const { firefox } = await ensureFirefox().catch((error) => {
    fail(error.message);
    return { firefox: '' };
  });
  const env = projectEnv({
    EARSHOT_CHROMIUM: chromium,
    EARSHOT_FIREFOX: firefox,
    EARSHOT_E2E_JSON: e2eFile,
    // The lab's authority is no one's but the lab's; WXT asks nobody anything.
    WXT_TELEMETRY: '0',
  });
  mkdirSync(results, { recursive: true });

  const wxt = bin('wxt', 'bin', 'wxt.mjs');
  await step('lint', bin('@biomejs', 'biome', 'bin', 'biome'), ['check', '.'], env);
  await step('types: what WXT makes of the entrypoints', wxt, ['prepare', '--level', 'error'], env);
  await step('types', bin('typescript', 'bin', 'tsc'), ['--noEmit'], env);
  const vitest = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitFile}`];
  await suite('unit tests', bin('vitest', 'vitest.mjs'), vitest, env, unitFile, (report) => ({
    passed: report.numPassedTests,
    // A file that does not load has no tests of its own to fail.
    failed:
      report.numFailedTests +
      report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length,
  }));
  const isBuilt = [
    await step('build for Chromium', wxt, ['build', '--level', 'warn'], env),
    await step('build for Firefox', wxt, ['build', '-b', 'firefox', '--level', 'warn'], env),
    await step('build without the catalogue, for the tests of detection', wxt, ['build', '--level', 'warn'], {
      ...env,
      EARSHOT_CATALOGUE: 'none',
    }),
  ].every(Boolean);
  if (isBuilt) {
    await step('byte budgets', bin('size-limit', 'bin.js'), [], env);
    await step('licences', join(root, 'scripts', 'licences.mjs'), [], env);
    const lint = ['--output', 'text', '--warnings-as-errors=false', join(root, '.output', 'firefox-mv3')];
    await step('Mozilla’s linter', bin('addons-linter', 'bin', 'addons-linter'), lint, env);
    const config = join(root, 'e2e', 'playwright.config.ts');
    const playwright = bin('@playwright', 'test', 'cli.js');
    await suite('e2e', playwright, ['test', '-c', config], env, e2eFile, ({ stats, suites }) => {
      secondTries.push(...suites.flatMap(flakyIn));
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    });
  } else fail('e2e: not run, since there is no build');
}

try {
  await main();
} catch (error) {
  say(error instanceof SetupError ? `\n${error.message}` : `\n${error?.stack ?? error}`);
  fail('set-up');
}
if (secondTries.length > 0)
  say(`\nPassed only at the second try:\n${secondTries.map((what) => `  ${what}`).join('\n')}`);
if (failures.length > 0) say(`\nFailed:\n${failures.map((what) => `  ${what}`).join('\n')}`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
