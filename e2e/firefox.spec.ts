import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Report } from '../lib/report/model.ts';
import type { StoredAudit } from '../lib/store/audits.ts';
import type { Lab, LabPage } from './lab/server.ts';
import { composerFound, draftLeft } from './support/audits.ts';
import { outcomesOf } from './support/chromium.ts';
import { launchFirefox } from './support/firefox.ts';
import { openFirefoxChat, runFirefoxDrive } from './support/firefox-drive.ts';
import { askKnownDifferences, askProbes, spoilPage } from './support/firefox-probes.ts';
import { expect, test } from './support/firefox-test.ts';

// One Firefox at a time: the tests of this file share it.
test.describe.configure({ mode: 'default' });

const draft = 'Do you have the atlas?';

/** A page for each place that a chat can be in, and such as have none. Chromium is asked about all. */
const pages = [
  'main',
  'rasa',
  'livechat',
  'deep-chat',
  'bot-framework',
  'two-chats',
  'plain',
  'checkout-hosted',
  'privacy-notice',
  'tracked',
  'redefining',
  'careful',
  'careless',
  'unclear',
  'chat-to-itself',
  'chat-with-analytics',
  'keeping',
  'sparing',
  'unkept',
  'known-visitor',
  'keeps-nowhere',
  'keeps-nowhere-framed',
  'posts-any',
  'posts-exact',
  'keeps-local',
  'keeps-local-framed',
  'keeps-database',
  'keeps-cache',
  'keeps-session',
  'keeps-blob',
  'ends',
  'ends-in-menu',
  'ends-perhaps',
  'quiet',
  'forms',
  'frames',
] as const;

/**
 * What Firefox tells otherwise than Chromium, or tells at all: evidence that is right as it is. No outcome of a check
 * differs on any of these pages; `cloud-spellcheck` does on `form-greedy` (firefox-input.spec.ts).
 */
const told: readonly {
  readonly what: string;
  readonly page: (typeof pages)[number];
  readonly read: (audit: StoredAudit) => unknown;
  readonly is: unknown;
}[] = [
  {
    what: 'the protocol of a frame from another origin is hidden (Chromium: told)',
    page: 'main',
    read: ({ record }) =>
      record.evidence.documents.map(({ relation, protocol }) => [relation, protocol]).sort(),
    is: [
      ['cross-origin', null],
      ['top', 'http/1.1'],
    ],
  },
  {
    what: 'frames have ids beyond 32 bits (Chromium: small ones)',
    page: 'main',
    read: ({ record }) => record.inspectedFrames.map((id) => [Number.isSafeInteger(id), id > 2 ** 32]).sort(),
    is: [
      [true, false],
      [true, true],
    ],
  },
  {
    what: 'who asked is read from originUrl (Chromium: initiator), and recorded as an origin alike',
    page: 'rasa',
    read: ({ record }) => {
      const told = record.evidence.requests.filter(({ trust }) => trust === 'browser');
      return [...new Set(told.map(({ initiator }) => initiator?.replace(/:\d+$/, '')))];
    },
    is: ['https://rasa.books.test'],
  },
  {
    what: 'a socket is told with the status of its handshake, as in Chromium',
    page: 'rasa',
    read: ({ record }) =>
      record.evidence.requests
        .filter(({ type }) => type === 'websocket')
        .map(({ url, status, trust }) => [url.scheme, status, trust]),
    is: [['wss', 101, 'browser']],
  },
  {
    what: "pings of sendBeacon have a type of their own, 'beacon', and are recorded by Chromium's name",
    page: 'tracked',
    read: ({ record }) => [
      ...new Set(
        record.evidence.requests
          .filter(({ url, trust }) => url.path === '/key' && trust === 'browser')
          .map(({ type }) => type),
      ),
    ],
    is: ['ping'],
  },
];

function pageOf(lab: Lab, name: string): LabPage {
  const page = lab.pages.find((one) => one.name === name);
  if (!page) throw new Error(`the lab has no page ${name}`);
  return page;
}

for (const name of pages) {
  test(`firefox audits ${name}`, async ({ lab, firefox }) => {
    const page = pageOf(lab, name);
    const expected = Object.fromEntries(page.expect.map((widget) => [widget.vendor, widget.checks]));
    const { page: tab, tabId } = await firefox.openTab(page.urlWithPort);
    // As a visitor does, who looks at the page before using it; some chats are not to be found before that.
    const endMs = Date.now() + (page.drive.length > 0 ? 3000 : 0);
    const isLookedAt = async () =>
      ((await firefox.storedAudit(tabId))?.record.evidence.consents.length ?? 0) > 0;
    while (Date.now() < endMs && !(await isLookedAt())) await new Promise((done) => setTimeout(done, 100));
    const isRead = () => composerFound(() => firefox.storedAudit(tabId));
    for (const drive of page.drive) {
      const hasLeft = () => draftLeft(expected, drive.vendor, () => firefox.storedAudit(tabId));
      await runFirefoxDrive(tab, drive, draft, isRead, hasLeft);
    }

    await expect
      .poll(async () => outcomesOf(await firefox.storedAudit(tabId)), { timeout: 15_000, message: name })
      .toMatchObject(expected);
    const audit = await firefox.storedAudit(tabId);
    expect(Object.keys(outcomesOf(audit)).sort()).toEqual(Object.keys(expected).sort());
    expect(audit?.record.dropped.malformed).toBe(0);

    const isChat = page.drive.length > 0;
    // Read together: what is judged later, as what stays of messages, changes both.
    const shown = async () => {
      const grade = isChat ? (await firefox.storedAudit(tabId))?.result.grade : '';
      const { text } = await firefox.badgeOfTab(tabId);
      return text === grade ? 'as judged' : `${text}, not ${grade}`;
    };
    await expect.poll(shown, name).toBe('as judged');
    for (const widget of audit?.result.widgets ?? []) {
      expect(widget.signals.length).toBeGreaterThan(0);
      for (const finding of widget.findings) {
        if (finding.outcome === 'fail') expect(finding.proof, finding.checkId).not.toEqual([]);
      }
    }
    for (const { what, page: on, read, is } of told) {
      if (on !== name) continue;
      await expect
        .poll(async () => {
          const stored = await firefox.storedAudit(tabId);
          return stored && read(stored);
        }, what)
        .toEqual(is);
    }
    await tab.close();
  });
}

test('firefox lets Earshot read a closed shadow root', async ({ lab, firefox }) => {
  const page = pageOf(lab, 'chatscope-closed');
  const { page: tab, tabId } = await firefox.openTab(page.urlWithPort);
  for (const drive of page.drive) await runFirefoxDrive(tab, drive, draft);
  const composers = async () => (await firefox.storedAudit(tabId))?.record.evidence.composers ?? [];
  // By a property of the element, where Chromium has chrome.dom.
  await expect.poll(async () => (await composers()).map(({ shadow }) => shadow)).toContain('closed');
  await expect
    .poll(async () => Object.keys(outcomesOf(await firefox.storedAudit(tabId))))
    .toEqual(['chatscope']);
  await expect.poll(async () => (await firefox.badgeOfTab(tabId)).text).toMatch(/^[A-F]$/);
  await tab.close();
});

test('firefox shows popup and report, and saves the report', async ({ lab, firefox }, testInfo) => {
  const { page: tab, tabId } = await firefox.openTab(pageOf(lab, 'deep-chat').urlWithPort);
  await expect.poll(async () => (await firefox.badgeOfTab(tabId)).text).toMatch(/^[A-F]$/);

  await firefox.openPopup();
  await expect.poll(() => firefox.popupText()).toContain('Deep Chat');
  expect(await firefox.popupText()).toMatch(/\d+ of \d+ points = \d+/);

  // The same page in a tab, told of the shop by having it in front: only there can it be drawn and examined.
  const popup = await firefox.openExtensionPage('popup.html');
  await popup.setViewport({ width: 400, height: 620 });
  await tab.bringToFront();
  await popup.evaluate(() => location.reload());
  await expect
    .poll(() => popup.evaluate(() => document.body.innerText).catch(String), { timeout: 15_000 })
    .toContain('Deep Chat');
  await popup.screenshot({ path: testInfo.outputPath('popup.png') });
  expect(await axeViolations(popup)).toEqual([]);
  await popup.close();

  const report = await firefox.openExtensionPage(`report.html?tab=${tabId}`);
  await report.waitForSelector('html[data-ready=true]');
  expect(await report.evaluate(() => document.documentElement.dataset.state)).toBe('report');
  await report.screenshot({ path: testInfo.outputPath('report.png') });
  expect(await axeViolations(report)).toEqual([]);
  const shown = await report.evaluate(() => document.body.innerText);
  expect(shown).toContain('Deep Chat');

  await report.locator('button::-p-text(Save as JSON)').click();
  const saved = await savedFile(firefox.downloads, '.json');
  const parsed: Report = JSON.parse(saved);
  expect(parsed.finalUrl).toContain('https://deep-chat.books.test');
  expect(parsed.browser).toMatch(/^Firefox \d/);
  expect(JSON.stringify(parsed)).not.toContain(draft);
  await report.locator('button::-p-text(Save as HTML)').click();
  expect(await savedFile(firefox.downloads, '.html')).toContain('Deep Chat');
  await report.close();
  await tab.close();
});

/** A file of the folder once it is there and whole. */
async function savedFile(folder: string, extension: string): Promise<string> {
  const read = () => {
    const name = readdirSync(folder).find((one) => one.endsWith(extension));
    return name === undefined ? '' : readFileSync(join(folder, name), 'utf8').trim();
  };
  await expect.poll(read).toMatch(/(?:\}|<\/html>)$/);
  return read();
}

/** Rule and element of each violation. */
async function axeViolations(page: Page): Promise<string[]> {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(readFileSync(axe, 'utf8'));
  const text = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
    };
    const { violations } = await axe.run();
    return JSON.stringify(
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)),
    );
  });
  return JSON.parse(text) as string[];
}

test('firefox ends the background page in mid-audit, and nothing is lost', async ({ lab }) => {
  const firefox = await launchFirefox(lab, { preferences: { 'extensions.background.idle.timeout': 300 } });
  try {
    const { page: tab, tabId } = await firefox.openTab(pageOf(lab, 'rasa').urlWithPort);
    const [drive] = pageOf(lab, 'rasa').drive;
    if (!drive) throw new Error('no chat to drive');
    await openFirefoxChat(tab, drive);
    const socketOf = async () =>
      (await firefox.storedAudit(tabId))?.record.evidence.channels.find(({ kind }) => kind === 'websocket');
    await expect.poll(async () => (await socketOf())?.sent.count ?? 0).toBeGreaterThan(0);
    // What is compared below rests on it; it is read somewhat later than the socket is claimed.
    await expect
      .poll(async () => (await firefox.storedAudit(tabId))?.record.evidence.composers.length)
      .toBeGreaterThan(0);
    await expect.poll(() => firefox.isBackgroundRunning(), { timeout: 15_000 }).toBe(false);

    const before = await firefox.storedAudit(tabId);
    const sentBefore = (await socketOf())?.sent.count ?? 0;
    await runFirefoxDrive(tab, drive, draft);
    await expect.poll(async () => (await socketOf())?.sent.count ?? 0).toBeGreaterThan(sentBefore);
    const after = await firefox.storedAudit(tabId);
    expect(after?.record.startedAt).toBe(before?.record.startedAt);
    // What was known stays; what nobody could know before someone typed is learnt.
    for (const [name, outcomes] of Object.entries(outcomesOf(before)))
      expect(outcomesOf(after)[name]).toMatchObject(
        Object.fromEntries(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'unknown')),
      );

    await expect.poll(() => firefox.isBackgroundRunning(), { timeout: 15_000 }).toBe(false);
    await tab.goto(pageOf(lab, 'quiet').urlWithPort);
    await expect
      .poll(async () => (await firefox.storedAudit(tabId))?.record.requestedUrl.host)
      .toBe('quiet.books.test');
    await expect.poll(async () => (await firefox.badgeOfTab(tabId)).text).toBe('');
  } finally {
    await firefox.close();
  }
});

test('firefox pages cannot tell the page hook from what it wraps', async ({ lab, firefox }) => {
  const bare = await launchFirefox(lab, { extension: null });
  try {
    // On the first no chat is spotted: the hook stays idle. On the second it looks at each call.
    for (const name of ['quiet', 'deep-chat']) {
      const url = pageOf(lab, name).urlWithPort;
      const { page: hooked, tabId } = await firefox.openTab(url);
      if (name !== 'quiet') {
        await expect.poll(async () => (await firefox.storedAudit(tabId))?.record.hookedFrames).toEqual([0]);
      }
      const plain = await bare.browser.newPage();
      await plain.goto(url);
      expect(await askProbes(hooked), name).toEqual(await askProbes(plain));

      for (const page of [hooked, plain]) await page.goto(url);
      const [known, native] = [await askKnownDifferences(hooked), await askKnownDifferences(plain)];
      // A probe that agrees is to move to the list of those that must.
      expect(Object.keys(known).filter((probe) => known[probe] === native[probe])).toEqual([]);

      for (const page of [hooked, plain]) await page.goto(url);
      expect(await spoilPage(hooked), name).toBe(await spoilPage(plain));
      for (const page of [hooked, plain]) await page.close();
    }
  } finally {
    await bare.close();
  }
});
