import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** First paint of text, in milliseconds from the start of the popup's navigation, once a round. */
async function openings(browser: ExtensionBrowser, url: string, text: string): Promise<number[]> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.waitForTimeout(settleMs);
  const times: number[] = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const popup = await openPopup(browser, page);
    await popup.getByText(text).first().waitFor();
    const paintedMs = await popup.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    if (round >= warmUp) times.push(paintedMs);
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
    const [low, high] = middleHalf(painted);
    console.log(
      `${name.padEnd(8)} first paint of text ${median(painted).toFixed(0)} ms (${low.toFixed(0)}–${high.toFixed(0)})`,
    );
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true });
  await lab.stop();
}
