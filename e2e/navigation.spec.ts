import { tabIdOf } from '../cli/audit-page.ts';
import { gradedChat, settledAudit } from './support/audits.ts';
import { launchWithBackForwardCache } from './support/back-forward-cache.ts';
import { badgeOfTab, openTab, outcomesOf, storedAudit } from './support/chromium.ts';
import { pageOf, putChat, rasaChat } from './support/pages.ts';
import { expect, labPage, test } from './support/test.ts';
import { metByWorker, watchWorker } from './support/worker.ts';

test.describe.configure({ timeout: 120_000 });

test('answers that leave the page shown keep its audit: a download, a 204', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  pages.put('/file', { headers: { 'content-disposition': 'attachment; filename="list.txt"' }, body: 'x' });
  pages.put('/nothing', { status: 204 });
  const links = '<a id="file" href="/file">List</a><a id="nothing" href="/nothing">Nothing</a>';
  const { page, tabId } = await openTab(browser, putChat(pages, '/staying', links));
  const before = await gradedChat(browser, tabId);

  await Promise.all([page.waitForEvent('download'), page.locator('#file').click()]);
  await Promise.all([page.waitForResponse('**/nothing'), page.locator('#nothing').click()]);
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  await expect
    .poll(async () => (await storedAudit(browser, tabId))?.record.evidence.frameElements.length)
    .toBeGreaterThan(0);
  const after = await storedAudit(browser, tabId);
  expect(after?.record.startedAt).toBe(before.record.startedAt);
  expect(Object.keys(outcomesOf(after))).toEqual(['rasa']);
  expect((await badgeOfTab(browser, tabId)).text).toMatch(/^[A-F]$/);
});

test('redirects are part of the audit', async ({ pages, browserWithEarshot: browser }) => {
  const last = putChat(pages, '/arrived');
  const second = pages.put('/second', { status: 301, headers: { location: last } }, 'other');
  const first = pages.put('/first', {
    status: 302,
    headers: { location: second },
  });
  const { tabId } = await openTab(browser, `${first}?from=letter&mail=jo@example.test`);
  const { record } = await gradedChat(browser, tabId);
  expect(record.requestedUrl).toMatchObject({ host: 'www.shop-pages.test', path: '/first' });
  const [page] = record.evidence.page;
  expect(page?.redirects.map(({ host, path }) => host + path)).toEqual([
    'www.shop-pages.test/first',
    'www.other-pages.test/second',
  ]);
  expect(page?.url).toMatchObject({ host: 'www.shop-pages.test', path: '/arrived' });
  expect(JSON.stringify(record)).not.toContain('example.test');
});

test('a same-document navigation keeps the audit, another one ends it', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  const quiet = pages.put('/quiet', { body: pageOf('<p>No chat.</p>') });
  const { page, tabId } = await openTab(browser, putChat(pages, '/same'));
  const before = await gradedChat(browser, tabId);
  await page.evaluate(() => {
    history.pushState({}, '', '/elsewhere');
    location.hash = 'books';
    history.replaceState({}, '', '/again');
  });
  await page.locator('.rw-launcher').click();
  await expect
    .poll(async () => (await storedAudit(browser, tabId))?.record.evidence.composers.length)
    .toBeGreaterThan(0);
  expect((await storedAudit(browser, tabId))?.record.startedAt).toBe(before.record.startedAt);
  expect((await badgeOfTab(browser, tabId)).text).toMatch(/^[A-F]$/);

  await page.goto(quiet);
  await expect.poll(async () => (await badgeOfTab(browser, tabId)).text).toBe('');
  const after = await settledAudit(browser, tabId);
  expect(after.result).toEqual({ state: 'no-chat', grade: null, isApp: false, widgets: [] });
  expect(after.record.evidence).toEqual({
    ...Object.fromEntries(Object.keys(after.record.evidence).map((kind) => [kind, []])),
    page: [expect.objectContaining({ url: expect.objectContaining({ path: '/quiet' }) })],
    // The answer that brought the page, where its headers were still listened to: a chat was here a moment ago.
    responses: after.record.evidence.responses.map(() =>
      expect.objectContaining({ type: 'main_frame', url: expect.objectContaining({ path: '/quiet' }) }),
    ),
  });
});

test('out of the back-forward cache a page comes with an audit of its own', async ({ lab, pages }) => {
  const browser = await launchWithBackForwardCache([lab, pages]);
  try {
    const quiet = pages.put('/quiet', { body: pageOf('<p>No chat.</p>') });
    const { page, tabId } = await openTab(browser, labPage(lab, 'deep-chat').url);
    const first = await gradedChat(browser, tabId, 'deep-chat');
    // A listener of webRequest that is added meanwhile empties Chromium's cache: then the page is left once more.
    await expect(async () => {
      await page.evaluate('window.isMarked = true');
      await page.goto(quiet);
      await expect.poll(async () => (await badgeOfTab(browser, tabId)).text).toBe('');
      await page.goBack({ waitUntil: 'commit' });
      expect(await page.evaluate('window.isMarked'), 'the very page that was left').toBe(true);
    }).toPass({ timeout: 30_000 });
    const back = await gradedChat(browser, tabId, 'deep-chat');
    expect(back.record.evidence.page).toMatchObject([
      { url: { host: 'deep-chat.books.test' }, hsts: 'unseen' },
    ]);
    expect(back.record.startedAt > first.record.startedAt).toBe(true);
    await expect.poll(async () => (await badgeOfTab(browser, tabId)).text).toMatch(/^[A-F]$/);

    await page.goForward({ waitUntil: 'commit' });
    await expect.poll(async () => (await badgeOfTab(browser, tabId)).text).toBe('');
    expect((await settledAudit(browser, tabId)).result.widgets).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('a chat in a sandboxed frame of an opaque origin is found there', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  const chat = pages.put('/chat', { body: pageOf(rasaChat) }, 'other');
  const url = pages.put('/opaque', {
    body: pageOf(`<iframe sandbox="allow-scripts" src="${chat}" width="400" height="600" title="Chat"></iframe>
<iframe sandbox srcdoc="<p>nothing runs here</p>" title="Still"></iframe>`),
  });
  await watchWorker(browser);
  const { tabId } = await openTab(browser, url);
  await gradedChat(browser, tabId);
  const frames = async () => (await storedAudit(browser, tabId))?.record.evidence.documents ?? [];
  await expect.poll(frames).toContainEqual(
    expect.objectContaining({
      origin: 'null',
      url: expect.objectContaining({ host: 'www.other-pages.test' }),
    }),
  );
  const audit = await settledAudit(browser, tabId);
  expect(outcomesOf(audit)).toEqual({ rasa: expect.objectContaining({ 'unsandboxed-frame': 'pass' }) });
  expect(audit.record.dropped.malformed).toBe(0);
  expect((await metByWorker(browser)).errors).toEqual([]);
});

test('a tab that a chat’s page opens has an audit of its own', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  const quiet = pages.put('/quiet', { body: pageOf('<p>No chat.</p>') });
  const { page, tabId } = await openTab(
    browser,
    putChat(pages, '/opener', `<a id="open" href="${quiet}" target="_blank" rel="opener">Terms</a>`),
  );
  const before = await gradedChat(browser, tabId);
  const [opened] = await Promise.all([page.waitForEvent('popup'), page.locator('#open').click()]);
  await opened.waitForLoadState();
  const openedId = await tabIdOf(browser, opened);
  expect(openedId).not.toBe(tabId);
  const audit = await settledAudit(browser, openedId);
  expect(audit.result).toEqual({ state: 'no-chat', grade: null, isApp: false, widgets: [] });
  expect((await badgeOfTab(browser, openedId)).text).toBe('');
  expect((await badgeOfTab(browser, tabId)).text).toMatch(/^[A-F]$/);
  expect((await storedAudit(browser, tabId))?.record.startedAt).toBe(before.record.startedAt);
});
