import type { Page, TestInfo } from '@playwright/test';
import type { ExtensionBrowser } from '../cli/extension-browser.ts';
import {
  chatOfGrade,
  type Fixture,
  hostile,
  noChat,
  notJudged,
  oneChat,
  possibleOnly,
  threeChats,
} from '../components/testing/fixtures.ts';
import type { Grade } from '../lib/audit/score.ts';
import { moving, sidewaysScrollers, tabThrough } from './support/access.ts';
import { axeViolations } from './support/axe.ts';
import { openTab } from './support/chromium.ts';
import { type Pages, pageOf } from './support/pages.ts';
import { openPopup } from './support/popup.ts';
import { emptySession, fillSession, removeAudit, sessionKeys } from './support/session.ts';
import { alarming, allowSites, manyFindings, moved, onHost, remember, tell } from './support/stories.ts';
import { expect, testInShared as test } from './support/test.ts';
import { endWorker } from './support/worker.ts';

// What the popup says in each state. The audits are made up and written where the background keeps its own: how real ones
// come about is what the other specs are for.

/** A page of nothing, of which stories are told, and the popup over it. */
async function openStory(browser: ExtensionBrowser, pages: Pages): Promise<{ tabId: number; popup: Page }> {
  const { page, tabId } = await openTab(browser, pages.put('/story', { body: pageOf('') }));
  await expect.poll(() => sessionKeys(browser)).toContain(`audit:${tabId}`);
  return { tabId, popup: await openPopup(browser, page) };
}

const title = (popup: Page, name: string) => popup.getByRole('heading', { name, exact: true });

/**
 * Keeps pictures, wide in light and narrow in dark: nothing is cut off sideways. `themes`: in which axe-core looks at it, a
 * second or two each time; in none where it has seen the same in another story.
 */
async function look(
  popup: Page,
  name: string,
  testInfo: TestInfo,
  themes: readonly ('light' | 'dark')[] = ['dark'],
): Promise<void> {
  for (const [colorScheme, width] of [
    ['light', 380],
    ['dark', 320],
  ] as const) {
    await popup.emulateMedia({ colorScheme });
    // A popup's window is as wide as what is in it.
    await popup.evaluate((px) => {
      document.body.style.width = `${px}px`;
    }, width);
    await expect.poll(() => popup.evaluate(() => innerWidth)).toBe(width);
    const as = `${name}, ${colorScheme}, ${width}`;
    if (themes.includes(colorScheme)) expect(await axeViolations(popup), as).toEqual([]);
    const wide = await popup.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, footer, .glance-text, .guard-note')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ localName, className }) => `${localName}.${className}`),
    );
    expect(wide, as).toEqual([]);
    await popup.screenshot({
      path: testInfo.outputPath(`${name}-${colorScheme}-${width}.png`),
      clip: { x: 0, y: 0, width, height: 600 },
      animations: 'disabled',
    });
  }
  await popup.emulateMedia({ colorScheme: 'light' });
  await popup.evaluate(() => document.body.style.removeProperty('width'));
}

test('nothing that can be pressed moves under the pointer while evidence comes in', async ({
  pages,
  browserWithEarshot: browser,
}, testInfo) => {
  const { popup, tabId } = await openStory(browser, pages);
  await removeAudit(browser, tabId);
  await expect(title(popup, 'Reading this page…')).toBeVisible();
  await popup.mouse.move(190, 330);
  expect(await remember(popup)).toBeGreaterThan(3);

  await tell(browser, tabId, oneChat());
  await expect(title(popup, 'Acme Chat')).toBeVisible();
  expect(await moved(popup), 'a chat').toEqual([]);
  expect(await remember(popup)).toBeGreaterThan(8);

  await tell(browser, tabId, alarming(oneChat()));
  await expect(popup.getByRole('alert')).toContainText('The other side asks for a secret.');
  await expect(popup.getByRole('button', { name: 'Show', exact: true })).toBeVisible();
  expect(await moved(popup), 'a warning').toEqual([]);

  const three = threeChats();
  await tell(browser, tabId, alarming(three));
  await expect(popup.getByText('cannot protect 1 message field')).toBeVisible();
  expect(await moved(popup), 'two more').toEqual([]);

  three.record.masking.hidingFrames = [0];
  await remember(popup);
  await tell(browser, tabId, alarming(three));
  await expect(popup.getByRole('button', { name: 'Send as typed' })).toBeVisible();
  expect(await moved(popup), 'digits hidden').toEqual([]);
  await popup.screenshot({
    path: testInfo.outputPath('update-while-open.png'),
    clip: { x: 0, y: 0, width: 380, height: 600 },
  });

  await popup.getByRole('button', { name: 'Show', exact: true }).click();
  const names = popup.getByRole('heading', { level: 3 });
  await expect(names).toHaveText(['Bella Desk', 'Acme Chat', 'Unlisted chat']);
});

test('each grade, and three chats', async ({ pages, browserWithEarshot: browser }, testInfo) => {
  const { popup, tabId } = await openStory(browser, pages);
  const grades: readonly [Grade, string][] = [
    ['A', 'Very good'],
    ['B', 'Good'],
    ['C', 'Fair'],
    ['D', 'Weak'],
    ['E', 'Poor'],
    ['F', 'Very poor'],
  ];
  for (const [grade, word] of grades) {
    await tell(browser, tabId, chatOfGrade(grade));
    await expect(title(popup, word)).toBeVisible();
    // That letters are read on every grade's colour: components/theme.test.ts.
    await look(popup, `grade-${grade}`, testInfo, grade === 'A' ? ['light'] : []);
  }
  await tell(browser, tabId, threeChats());
  await expect(popup.getByText('Worst of 3 chats:')).toBeVisible();
  await look(popup, 'three-chats', testInfo);
});

test('nothing to grade: being read, no chat, perhaps one, one of which nothing is known', async ({
  pages,
  browserWithEarshot: browser,
}, testInfo) => {
  const { popup, tabId } = await openStory(browser, pages);
  await expect(title(popup, 'No chat found on this page.')).toBeVisible();
  await look(popup, 'no-chat', testInfo);
  await removeAudit(browser, tabId);
  await expect(title(popup, 'Reading this page…')).toBeVisible();
  await look(popup, 'reading', testInfo, ['light']);
  for (const [name, fixture, words] of [
    ['possible', possibleOnly(), 'Perhaps a chat, not a sure one.'],
    ['not-judged', notJudged(), 'A chat was found, but not judged.'],
    ['no-chat-again', noChat(), 'No chat found on this page.'],
  ] as const) {
    await tell(browser, tabId, fixture);
    await expect(title(popup, words)).toBeVisible();
    if (name !== 'no-chat-again') await look(popup, name, testInfo);
  }
});

test('a warning; digits hidden; the guard lifted on this site', async ({
  pages,
  browserWithEarshot: browser,
}, testInfo) => {
  const { popup, tabId } = await openStory(browser, pages);
  await tell(browser, tabId, alarming(oneChat()));
  await expect(popup.getByRole('alert')).toContainText('The other side asks for a secret.');
  await look(popup, 'warning', testInfo, ['light', 'dark']);

  const hiding = oneChat();
  hiding.record.masking.hidingFrames = [4];
  await tell(browser, tabId, hiding);
  await expect(popup.getByRole('button', { name: 'Send as typed' })).toBeVisible();
  await look(popup, 'digits-hidden', testInfo);
  await popup.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await look(popup, 'digits-hidden-rtl', testInfo, []);

  await popup.locator('.guard-head').click();
  const here = popup.getByLabel(/^Mask them on /);
  await here.uncheck();
  await expect(popup.getByText(/^Guard is off on this site/)).toBeVisible();
  await popup.evaluate(() => {
    document.documentElement.dir = 'ltr';
  });
  await look(popup, 'guard-off-here', testInfo);
  await here.check();
});

test('more than fits: 500 findings, a host of 253 characters, hostile text, a clock set back', async ({
  pages,
  browserWithEarshot: browser,
}, testInfo) => {
  const { popup, tabId } = await openStory(browser, pages);
  await tell(browser, tabId, manyFindings(oneChat(), 500));
  await expect(popup.locator('.finding.is-fail')).toHaveCount(500);
  await look(popup, 'findings-500', testInfo, []);

  const host = `${'longest-name-of-all.'.repeat(12)}shop.example`.padStart(253, 'x');
  const far: Fixture = onHost(oneChat(), host);
  // Set back since: the page began in what is now the future.
  far.record.startedAt = new Date(Date.now() + 3_600_000).toISOString();
  await tell(browser, tabId, far);
  await expect(popup.getByRole('banner')).toContainText(host.slice(0, 50));
  await look(popup, 'long-host', testInfo, []);

  await tell(browser, tabId, hostile());
  await expect(popup.locator('.widgets')).toContainText('<script>alert(1)</script> [U+202E]gnp.exe');
  await popup.getByRole('button', { name: 'Show the evidence' }).click();
  await look(popup, 'hostile', testInfo);
});

test('what is not Earshot’s to mend: worker ended, store full, access to sites withheld', async ({
  pages,
  browserWithEarshot: browser,
}, testInfo) => {
  const { popup, tabId } = await openStory(browser, pages);
  await tell(browser, tabId, oneChat());
  await expect(title(popup, 'Acme Chat')).toBeVisible();
  await endWorker(browser);
  await popup.getByRole('button', { name: 'Show the evidence' }).click();
  await expect(popup.locator('.provenance').first()).toBeInViewport();
  await look(popup, 'worker-ended', testInfo, []);
  await popup.close();
  await endWorker(browser, { isWoken: true });

  await fillSession(browser);
  const { page } = await openTab(browser, pages.put('/full', { body: pageOf('') }));
  const full = await openPopup(browser, page);
  await expect(title(full, 'Your browser has no room left for what Earshot sees.')).toBeVisible();
  await look(full, 'store-full', testInfo);
  await full.close();
  await emptySession(browser);

  await allowSites(browser, 'ON_CLICK');
  await page.bringToFront();
  await page.reload();
  const withheld = await openPopup(browser, page);
  await expect(title(withheld, 'Your browser keeps Earshot from reading this site.')).toBeVisible();
  await look(withheld, 'access-withheld', testInfo);
  await withheld.close();
  await allowSites(browser, 'ON_ALL_SITES');
});

test('every page: enlarged to 200 %, without motion, by Tab alone', async ({
  pages,
  browserWithEarshot: browser,
}, testInfo) => {
  const { tabId } = await openTab(browser, pages.put('/story', { body: pageOf('') }));
  await expect.poll(() => sessionKeys(browser)).toContain(`audit:${tabId}`);
  await tell(browser, tabId, oneChat());
  const own = await browser.context.newPage();
  await own.emulateMedia({ reducedMotion: 'reduce' });
  for (const name of ['report', 'options', 'welcome', 'learn', 'visits', 'compare']) {
    await own.goto(
      `chrome-extension://${browser.extensionId}/${name}.html${name === 'report' ? `?tab=${tabId}` : ''}`,
    );
    await own.getByRole('heading', { level: 1 }).waitFor();
    if (name === 'report') await own.getByRole('heading', { name: 'Live chat audit' }).waitFor();
    // Of 1280 × 720 at 200 %, and of as much at 400 % (WCAG 2.2, 1.4.10).
    for (const [width, height] of [
      [640, 360],
      [320, 256],
    ] as const) {
      await own.setViewportSize({ width, height });
      expect(await sidewaysScrollers(own), `${name}, ${width} px`).toEqual([]);
    }
    await own.screenshot({ path: testInfo.outputPath(`${name}-320.png`), fullPage: true });
    expect(await moving(own), name).toEqual([]);
    await own.setViewportSize({ width: 640, height: 360 });
    const { missed, hidden } = await tabThrough(own);
    expect({ missed, hidden }, name).toEqual({ missed: [], hidden: [] });
  }
});
