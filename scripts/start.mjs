// `npm start`: sets up what is missing, builds the extension, then runs the audit (cli/main.ts).
import { join } from 'node:path';
import {
  ensureChromium,
  ensurePackages,
  projectEnv,
  projectNode,
  root,
  run,
  SetupError,
  say,
} from './setup.mjs';

const args = process.argv.slice(2);

async function main() {
  await ensurePackages(root);
  // Neither the help text nor merging needs a browser.
  const isBrowserless = ['--help', '-h', '--merge'].some((option) => args.includes(option));
  let env = projectEnv();
  if (!isBrowserless) {
    await ensurePackages(join(root, 'e2e', 'lab'));
    env = projectEnv({ EARSHOT_CHROMIUM: await ensureChromium() });
    say('Building the extension …');
    const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    const code = await run(projectNode(), [wxt, 'build', '--level', 'error'], { env });
    if (code !== 0) throw new SetupError('The extension could not be built: see above.');
  }
  return run(projectNode(), [join(root, 'cli', 'main.ts'), ...args], { env });
}

try {
  process.exitCode = await main();
} catch (error) {
  say(error instanceof SetupError ? `\n${error.message}` : `\n${error?.stack ?? error}`);
  process.exitCode = 3;
}
