import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';

/** A busy machine takes a quarter of a minute to start an extension's worker in a new profile; in milliseconds. */
const workerMs = 30_000;
/** Now and then, a Chromium that was started beside others never tells of the worker. */
const starts = 2;
/** A browser that has not closed by then is killed, in milliseconds. */
const closeMs = 5000;

/** The built extension for Chromium. */
export const extensionFolder = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));

export interface LaunchOptions {
  readonly executablePath: string;
  readonly isShown?: boolean;
  /** null: none. */
  readonly extension?: string | null;
  readonly extraArguments?: readonly string[];
  /** Over this process's environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Chromium's Preferences file of the new profile. */
  readonly preferences?: object;
}

/** A real browser with the real extension, in a profile of its own that is removed at the end. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The background worker; a new one where the old one was ended. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

/** A browser that could not be started, in words for the user. */
export class BrowserError extends Error {}

/** Starts it, and waits until the extension's worker answers: before that, the first page's events would be lost. */
export async function launchExtensionBrowser(options: LaunchOptions): Promise<ExtensionBrowser> {
  for (let start = 1; ; start += 1) {
    const browser = await launchOnce(options);
    if (browser) return browser;
    if (start === starts)
      throw new BrowserError(
        `${options.executablePath} does not load the extension. Google Chrome 137 and later refuse extensions from the command ` +
          'line: install Chromium, or set EARSHOT_CHROMIUM to the path of one.',
      );
  }
}

/** null where the extension's worker does not come up. */
async function launchOnce(options: LaunchOptions): Promise<ExtensionBrowser | null> {
  const { executablePath, isShown = false, extension = extensionFolder } = options;
  if (extension !== null && !existsSync(join(extension, 'manifest.json'))) {
    throw new BrowserError('The extension is not built. Run npm start, which builds it, or npm run build.');
  }
  const profile = mkdtempSync(join(tmpdir(), 'earshot-profile-'));
  if (options.preferences) {
    mkdirSync(join(profile, 'Default'), { recursive: true });
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(options.preferences));
  }
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  const loading =
    extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  // Chromium's sandbox does not run as root, nor where a container refuses it user namespaces.
  const isSandboxed = process.getuid?.() !== 0 && process.env.EARSHOT_NO_SANDBOX !== '1';
  const sandbox = isSandboxed ? [] : ['--no-sandbox'];
  const context = await chromium
    .launchPersistentContext(profile, {
      executablePath,
      headless: !isShown,
      acceptDownloads: true,
      ...(options.environment && { env: { ...process.env, ...options.environment } }),
      args: [...loading, ...sandbox, '--disable-quic', ...(options.extraArguments ?? [])],
    })
    .catch((error: unknown) => {
      removeProfile();
      throw new BrowserError(`The browser ${executablePath} could not be started: ${firstLine(error)}`);
    });
  const close = async () => {
    const killer = setTimeout(() => killOwnerOf(profile), closeMs);
    await context.close().catch(() => undefined);
    clearTimeout(killer);
    removeProfile();
  };
  if (extension === null) {
    return {
      context,
      extensionId: '',
      worker: () => Promise.reject(new BrowserError('no extension')),
      close,
    };
  }
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers().find((one) => one.url().startsWith('chrome-extension://')) ??
    (await context.waitForEvent('serviceworker', { timeout: workerMs }));
  try {
    const first = await worker();
    await first.evaluate('chrome.runtime.id');
    return { context, extensionId: new URL(first.url()).host, worker, close };
  } catch {
    await close();
    return null;
  }
}

/** Kills the browser that uses a profile: Chromium names itself there, by host and process, on Linux and macOS. Never throws. */
function killOwnerOf(profile: string): void {
  try {
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1]);
    if (pid > 1) process.kill(pid, 'SIGKILL');
  } catch {
    // It has closed meanwhile.
  }
}

/** The first line of an error's message. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
