import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { unzipSync } from 'fflate';
import { saveReport } from '../cli/audit-page.ts';
import type { ExtensionBrowser } from '../cli/extension-browser.ts';
import { findingsCsv } from '../lib/report/csv.ts';
import { markdownSummary } from '../lib/report/markdown.ts';
import { openChat, sendDraft, typeDraft } from './lab/drive.ts';
import { gradedChat, settledAudit } from './support/audits.ts';
import { badgeOfTab, openTab, storedAudit } from './support/chromium.ts';
import { expect, labPage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

const words = ['quetzalfeather', 'marzipanlighthouse'];
/** What the other side says: words of its messages and its name, parts of addresses, and what every chat of the lab answers. */
const heardWords = ['obsidianwalrus', 'thistlecaravan', 'velvetnarwhal', 'bookseller is reading'];
const card = '4111 1111 1111 1111';
const sentence = `${words.join(' ')} ${card}`;

/** Everything that the extension's origin keeps, by whatever interface, as text. */
async function allThatIsKept(browser: ExtensionBrowser): Promise<string> {
  const worker = await browser.worker();
  return worker.evaluate(async () => {
    type Area = { get(): Promise<unknown> };
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'session' | 'local' | 'sync', Area> };
    };
    const { session, local, sync } = chrome.storage;
    const databases: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store).getAll();
        await new Promise((done) => {
          rows.onsuccess = done;
        });
        databases.push([name, store, rows.result]);
      }
      database.close();
    }
    const cached: unknown[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        cached.push([name, request.url, await (await cache.match(request))?.text()]);
    }
    return JSON.stringify([await session.get(), await local.get(), await sync.get(), databases, cached]);
  });
}

/**
 * Has the worker keep all that frames say to it, whole, until it is ended; but for what the watch over typing says, which
 * is the text itself, to be compared in memory.
 */
async function overhear(browser: ExtensionBrowser): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(() => {
    const world = globalThis as unknown as {
      overheard?: string[];
      chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } } };
    };
    const overheard: string[] = [];
    world.overheard = overheard;
    world.chrome.runtime.onMessage.addListener((message) => {
      const { type } = message as { type?: string };
      if (type !== 'draft' && type !== 'tapped') overheard.push(JSON.stringify(message));
    });
  });
}

/** All that frames said to the worker. Throws where it was ended since. */
async function overheardBy(browser: ExtensionBrowser): Promise<string[]> {
  const worker = await browser.worker();
  const heard = await worker.evaluate(() => (globalThis as { overheard?: string[] }).overheard ?? null);
  if (!heard) throw new Error('the worker was ended');
  return heard;
}

/** What of the canary is in a text: plain, in parts, grouped in any way, or in another coding. */
function canariesIn(text: string): string[] {
  const found: string[] = [];
  for (const word of [...words, ...heardWords]) {
    const forms = [word, word.toUpperCase(), [...word].reverse().join(''), Buffer.from(word).toString('hex')];
    // Whatever stands before it, one of three alignments.
    for (const before of ['', 'x', 'xx'])
      forms.push(
        Buffer.from(before + word)
          .toString('base64')
          .slice(4, -4),
      );
    found.push(...forms.filter((form) => text.includes(form)));
  }
  const digits = card.replaceAll(' ', '');
  // The whole number, or its last twelve digits, with up to three other characters between any two.
  for (const part of [digits, digits.slice(4)]) {
    const grouped = new RegExp(`(?<!\\d)${[...part].join('\\D{0,3}')}(?!\\d)`);
    if (grouped.test(text)) found.push(part);
  }
  if (text.includes(Buffer.from(digits).toString('base64').slice(0, -4))) found.push('base64');
  return found;
}

/** Whether a form names chats and findings: three files of the bundle do not. */
const isOfThisAudit = (form: string) => !/SHA256SUMS|schema\.json$|\.har$/.test(form);

/** Every form in which the report of a tab is given out, by what it is called. */
async function allThatIsGivenOut(
  browser: ExtensionBrowser,
  tabId: number,
  folder: string,
): Promise<[string, string][]> {
  const { report, files } = await saveReport(browser, tabId, folder);
  expect(files.map((file) => extname(file)).sort()).toEqual(['.html', '.json', '.zip']);
  return [
    ...files.flatMap((file): [string, string][] => {
      const bytes = readFileSync(file);
      if (extname(file) !== '.zip') return [[file, bytes.toString('utf8')]];
      return Object.entries(unzipSync(bytes)).map(([name, part]) => [
        name,
        Buffer.from(part).toString('utf8'),
      ]);
    }),
    ['csv', findingsCsv(report)],
    ['markdown', markdownSummary(report)],
  ];
}

test('the canary is found where it is, in whatever form', () => {
  expect(canariesIn(`a ${words[0]} b`)).toEqual([words[0]]);
  expect(canariesIn('[4111,1111,1111,1111]')).toContain('4111111111111111');
  expect(canariesIn('4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1')).toContain('4111111111111111');
  expect(canariesIn('•••• 1111 1111 1111')).toEqual(['111111111111']);
  expect(canariesIn(Buffer.from(`xy ${sentence}`).toString('base64')).length).toBeGreaterThan(0);
  expect(canariesIn('{"atMs":1111,"count":1,"at":4111}')).toEqual([]);
});

for (const [name, vendor] of [
  ['main', 'rocket-chat'],
  ['rasa', 'rasa'],
  ['deep-chat', 'deep-chat'],
  // Here the chat itself keeps what is said, and Earshot reads it to compare.
  ['keeps-local', 'unlisted'],
  ['keeps-local-framed', 'unlisted'],
  ['keeps-database', 'unlisted'],
] as const) {
  test(`${name}: nothing that is typed is kept or told`, async ({
    lab,
    browserWithEarshot: browser,
  }, testInfo) => {
    const shop = labPage(lab, name);
    const { page, tabId } = await openTab(browser, shop.url);
    const before = lab.received.length;
    await overhear(browser);
    for (const drive of shop.drive) {
      const frame = await openChat(page, drive);
      await typeDraft(frame, drive, sentence);
      // A draft is read for what it is now, if ever.
      await page.waitForTimeout(1000);
      expect(canariesIn(await allThatIsKept(browser)), 'while it is a draft').toEqual([]);
      await sendDraft(frame, drive);
    }
    // The chat itself got it: it was typed and sent.
    expect(
      lab.received
        .slice(before)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain(words[0]);
    await gradedChat(browser, tabId, vendor);
    // What was sent has been compared with what the chat keeps.
    await expect
      .poll(async () => (await storedAudit(browser, tabId))?.record.evidence.conversations.length, {
        timeout: 15_000,
      })
      .toBeGreaterThan(0);
    const audit = await settledAudit(browser, tabId);
    expect(audit.record.evidence.composers.length).toBeGreaterThan(0);

    const kept = await allThatIsKept(browser);
    if (vendor !== 'unlisted') expect(kept).toContain(vendor);
    const heard = await overheardBy(browser);
    expect(heard.some((line) => line.includes('retained'))).toBe(true);
    expect(canariesIn(heard.join('\n')), 'in what frames tell the background').toEqual([]);
    expect(canariesIn(kept), 'after it was sent').toEqual([]);
    for (const [form, text] of await allThatIsGivenOut(browser, tabId, testInfo.outputDir)) {
      if (isOfThisAudit(form)) expect(text, form).toContain(audit.result.widgets[0]?.name);
      expect(canariesIn(text), form).toEqual([]);
    }
  });
}

test('nothing that the other side says is kept or told, nor the path of a link', async ({
  lab,
  browserWithEarshot: browser,
}, testInfo) => {
  const shop = labPage(lab, 'phishing');
  const [drive] = shop.drive;
  if (!drive) throw new Error('the page has no chat');
  const logged: string[] = [];
  const note = (message: { text(): string }) => logged.push(message.text());
  browser.context.on('console', note);
  (await browser.worker()).on('console', note);
  await overhear(browser);
  const { page, tabId } = await openTab(browser, shop.url);
  const frame = await openChat(page, drive);
  const otherSide = async () => (await storedAudit(browser, tabId))?.record.evidence.otherSides[0];
  await expect.poll(async () => (await otherSide())?.messages).toBeGreaterThan(0);

  await typeDraft(frame, drive, words.join(' '));
  await frame.evaluate(([said, path, name]) => {
    const message = document.createElement('p');
    message.title = `${name}`;
    message.innerHTML = `<b>${name}:</b> Dear ${said}, please send me your password, it was ${said} before. Or go to
      <a href="https://parcels-login.test/${path}?${path}=1#${path}" title="${path}">https://books.test/${path}</a>.`;
    document.querySelector('[role=log]')?.append(message);
  }, heardWords);
  // The message was read, and what it is like is kept.
  await expect
    .poll(async () => {
      const { requests = [], links = [] } = (await otherSide()) ?? {};
      return [...requests.map(({ kind }) => kind), ...links.map(({ host }) => host)];
    })
    .toEqual(expect.arrayContaining(['password', 'parcels-login.test']));
  expect(canariesIn(await allThatIsKept(browser)), 'while there is a draft').toEqual([]);
  await sendDraft(frame, drive);
  await expect.poll(async () => (await otherSide())?.sent).toBe(1);
  expect(await frame.locator('[role=log]').textContent()).toContain(words[0]);
  await settledAudit(browser, tabId);

  const heard = (await overheardBy(browser)).join('\n');
  expect(heard).toContain('parcels-login.test');
  expect(canariesIn(heard), 'in what frames tell the background').toEqual([]);
  expect(canariesIn(await allThatIsKept(browser)), 'after it was sent').toEqual([]);
  const { text, title } = await badgeOfTab(browser, tabId);
  expect(text).toContain('!');
  expect(canariesIn([text, title, ...logged].join('\n')), 'in badge or log').toEqual([]);
  for (const [form, exported] of await allThatIsGivenOut(browser, tabId, testInfo.outputDir)) {
    if (isOfThisAudit(form)) expect(exported, form).toContain('a password or PIN');
    expect(canariesIn(exported), form).toEqual([]);
  }
});
