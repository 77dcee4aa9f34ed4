import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../e2e/support/chromium.ts';

/** Names of the toolbar's icons, and the sizes in pixels that browsers ask for. */
const icons = { '': [16, 32, 48, 128], 'off-': [16, 32], 'error-': [16, 32] } as const;

const brand = new URL('../components/brand/', import.meta.url);
const target = new URL('../public/icon/', import.meta.url);

// At 16 pixels the ear has another line: its drawing is one of its own.
const browser = await chromium.launch({ executablePath: chromiumPath });
const page = await browser.newPage();
for (const [prefix, sizes] of Object.entries(icons)) {
  for (const size of sizes) {
    const name = `icon-${prefix}${size === 16 ? '16' : ''}`.replace(/-$/, '');
    const svg = await readFile(new URL(`${name}.svg`, brand), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    await writeFile(new URL(`${prefix}${size}.png`, target), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
