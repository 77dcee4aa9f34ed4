// Set-up that both commands share. It runs on the system's Node before any package is there,
// so it is plain JavaScript and imports nothing but Node's own modules.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const isWindows = process.platform === 'win32';

/** A failure whose message is meant for the user as it stands. */
export class SetupError extends Error {}

/** Prints one line of progress to standard error. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a program to its end with its output shown. Resolves to its exit code;
 * 127 where it could not be started, 130 where this process was interrupted, 124 after `timeoutMs`.
 */
export function run(command, args, { timeoutMs = 0, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const timer = timeoutMs > 0 ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : undefined;
    const forward = (signal) => {
      interruption = signal;
      child.kill(signal);
    };
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    let interruption;
    const finish = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      // Whoever interrupts one step means them all.
      if (interruption) process.exit(130);
      resolve(code);
    };
    child.on('error', () => finish(127));
    child.on('exit', (code, signal) => finish(code ?? (signal === 'SIGINT' ? 130 : 124)));
  });
}

function npm(args, cwd) {
  // npm tells its scripts where it is; the name alone is not enough on every system.
  const path = process.env.npm_execpath;
  return path && /\.[cm]?js$/.test(path)
    ? run(process.execPath, [path, ...args], { cwd })
    : run(isWindows ? 'npm.cmd' : 'npm', args, { cwd, shell: isWindows });
}

/**
 * Installs the packages that a folder's lock file names, unless they are there already.
 * Throws SetupError when npm fails.
 */
export async function ensurePackages(folder) {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = join(folder, 'node_modules', '.earshot-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  // npm would follow the link, and delete the packages of another checkout.
  if (lstatSync(join(folder, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new SetupError(
      `${join(folder, 'node_modules')} is a link to other packages than this version needs. Remove the link, then try again.`,
    );
  }
  say(`Installing packages in ${folder} …`);
  const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  if (code !== 0) {
    throw new SetupError(
      `The packages could not be installed (npm ended with ${code}). Check the network and the disk, then try again.`,
    );
  }
  if (
    folder === root &&
    projectNode() === process.execPath &&
    Number(process.versions.node.split('.')[0]) < 24
  ) {
    throw new SetupError(
      'Node 24 did not arrive with the packages: allow the install script of "node" (npm config ignore-scripts false), or use Node 24.',
    );
  }
  writeFileSync(stamp, lock);
}

/** The path of the first program of `names` on PATH, or undefined. Absolute names are tried as they are. */
export function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    const candidates = /[\\/]/.test(name) ? [name] : folders.map((folder) => join(folder, name));
    for (const candidate of candidates) {
      try {
        accessSync(candidate, constants.X_OK);
        return candidate;
      } catch {
        // Not here: the next one.
      }
    }
  }
  return undefined;
}

const chromiumNames = ['chromium', 'chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
// Tried last: Chrome 137 and later refuse extensions from the command line.
const chromeNames = [
  'google-chrome-stable',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const firefoxNames = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Debian's or Ubuntu's packages, where this user may install them. Resolves to whether that worked. */
async function installDebianPackages(packages) {
  const apt = findProgram(['apt-get']);
  if (!apt) return false;
  const isRoot = process.getuid?.() === 0;
  const sudo = isRoot ? undefined : findProgram(['sudo']);
  if (!isRoot && (!sudo || spawnSync(sudo, ['-n', 'true']).status !== 0)) return false;
  const prefix = sudo ? [sudo, '-n', apt] : [apt];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  say(`Installing ${packages.join(', ')} from the system's packages …`);
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  const [program, ...rest] = prefix;
  await run(program, [...rest, 'update', '-qq'], quiet);
  const args = [...rest, 'install', '-y', '-qq', '--no-install-recommends', ...packages];
  return (await run(program, args, quiet)) === 0;
}

function playwrightChromium() {
  const script = "import('@playwright/test').then(p => console.log(p.chromium.executablePath()))";
  const out = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  const path = out.stdout?.trim();
  return path && existsSync(path) ? path : undefined;
}

async function downloadChromium() {
  say("No Chromium or Chrome on this system: trying Playwright's download …");
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  await run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    env,
    stdio: 'ignore',
    timeoutMs: 600_000,
  });
  return playwrightChromium();
}

function chosenByUser(variable) {
  const path = process.env[variable];
  if (!path) return undefined;
  const found = findProgram([path]);
  if (!found) throw new SetupError(`${variable} names ${path}, which is not a program that can be run.`);
  return found;
}

/**
 * The path of a Chromium, installed if need be: EARSHOT_CHROMIUM, the system's, Playwright's, Debian's package.
 * Throws SetupError where none is to be had.
 */
export async function ensureChromium() {
  const found =
    chosenByUser('EARSHOT_CHROMIUM') ??
    findProgram(chromiumNames) ??
    playwrightChromium() ??
    (await downloadChromium()) ??
    ((await installDebianPackages(['chromium', 'fonts-dejavu-core']))
      ? findProgram(chromiumNames)
      : undefined) ??
    findProgram(chromeNames);
  if (found) return found;
  throw new SetupError(
    'No browser to be had: install Chromium (on Debian or Ubuntu: sudo apt-get install chromium), ' +
      'or set EARSHOT_CHROMIUM to the path of one, then try again.',
  );
}

/**
 * The paths of a Firefox and of NSS certutil (which makes it trust the lab's authority), installed if need be.
 * Throws SetupError where one is not to be had.
 */
export async function ensureFirefox() {
  const find = () => ({
    firefox: chosenByUser('EARSHOT_FIREFOX') ?? findProgram(firefoxNames),
    certutil: findProgram(['certutil', '/opt/homebrew/bin/certutil']),
  });
  let found = find();
  if (!found.firefox || !found.certutil) {
    const missing = [!found.firefox && 'firefox-esr', !found.certutil && 'libnss3-tools'].filter(Boolean);
    if (await installDebianPackages(missing)) found = find();
  }
  if (found.firefox && found.certutil) return found;
  throw new SetupError(
    'Firefox or certutil is missing: install both (on Debian: sudo apt-get install firefox-esr libnss3-tools), ' +
      'or set EARSHOT_FIREFOX to the path of a Firefox, then try again.',
  );
}

/** Path of the Node 24 that comes as a package: runs TypeScript as it is. */
export function projectNode() {
  const path = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
  return existsSync(path) ? path : process.execPath;
}

/** The environment in which everything after set-up runs: Node 24 first on PATH. */
export function projectEnv(extra = {}) {
  const bins = [join(root, 'node_modules', 'node', 'bin'), join(root, 'node_modules', '.bin')];
  return { ...process.env, PATH: [...bins, process.env.PATH ?? ''].join(delimiter), ...extra };
}
