// `npm run verify -- BUNDLE`: sets up the packages where they are missing, then looks at the bundle (cli/verify.ts).
import { join } from 'node:path';
import { ensurePackages, projectEnv, projectNode, root, run, SetupError, say } from './setup.mjs';

try {
  await ensurePackages(root);
  const args = [join(root, 'cli', 'verify.ts'), ...process.argv.slice(2)];
  process.exitCode = await run(projectNode(), args, {
    env: projectEnv(),
    // npm runs a script in the project's folder; the bundle is named from where the person is.
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
} catch (error) {
  say(error instanceof SetupError ? `\n${error.message}` : `\n${error?.stack ?? error}`);
  process.exitCode = 2;
}
