import type { Page } from 'puppeteer-core';
import {
  FIDELITY,
  HOSTILE_PAGE,
  KNOWN_DIFFERENCES,
  type Probe,
} from '../../lib/observe/page-hook/fidelity.ts';

/** An address that is there, and answers neither sockets nor event streams well. */
const socket = "const SOCKET = location.origin + '/nothing';";
const hostileMs = 15_000;

/** What a page finds out by each probe of the page hook's list, as text. The page is not to be used afterwards. */
export function askProbes(page: Page): Promise<Record<string, string>> {
  return answersTo(page, FIDELITY);
}

/** The same for what no wrapper can hide. */
export function askKnownDifferences(page: Page): Promise<Record<string, string>> {
  return answersTo(page, KNOWN_DIFFERENCES);
}

/** What the page saw that spoils all it can reach and then talks. The page is not to be used afterwards. */
export async function spoilPage(page: Page): Promise<string> {
  await page.evaluate(`void setTimeout(() => { ${socket} ${HOSTILE_PAGE} })`);
  const deadlineMs = Date.now() + hostileMs;
  while (Date.now() < deadlineMs) {
    const title = await page.title();
    if (title.startsWith('[[')) return title;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the hostile page said nothing');
}

/** One after the other: some probes change for a moment what others look at. */
async function answersTo(page: Page, probes: readonly Probe[]): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const { name, script } of probes) {
    const asked = `(async () => { ${socket} try { return JSON.stringify(await (${script})) ?? 'undefined' }
      catch (error) { return 'threw ' + error } })()`;
    answers[name] = String(await page.evaluate(asked));
  }
  return answers;
}
