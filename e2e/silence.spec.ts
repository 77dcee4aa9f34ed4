import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../cli/extension-browser.ts';
import { FIDELITY, HOSTILE_PAGE } from '../lib/observe/page-hook/fidelity.ts';
import { runDrive } from './lab/drive.ts';
import type { Lab } from './lab/server.ts';
import { badgeOfTab, launchInLab, openTab, storedAudit, testedExtension } from './support/chromium.ts';
import { isolatedWorld, isolatedWorlds } from './support/isolated-world.ts';
import { netLog } from './support/net-log.ts';
import { type Pages, pageOf } from './support/pages.ts';
import { openPopup } from './support/popup.ts';
import { sessionKeys } from './support/session.ts';
import { expect, labPage, test } from './support/test.ts';
import { traceCalls } from './support/trace.ts';
import { metByWorker, watchWorker } from './support/worker.ts';
import { callsInWorker } from './support/worker-calls.ts';

test.describe.configure({ timeout: 120_000 });

/** Longer than the sentinel waits for a widget that starts itself, with all its delays. */
const settledMs = 3000;
/** An element that only rasa-webchat has: enough for the sentinel to spot a chat, and for nothing else to happen. */
const chatMark = '<div class="rw-launcher"></div>';

/** Types into every field, clicks about and leaves the fields again: what wakes a sentinel. */
async function exercise(page: Page): Promise<void> {
  for (const field of await page.locator('input:visible, textarea:visible').all()) {
    await field.fill('Do you have the atlas?').catch(() => field.fill('jo@example.test'));
  }
  await page.locator('h1').first().click();
  await page.locator('header').click({ position: { x: 5, y: 5 } });
}

for (const name of ['quiet', 'forms', 'frames', 'mutating']) {
  test(`${name}: no message, no badge, no evidence, no observer, no call while nothing is done`, async ({
    lab,
    browserWithEarshot: browser,
  }) => {
    await watchWorker(browser);
    const { page, tabId } = await openTab(browser, labPage(lab, name).url);
    await page.waitForTimeout(settledMs);
    await exercise(page);
    await page.waitForTimeout(settledMs);

    const { own } = await traceCalls(browser, () => page.waitForTimeout(settledMs));
    expect(own, 'functions of Earshot that ran, in the page or in the worker').toEqual([]);
    const worlds = await isolatedWorlds(browser, page);
    expect(worlds).toHaveLength(page.frames().length);
    for (const world of worlds) {
      expect(await world.evaluate('typeof earshot')).toBe('object');
      expect(await world.evaluate('typeof earshotInspector')).toBe('undefined');
      expect(await world.countInstances('MutationObserver.prototype')).toBe(0);
    }
    for (const kind of ['IntersectionObserver', 'ResizeObserver', 'PerformanceObserver'])
      expect(await worlds[0]?.countInstances(`${kind}.prototype`)).toBe(0);

    expect(await metByWorker(browser)).toEqual({ messages: [], errors: [] });
    expect((await badgeOfTab(browser, tabId)).text).toBe('');
    expect(await sessionKeys(browser)).toEqual([`audit:${tabId}`]);
    const audit = await storedAudit(browser, tabId);
    const { page: navigation, responses, ...rest } = audit?.record.evidence ?? { page: [], responses: [] };
    expect(navigation).toHaveLength(1);
    expect(responses.map(({ type }) => type)).toEqual(['main_frame']);
    expect(Object.values(rest).flat()).toEqual([]);
  });
}

/** What each kind of event of the background calls first: a navigation, a request of a watched host or tab, a message. */
const entrances = ['mainFrame', 'request', 'receive'] as const;

for (const [name, expected] of [
  ['quiet', [1, 0, 0]],
  ['frames', [1, 0, 0]],
  ['rasa', [1, expect.any(Number), expect.any(Number)]],
] as const) {
  test(`${name}: events of the background for one navigation`, async ({
    lab,
    browserWithEarshot: browser,
  }) => {
    const page = await browser.context.newPage();
    const calls = await callsInWorker(browser, async () => {
      await page.goto(labPage(lab, name).url);
      await page.waitForTimeout(settledMs);
    });
    expect(entrances.map((entrance) => calls.get(entrance) ?? 0)).toEqual(expected);
    if (name === 'frames') expect(page.frames().length).toBeGreaterThan(20);
    // Where there is a chat the same count sees more: it can fail.
    if (name === 'rasa') for (const entrance of entrances) expect(calls.get(entrance)).toBeGreaterThan(0);
  });
}

test('the same measures see Earshot where there is a chat', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  await watchWorker(browser);
  const { page } = await openTab(browser, pages.put('/marked', { body: pageOf(chatMark) }));
  const messages = async () => (await metByWorker(browser)).messages.toSorted();
  await expect.poll(messages).toEqual(['consent', 'inspected', 'spotted', 'tapped']);
  const { own } = await traceCalls(browser, async () => {
    await page.locator('h1').click();
    await page.waitForTimeout(settledMs);
  });
  expect(own.join('\n')).toContain('inspector.js');
  const world = await isolatedWorld(browser, page);
  expect(await world.countInstances('MutationObserver.prototype')).toBe(1);
});

/** What a page can see of itself and of who else is there. */
const traces = `(async () => {
  const heard = [];
  for (const type of ['message', 'e', 'l', 'a', 'wxt:content-script-started'])
    addEventListener(type, (event) => heard.push(type + JSON.stringify(event.data ?? null)), true);
  await new Promise((done) => setTimeout(done, 500));
  return {
    heard,
    window: Object.getOwnPropertyNames(window).sort(),
    document: Reflect.ownKeys(document).map(String),
    html: document.documentElement.outerHTML,
    root: [...document.childNodes].map((node) => node.nodeName),
    attributes: document.documentElement.getAttributeNames(),
    elements: document.querySelectorAll('*').length,
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    shadows: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
    storage: [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie, await indexedDB.databases(), await caches.keys()],
    // What kinds tell of time depend on how busy the machine is; but none may name an extension.
    entries: performance.getEntries().map(({ name, entryType }) => entryType + ' ' + name).filter((entry) => /^(navigation|resource|mark|measure) /.test(entry)).sort(),
    isNamed: JSON.stringify(performance.getEntries()).includes('-extension:'),
    elementsDefined: ['earshot-badge', 'earshot-guard'].map((name) => customElements.get(name) === undefined),
  };
})()`;

/** Runs the same on the same page without Earshot, and with it. */
async function withAndWithout<T>(
  { lab, pages, browser }: { lab: Lab; pages: Pages; browser: ExtensionBrowser },
  run: (browser: ExtensionBrowser) => Promise<T>,
): Promise<{ without: T; withIt: T }> {
  const plain = await launchInLab([lab, pages], { extension: null });
  const without = await run(plain).finally(plain.close);
  return { without, withIt: await run(browser) };
}

for (const [state, body] of [
  ['idle', ''],
  ['armed', chatMark],
] as const) {
  /** Opens a page, and where Earshot is there waits until it is in that state. */
  const open = async (browser: ExtensionBrowser, url: string): Promise<Page> => {
    const page = await browser.context.newPage();
    await page.goto(url);
    if (browser.extensionId === '') return page;
    const world = await isolatedWorld(browser, page);
    const wanted = state === 'armed' ? 'object' : 'undefined';
    await expect.poll(() => world.evaluate('typeof earshotInspector')).toBe(wanted);
    return page;
  };

  test(`${state}: a page sees no trace of Earshot`, async ({ lab, pages, browserWithEarshot: browser }) => {
    const url = pages.put('/traces', { body: pageOf(`${body}<iframe src="/inner" title="x"></iframe>`) });
    pages.put('/inner', { body: pageOf('') });
    const { without, withIt } = await withAndWithout({ lab, pages, browser }, async (one) => {
      const page = await open(one, url);
      const inner = page.frames()[1];
      return { page: await page.evaluate(traces), inner: await inner?.evaluate(traces) };
    });
    expect(withIt).toEqual(without);
  });

  test(`${state}: what the page hook wraps answers as the browser’s own`, async ({
    lab,
    pages,
    browserWithEarshot: browser,
  }) => {
    const url = pages.put('/fidelity', { body: pageOf(body) });
    const socket = url.replace('/fidelity', '/no-such-thing');
    const { without, withIt } = await withAndWithout({ lab, pages, browser }, async (one) => {
      const page = await open(one, url);
      const values: Record<string, string> = {};
      for (const { name, script } of FIDELITY) {
        values[name] = await page
          .evaluate(
            `(async () => { const SOCKET = ${JSON.stringify(socket)}; return JSON.stringify(await (${script})) ?? 'undefined' })()`,
          )
          .then(String, (error: unknown) => `threw ${String(error).split('\n')[0]}`);
      }
      return values;
    });
    expect(Object.values(without).filter((value) => value.startsWith('threw'))).toEqual([]);
    expect(Object.keys(withIt).length).toBeGreaterThan(100);
    expect(withIt).toEqual(without);
  });

  test(`${state}: a page that spoils all it can reach meets no error of Earshot’s`, async ({
    lab,
    pages,
    browserWithEarshot: browser,
  }) => {
    const script = `setTimeout(() => { const SOCKET = new URL('/no-such-thing', location).href; ${HOSTILE_PAGE} }, 2500)`;
    const url = pages.put('/spoilt', { body: pageOf(`${body}<script>${script}</script>`) });
    const { without, withIt } = await withAndWithout({ lab, pages, browser }, async (one) => {
      const page = await open(one, url);
      // Read from Playwright's own world: the page's is spoilt.
      await expect.poll(() => page.title()).toContain('[[');
      return page.title();
    });
    expect(withIt).toEqual(without);
  });
}

test('a page reaches no file of Earshot’s', async ({ pages, browserWithEarshot: browser }) => {
  const { page } = await openTab(browser, pages.put('/marked', { body: pageOf(chatMark) }));
  const files = readdirSync(testedExtension, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(testedExtension.length)}/${entry.name}`);
  expect(files).toContain('/popup.html');
  const tryAll = (paths: readonly string[]) =>
    page.evaluate(
      async (urls) => {
        const loads = (
          name: 'img' | 'script' | 'link',
          set: (element: HTMLElement, url: string) => void,
          url: string,
        ) =>
          new Promise<string>((done) => {
            const element = document.createElement(name);
            element.onload = () => done('loaded');
            element.onerror = () => done('error');
            set(element, url);
            document.head.append(element);
          });
        const answers: string[][] = [];
        for (const url of urls) {
          answers.push([
            await fetch(url).then(() => 'loaded', String),
            await fetch(url, { mode: 'no-cors' }).then(() => 'loaded', String),
            await import(url).then(
              () => 'loaded',
              (error: Error) => error.name,
            ),
            await loads('img', (element, src) => element.setAttribute('src', src), url),
            await loads('script', (element, src) => element.setAttribute('src', src), url),
            await loads(
              'link',
              (element, href) => {
                element.setAttribute('rel', 'stylesheet');
                element.setAttribute('href', href);
              },
              url,
            ),
          ]);
        }
        return answers;
      },
      paths.map((path) => `chrome-extension://${browser.extensionId}${path}`),
    );
  const [missing = []] = await tryAll(['/no-such-file.js']);
  expect(missing).not.toContain('loaded');
  // What is there answers as what is not.
  expect(await tryAll(files)).toEqual(files.map(() => missing));
});

test('over a whole audit with popup, report and both files, Earshot asks the network for nothing', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const shop = labPage(lab, 'main');
  const { page, tabId } = await openTab(browser, shop.url);
  for (const drive of shop.drive) await runDrive(page, drive, 'Do you have the atlas?');
  await expect.poll(async () => (await storedAudit(browser, tabId))?.result.grade).toMatch(/^[A-F]$/);
  const popup = await openPopup(browser, page);
  const [report] = await Promise.all([
    browser.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Open full report' }).click(),
  ]);
  for (const name of ['Save as HTML', 'Save as JSON']) {
    await Promise.all([report.waitForEvent('download'), report.getByRole('button', { name }).click()]);
  }
  // That it asked for nothing is seen when its browser has ended, as for every other test: support/test.ts.
});

test('the net log sees what an extension asks for', async ({ lab }) => {
  const log = netLog();
  try {
    const browser = await launchInLab(lab, { extraArguments: [log.argument] });
    const worker = await browser.worker();
    await worker
      .evaluate((url) => fetch(url, { mode: 'no-cors' }).catch(() => undefined), labPage(lab, 'quiet').url)
      .finally(browser.close);
    expect(log.linesOf(browser.extensionId).join('\n')).toContain('https://quiet.books.test/');
  } finally {
    log.remove();
  }
});

test('a shop and its vendors get the same requests with Earshot as without', async ({
  lab,
  pages,
  browserWithEarshot: browser,
}) => {
  const shop = labPage(lab, 'two-chats');
  const { without, withIt } = await withAndWithout({ lab, pages, browser }, async (one) => {
    const before = lab.requests.length;
    const page = await one.context.newPage();
    await page.goto(shop.url);
    for (const drive of shop.drive) await runDrive(page, drive, 'Do you have the atlas?');
    const seen = lab.requests.slice(before).map(({ method, host, path, headers }) => {
      const names = Object.keys(headers)
        .filter((name) => name !== 'if-none-match')
        .sort();
      return `${method} ${host}${path.split('?')[0]} ${names.join(' ')}`;
    });
    return [...new Set(seen)].sort();
  });
  expect(withIt).toEqual(without);
});
