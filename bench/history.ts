/**
 * What a full history costs: 200 MB of visits as JSON, which take some 100 MB of the disk, in the extension's own database, in a real
 * Chromium. Measured at first with one
 * visit a chat, then full: opening the history page until its list stands, the calls behind it, keeping a visit, eviction of
 * the oldest, the page's memory. Run: `wxt build && node bench/history.ts [megabytes]`. Times are in milliseconds.
 */
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, extensionFolder, launchExtensionBrowser } from '../cli/extension-browser.ts';
import { visitOf } from '../lib/history/testing/visits.ts';
import { median } from './support/statistics.ts';

const MEGABYTES = Number(process.argv[2] ?? 200);
const ROUNDS = 5;
const SITES = 400;
const VENDORS = ['acme-chat', 'bella-desk', 'carbon'];
const BATCH = 500;

const outcomes = Object.fromEntries(
  Array.from({ length: 39 }, (_, index) => [`check-of-some-length-${index}`, 'pass'] as const),
);
const hosts = Array.from({ length: 30 }, (_, index) => `host-${index}.cdn.acme.example`);
const scripts = Array.from({ length: 30 }, (_, index) => ({
  url: `https://cdn.acme.example/assets/widget/part-${index}.4f2a9c01.js`,
  changedOn: '2026-10-01',
}));
const template = visitOf({ outcomes, hosts, scripts });
const bytesOfVisit = JSON.stringify(template).length;

interface Fill {
  readonly template: object;
  readonly from: number;
  readonly count: number;
  readonly sites: number;
  readonly vendors: readonly string[];
  readonly startMs: number;
}

/** Puts visits into the database as history keeps them, one after the other in time, over the last 80 days. */
function fill(page: Page, from: number, count: number, total: number): Promise<void> {
  const stepMs = (80 * 86_400_000) / total;
  const startMs = Date.now() - 81 * 86_400_000;
  return page.evaluate(
    ([what, step]) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('history');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('visits', 'readwrite', { durability: 'relaxed' });
          const store = change.objectStore('visits');
          for (let index = what.from; index < what.from + what.count; index += 1) {
            const at = new Date(what.startMs + index * step).toISOString();
            const vendor = what.vendors[index % what.vendors.length];
            const site = `shop-${index % what.sites}.example`;
            store.put({ ...what.template, id: `${at} 7 ${vendor}`, at, vendor, site });
          }
          change.oncomplete = () => {
            opening.result.close();
            done();
          };
          change.onerror = () => fail(change.error);
        };
      }),
    [{ template, from, count, sites: SITES, vendors: VENDORS, startMs } satisfies Fill, stepMs] as const,
  );
}

/** Opens the history page and waits until its list stands; milliseconds from the navigation on, by the page's own clock. */
async function openHistory(browser: ExtensionBrowser): Promise<{ listedMs: number; heapMB: number }> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/visits.html`);
  // Asked at each frame: what waits for a locator asks twice a second.
  const listed = await page.waitForFunction(
    () => document.querySelectorAll('main li').length > 40 && performance.now(),
    undefined,
    { polling: 'raf' },
  );
  const listedMs = Number(await listed.jsonValue());
  const devtools = await browser.context.newCDPSession(page);
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await page.close();
  return { listedMs, heapMB: usedSize / 1_000_000 };
}

/** What eviction of the 200 oldest, and keeping one visit, cost in the database itself. */
function evictAndKeep(page: Page): Promise<{ evictMs: number; keepMs: number; usedMB: number }> {
  return page.evaluate(
    (visit) =>
      new Promise<{ evictMs: number; keepMs: number; usedMB: number }>((done, fail) => {
        const opening = indexedDB.open('history');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const started = performance.now();
          const oldest = db.transaction('visits').objectStore('visits').getAllKeys(null, 200);
          oldest.onsuccess = () => {
            const change = db.transaction('visits', 'readwrite');
            change.objectStore('visits').delete(IDBKeyRange.upperBound(oldest.result.at(-1)));
            change.oncomplete = () => {
              const evicted = performance.now();
              const keeping = db.transaction('visits', 'readwrite');
              keeping.objectStore('visits').put(visit);
              keeping.oncomplete = async () => {
                const kept = performance.now();
                const { usage = 0 } = await navigator.storage.estimate();
                db.close();
                done({ evictMs: evicted - started, keepMs: kept - evicted, usedMB: usage / 1_000_000 });
              };
            };
          };
        };
      }),
    { ...template, id: `${new Date().toISOString()} 7 acme-chat` },
  );
}

async function measure(browser: ExtensionBrowser, page: Page, name: string, count: number): Promise<void> {
  const opened: number[] = [];
  let heap = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { listedMs, heapMB } = await openHistory(browser);
    opened.push(listedMs);
    heap = Math.max(heap, heapMB);
  }
  const { evictMs, keepMs, usedMB } = await evictAndKeep(page);
  process.stdout.write(
    `${name}: ${count} visits, ${usedMB.toFixed(0)} MB on disk; list after ${median(opened).toFixed(0)} ` +
      `(${opened.map((ms) => ms.toFixed(0)).join(', ')}); evicting 200 ${evictMs.toFixed(0)}, keeping one ` +
      `${keepMs.toFixed(0)}; heap ${heap.toFixed(1)} MB\n`,
  );
}

const browser = await launchExtensionBrowser({
  executablePath: process.env.EARSHOT_CHROMIUM ?? '/usr/bin/chromium',
  extension: extensionFolder,
});
try {
  const page = await browser.context.newPage();
  // The history page makes the database.
  await page.goto(`chrome-extension://${browser.extensionId}/visits.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(1000);
  const total = Math.ceil((MEGABYTES * 1_000_000) / bytesOfVisit);
  const first = SITES * VENDORS.length;
  await fill(page, 0, first, total);
  await measure(browser, page, 'one visit a chat', first);
  for (let from = first; from < total; from += BATCH)
    await fill(page, from, Math.min(BATCH, total - from), total);
  await measure(browser, page, `${MEGABYTES} MB as JSON`, total);
} finally {
  await browser.close();
}
