/**
 * What a busy chat costs: `node bench/traffic.ts [rounds]`. A chat in the page sends 500 messages a second of 100 bytes over
 * a socket that sends each back: 1,000 frames a second, while nobody types. Three browsers (without extension, with one that
 * does nothing, with Earshot) take turns round by round in an order drawn anew. Measured is the CPU time of all renderer
 * processes of a browser, which are the page's and the extension's background, as a share of one core. Linux alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtensionBrowser, extensionFolder, launchExtensionBrowser } from '../cli/extension-browser.ts';
import { chromiumArguments, chromiumPreferences } from '../e2e/lab/browser.ts';
import { pageOf, startPages } from '../e2e/support/pages.ts';
import { cpuMs, renderersBelow } from './support/cpu-time.ts';
import { median, middleHalf, seededRandom, shuffled } from './support/statistics.ts';
import { writeIdleExtension } from './support/variants.ts';

const rounds = Number(process.argv[2] ?? 7);
/** Until what is read once is read, and how long is measured, in milliseconds. */
const settleMs = 4000;
const watchMs = 5000;
const random = seededRandom(Number(process.env.BENCH_SEED ?? 1));

const body = `<section aria-label="Chat with us" style="position:fixed;right:16px;bottom:16px;width:320px">
<div role="log"><p>Hello, how can we help?</p></div>
<textarea placeholder="Write a message…" aria-label="Write a message"></textarea><button type="button">Send</button></section>
<script>
const socket = new WebSocket('wss://www.shop-pages.test/ws/echo');
const text = JSON.stringify({ event: 'ping', padding: 'x'.repeat(70) });
globalThis.frames_ = { sent: 0, received: 0 };
socket.onmessage = () => { frames_.received += 1; };
socket.onopen = () => {
  const start = performance.now();
  setInterval(() => {
    for (const due = (performance.now() - start) / 2; frames_.sent < due; frames_.sent += 1) socket.send(text);
  }, 10);
};
</script>`;

const pages = await startPages();
const url = pages.put('/traffic', { body: pageOf(body) });
const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
const variants = {
  'no extension': null,
  'does nothing': writeIdleExtension(folder),
  Earshot: extensionFolder,
};
const browsers = new Map<string, { browser: ExtensionBrowser; others: number[] }>();
const shares = new Map<string, number[]>();
const frames: number[] = [];

async function visit(name: string, browser: ExtensionBrowser, isCounted: boolean): Promise<void> {
  const page = await browser.context.newPage();
  try {
    await page.goto(url);
    await page.waitForTimeout(settleMs);
    const renderers = renderersBelow().filter((pid) => !othersOf(name).has(pid));
    const count = () => page.evaluate<number>('frames_.sent + frames_.received');
    const [framesBefore, before, startMs] = [await count(), cpuMs(renderers), performance.now()];
    await page.waitForTimeout(watchMs);
    const [ms, framesAfter] = [performance.now() - startMs, await count()];
    if (!isCounted) return;
    shares.set(name, [...(shares.get(name) ?? []), ((cpuMs(renderers) - before) / ms) * 100]);
    frames.push(((framesAfter - framesBefore) / ms) * 1000);
  } finally {
    await page.close();
  }
}

/** Renderers of the other browsers: none of them has a page with anything to do, but their workers may. */
function othersOf(name: string): Set<number> {
  return new Set([...browsers].flatMap(([other, { others }]) => (other === name ? [] : others)));
}

try {
  for (const [name, extension] of Object.entries(variants)) {
    const before = new Set(renderersBelow());
    const browser = await launchExtensionBrowser({
      executablePath: process.env.EARSHOT_CHROMIUM ?? '/usr/bin/chromium',
      extraArguments: chromiumArguments(pages.hostResolverRules),
      preferences: chromiumPreferences(),
      extension,
    });
    browsers.set(name, { browser, others: renderersBelow().filter((pid) => !before.has(pid)) });
  }
  for (let round = -1; round < rounds; round += 1)
    for (const [name, { browser }] of shuffled([...browsers], random)) await visit(name, browser, round >= 0);
} finally {
  for (const { browser } of browsers.values()) await browser.close();
  await pages.stop();
  rmSync(folder, { recursive: true, force: true });
}

console.log(
  `1,000 frames a second, nobody types: ${rounds} rounds of ${watchMs / 1000} s, ${median(frames).toFixed(0)} frames a second at the median`,
);
const bases = (['no extension', 'does nothing'] as const).map((base) => median(shares.get(base) ?? []));
for (const [name, values] of shares) {
  const [low, high] = middleHalf(values);
  const more = bases.map((base) => (median(values) - base).toFixed(2).padStart(6));
  console.log(
    `  ${name.padEnd(14)} ${median(values).toFixed(2).padStart(6)} % of a core, middle half ${low.toFixed(2)} – ${high.toFixed(2)}; more than no extension ${more[0]}, than one that does nothing ${more[1]}`,
  );
}
