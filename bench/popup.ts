import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, extensionFolder, launchExtensionBrowser } from '../cli/extension-browser.ts';
import { chromiumArguments, chromiumPreferences } from '../e2e/lab/browser.ts';
import { startLab } from '../e2e/lab/server.ts';
import { openPopup } from '../e2e/support/popup.ts';
import { median, middleHalf } from './support/statistics.ts';
import { writePopupExtension } from './support/variants.ts';

// How long the popup takes to open over a page with two judged chats, beside the popup of an extension that does nothing.

/** The page with the fullest audit that the lab has. */
const pageName = 'two-chats';
const rounds = Number(process.argv[2] ?? 15);
/** The first opening compiles what the others find in the cache. */
const warmUp = 2;
/** Until the page's audit has settled, in milliseconds. */
const settleMs = 5000;

/** Times in milliseconds from the start of the popup's navigation. */
interface Opening {
  /** Any text. */
  readonly firstMs: number;
  /** The largest piece of text, with which the verdict is there. */
  readonly largestMs: number;
}

/** What a popup's paints were, once each is there. */
function paintsOf(popup: Page): Promise<Opening> {
  return popup.evaluate(
    () =>
      new Promise<{ firstMs: number; largestMs: number }>((done) => {
        new PerformanceObserver((list) => {
          const [first] = performance.getEntriesByName('first-contentful-paint');
          const largestMs = Math.max(...list.getEntries().map(({ startTime }) => startTime));
          if (first) done({ firstMs: first.startTime, largestMs });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

/** The popup opened again and again over a page. */
async function openings(browser: ExtensionBrowser, url: string, text: string): Promise<Opening[]> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.waitForTimeout(settleMs);
  const times: Opening[] = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const popup = await openPopup(browser, page);
    await popup.getByText(text).first().waitFor();
    // It may come a moment after the text.
    await popup.waitForTimeout(200);
    const painted = await paintsOf(popup);
    if (round >= warmUp) times.push(painted);
    await popup.close();
  }
  return times;
}

const lab = await startLab();
const folder = mkdtempSync(join(tmpdir(), 'earshot-popup-'));
const empty = writePopupExtension(folder);
const url = lab.pages.find(({ name }) => name === pageName)?.url;
if (!url) throw new Error(`the lab has no page ${pageName}`);
try {
  for (const [name, extension, text] of [
    ['empty', empty, 'Nothing'],
    ['Earshot', extensionFolder, 'A page is graded by its worst chat.'],
  ] as const) {
    const browser = await launchExtensionBrowser({
      executablePath: process.env.EARSHOT_CHROMIUM ?? '/usr/bin/chromium',
      extension,
      extraArguments: [...chromiumArguments(lab.hostResolverRules), '--screen-info={1600x1200}'],
      preferences: chromiumPreferences(),
    });
    const painted = await openings(browser, url, text);
    const words = (times: number[]) => {
      const [low, high] = middleHalf(times);
      return `${median(times).toFixed(0)} ms (${low.toFixed(0)}–${high.toFixed(0)})`;
    };
    const first = words(painted.map(({ firstMs }) => firstMs));
    const largest = words(painted.map(({ largestMs }) => largestMs));
    console.log(`${name.padEnd(8)} first paint of text ${first}, largest ${largest}`);
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true });
  await lab.stop();
}
