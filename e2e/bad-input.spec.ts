import type { Page } from '@playwright/test';
import { tabIdOf } from '../cli/audit-page.ts';
import { maxItemsPerHost, maxItemsPerKind } from '../lib/evidence/merge.ts';
import type { StoredAudit } from '../lib/store/audits.ts';
import { runDrive } from './lab/drive.ts';
import { gradedChat, settledAudit } from './support/audits.ts';
import { badgeOfTab, launchInLab, openTab, outcomesOf, storedAudit } from './support/chromium.ts';
import { listenForErrors } from './support/errors.ts';
import { isolatedWorld } from './support/isolated-world.ts';
import { pageOf, putChat, rasaChat } from './support/pages.ts';
import { openPopup } from './support/popup.ts';
import { expect, labPage, test } from './support/test.ts';
import { metByWorker, watchWorker } from './support/worker.ts';

test.describe.configure({ timeout: 120_000 });

/** What the checks say of rasa-webchat on a page that means well. */
const rasaOutcomes = {
  'plaintext-page': 'pass',
  'plaintext-socket': 'pass',
  'plaintext-resource': 'pass',
  'vendor-code-in-page': 'fail',
  'unsandboxed-frame': 'not-applicable',
};

// Knows how the two worlds meet, and plays both parts: before them, after them, in its own frames, by the thousand.
const forger = `<script>
window.forged = 0;
const lines = [
  'o\\x1fwebsocket\\x1fws://forged.test/\\x1f',
  't\\x1ffetch\\x1fhttp://forged.test/\\x1fPOST\\x1f9\\x1f9\\x1f9\\x1f9\\x1f',
  'nonsense', 'x'.repeat(100000),
];
function forge(view) {
  const node = view.document.createElement('i');
  const targets = [view, view.document, view.document.documentElement, node];
  for (const target of targets) {
    target.dispatchEvent(new view.MouseEvent('e', { cancelable: true, bubbles: true, relatedTarget: node }));
    for (const detail of lines) target.dispatchEvent(new view.CustomEvent('l', { detail, bubbles: true }));
    target.dispatchEvent(new view.Event('a', { bubbles: true }));
    window.forged += 1;
  }
}
function listen(view) {
  view.addEventListener('e', ({ relatedTarget }) => {
    for (const detail of lines) relatedTarget?.dispatchEvent(new view.CustomEvent('l', { detail }));
  }, true);
}
const burst = () => { for (let index = 0; index < 500; index += 1) forge(window); };
burst();
setInterval(burst, 100);
addEventListener('DOMContentLoaded', () => {
  for (const src of ['/forged-frame', 'about:blank', '']) {
    const frame = document.createElement('iframe');
    if (src) frame.src = src;
    document.body.append(frame);
    listen(frame.contentWindow);
    forge(frame.contentWindow);
    frame.addEventListener('load', () => { listen(frame.contentWindow); forge(frame.contentWindow); });
  }
});
</script>`;

test('a page that plays the page hook’s part by the thousand is not heard', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  pages.put('/forged-frame', { body: pageOf('') });
  const { page, tabId } = await openTab(browser, putChat(pages, '/forging', '', forger));
  await gradedChat(browser, tabId);
  await page.waitForFunction(() => Number((window as unknown as { forged: number }).forged) > 20_000);
  await expect
    .poll(async () => (await storedAudit(browser, tabId))?.record.evidence.channels.length)
    .toBeGreaterThan(0);
  await expect
    .poll(async () => outcomesOf(await storedAudit(browser, tabId)))
    .toEqual({ rasa: expect.objectContaining(rasaOutcomes) });
  const audit = await storedAudit(browser, tabId);
  expect(JSON.stringify(audit)).not.toContain('forged.test');
  expect(audit?.record.dropped).toEqual({ malformed: 0, overflow: 0, rate: 0 });
});

test('a page that really opens hundreds of channels is bounded, and its word is called its own', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  const noise = `<script>
let opened = 0;
const open = () => {
  for (let index = 0; index < 50; index += 1) {
    opened += 1;
    fetch('https://forged-' + opened + '.test/').catch(() => {});
    try { new WebSocket('ws://forged-' + opened + '.test/'); } catch {}
    navigator.sendBeacon('/beacon-' + opened, 'x');
  }
  if (opened < 500) setTimeout(open, 10); else window.isOver = true;
};
addEventListener('load', () => setTimeout(open, 1000));
</script>`;
  const { page, tabId } = await openTab(browser, putChat(pages, '/noisy', '', noise));
  await gradedChat(browser, tabId);
  await page.waitForFunction(() => (window as unknown as { isOver?: boolean }).isOver);
  const forgedOf = async () =>
    ((await storedAudit(browser, tabId))?.record.evidence.channels ?? []).filter(({ url }) =>
      url.host.startsWith('forged'),
    );
  await expect.poll(async () => (await forgedOf()).length).toBeGreaterThan(20);
  const forged = await forgedOf();
  // 64 sockets and 64 keys of traffic are what the hook speaks of in a document.
  expect(forged.length).toBeLessThanOrEqual(128);
  expect(forged.every(({ trust }) => trust === 'page-claim')).toBe(true);
  const audit = await storedAudit(browser, tabId);
  expect(Object.keys(outcomesOf(audit))).toEqual(['rasa']);
  expect(outcomesOf(audit).rasa?.['plaintext-page']).toBe('pass');
});

test('claims that come by the thousand all the same are bounded, counted, and raise no grade', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  const { page, tabId } = await openTab(browser, putChat(pages, '/flooded'));
  await gradedChat(browser, tabId);
  const before = await settledAudit(browser, tabId);
  await watchWorker(browser);
  const world = await isolatedWorld(browser, page);
  // As if a page had taken over the way between the two worlds: 60 messages as full as they may be.
  await world.evaluate(`(async () => {
    for (let round = 0; round < 60; round += 1) {
      const lines = [];
      for (let index = 0; index < 16; index += 1) {
        const n = round * 16 + index;
        lines.push('o\\x1fwebsocket\\x1fws://forged-' + n + '.test/\\x1f');
        lines.push('t\\x1ffetch\\x1fhttp://forged.test/' + n + '\\x1fPOST\\x1f9\\x1f9\\x1f9\\x1f9\\x1f');
        lines.push('t\\x1fxhr\\x1fhttp://forged.test/\\x1fPOST\\x1f-1\\x1f9\\x1f9\\x1f9\\x1f');
        lines.push('x'.repeat(2000));
      }
      await chrome.runtime.sendMessage({ type: 'claimed', lines, lost: 1000 }).catch(() => {});
    }
  })()`);
  await expect.poll(async () => (await storedAudit(browser, tabId))?.record.dropped.rate).toBe(60_000);
  await expect.poll(async () => (await storedAudit(browser, tabId))?.record.dropped.malformed).toBe(60 * 32);
  const audit = await storedAudit(browser, tabId);
  const { channels = [] } = audit?.record.evidence ?? {};
  expect(channels).toHaveLength(maxItemsPerKind);
  expect(channels.filter(({ url }) => url.host === 'forged.test')).toHaveLength(maxItemsPerHost);
  expect(channels.filter(({ trust }) => trust !== 'page-claim')).toEqual([]);
  expect(audit?.record.dropped.overflow).toBeGreaterThan(1000);
  // A page may call its own chat worse than it is, and of sockets it is believed that: that they are not encrypted, and go
  // to somebody whom no list names. Nothing else has changed.
  const worse = { 'plaintext-socket': 'fail', 'third-party-trackers': 'unknown' };
  expect(outcomesOf(audit)).toEqual({ rasa: { ...outcomesOf(before).rasa, ...worse } });

  const popup = await openPopup(browser, page);
  await expect(popup.getByRole('heading', { name: 'Rasa Webchat' })).toBeVisible();
  expect((await metByWorker(browser)).errors).toEqual([]);
});

test('the lab’s forging page: bounded, graded, and its popup opens', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const { page, tabId } = await openTab(browser, labPage(lab, 'forging').url);
  const audit = await gradedChat(browser, tabId, 'deep-chat');
  expect(Object.keys(outcomesOf(audit))).toEqual(['deep-chat']);
  for (const items of Object.values(audit.record.evidence))
    expect(items.length).toBeLessThanOrEqual(maxItemsPerKind);
  const popup = await openPopup(browser, page);
  await expect(popup.getByRole('heading', { name: 'Deep Chat' })).toBeVisible();
});

for (const name of ['throwing', 'redefining']) {
  test(`the ${name} page works as without Earshot, and its chat is found`, async ({
    lab,
    browserWithEarshot: browser,
  }) => {
    const lab1 = labPage(lab, name);
    const use = async (tab: Page) => {
      const errors = listenForErrors(tab);
      await tab.goto(lab1.url);
      for (const drive of lab1.drive) await runDrive(tab, drive, 'Do you have the atlas?');
      return errors;
    };
    const without = await launchInLab(lab, { extension: null });
    const expected = await use(await without.context.newPage()).finally(without.close);

    await watchWorker(browser);
    const page = await browser.context.newPage();
    expect(await use(page)).toEqual(expected);
    const tabId = await tabIdOf(browser, page);
    await expect
      .poll(async () => (await badgeOfTab(browser, tabId)).title)
      .toContain('1 chat: Deep Chat, grade');
    expect((await metByWorker(browser)).errors).toEqual([]);
  });
}

test('frames that vanish while they are read harm neither audit nor page', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  pages.put('/child', { body: pageOf('<textarea placeholder="Type a message"></textarea>') });
  const other = pages.put(
    '/child',
    { body: pageOf('<textarea placeholder="Type a message"></textarea>') },
    'other',
  );
  const url = putChat(
    pages,
    '/vanishing',
    `<div id="frames"></div><script>
const sources = ['/child', '${other}', 'about:blank', 'javascript:0', 'data:text/html,<p>x'];
window.rounds = 0;
const flicker = () => {
  const frame = document.createElement('iframe');
  const at = window.rounds++ % (sources.length + 2);
  if (at < sources.length) frame.src = sources[at];
  else if (at === sources.length) frame.srcdoc = '<textarea></textarea>';
  if (window.rounds % 2) frame.setAttribute('sandbox', 'allow-scripts');
  document.getElementById('frames').append(frame);
  setTimeout(() => { frame.remove(); flicker(); }, (window.rounds * 37) % 90);
};
for (let each = 0; each < 4; each += 1) flicker();
</script>`,
  );
  await watchWorker(browser);
  const page = await browser.context.newPage();
  const errors = listenForErrors(page);
  await page.goto(url);
  await page.waitForFunction(() => Number((window as unknown as { rounds: number }).rounds) > 200);
  const tabId = await tabIdOf(browser, page);
  await expect
    .poll(async () => outcomesOf(await storedAudit(browser, tabId)))
    .toEqual({ rasa: expect.objectContaining(rasaOutcomes) });
  const audit = await gradedChat(browser, tabId);
  expect(audit.record.dropped.malformed).toBe(0);
  expect(errors.filter((text) => !text.includes('Blocked script execution'))).toEqual([]);
  expect((await metByWorker(browser)).errors).toEqual([]);
});

test('messages of a wrong shape are dropped and counted', async ({ pages, browserWithEarshot: browser }) => {
  const { page, tabId } = await openTab(browser, putChat(pages, '/shapes'));
  await gradedChat(browser, tabId);
  const before = await settledAudit(browser, tabId);
  await watchWorker(browser);
  const world = await isolatedWorld(browser, page);
  const wrong = [
    'null',
    '5',
    '"spotted"',
    '[]',
    '{}',
    '{ type: "constructor" }',
    '{ type: "command", sightings: {} }',
    '{ type: "spotted", sightings: {} }',
    '{ type: "spotted", tabId: 1 }',
    '{ type: "inspected", isHooked: true }',
    '{ type: "inspected", isHooked: true, sightings: { page: [] } }',
    '{ type: "inspected", isHooked: "yes", sightings: {} }',
    '{ type: "claimed", lines: [1], lost: 0 }',
    '{ type: "claimed", lines: [], lost: -1 }',
    '{ type: "claimed", lines: Array(65).fill("o"), lost: 0 }',
    '{ type: "claimed", lines: ["x".repeat(2001)], lost: 0 }',
    '{ type: "inspected", isHooked: true, sightings: { signals: Array(201).fill({}) } }',
    '{ type: "restored", url: "https://bank.test/" }',
  ];
  for (const message of wrong) await world.evaluate(`chrome.runtime.sendMessage(${message}).catch(() => {})`);
  // Well-formed outside, nonsense inside: item by item.
  await world.evaluate(`chrome.runtime.sendMessage({ type: 'inspected', isHooked: true, sightings: {
    documents: [{ url: 'javascript:1' }, null, 7],
    signals: [{ kind: 'marker', vendorId: 'intercom', pattern: 'x', place: 'x', container: null, confidence: 'certain' }],
  } }).catch(() => {})`);

  await expect
    .poll(async () => (await storedAudit(browser, tabId))?.record.dropped.malformed)
    .toBe(wrong.length + 4);
  const after = await storedAudit(browser, tabId);
  expect(after?.record.evidence).toEqual(before.record.evidence);
  expect(after?.result).toEqual(before.result);
  expect((await metByWorker(browser)).errors).toEqual([]);
});

// Named children of a form or a document shadow its own properties, in isolated worlds as well.
const shadowed = [
  'parentNode parentElement attributes querySelectorAll querySelector getAttribute hasAttribute matches closest',
  'children childNodes firstChild lastChild nextSibling previousSibling previousElementSibling nextElementSibling',
  'localName tagName nodeName nodeType id className classList hidden style dataset shadowRoot ownerDocument',
  'getRootNode getBoundingClientRect getClientRects offsetWidth offsetHeight contains textContent innerText',
  'elements length action method isConnected compareDocumentPosition checkVisibility innerHTML role',
].flatMap((names) => names.split(' '));
const ofDocument = [
  'body head documentElement defaultView querySelectorAll querySelector getElementsByTagName getElementById scripts',
  'forms readyState baseURI title cookie addEventListener removeEventListener dispatchEvent createElement',
  'activeElement visibilityState prerendering links images elementFromPoint elementsFromPoint getRootNode',
  'createTreeWalker contains childNodes firstChild nodeType URL domain referrer documentURI',
].flatMap((names) => names.split(' '));

test('a page whose elements shadow what a scanner reads is audited as any other', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  const notice = '<p>Our <a href="/privacy">privacy notice</a>.</p><iframe src="/inner" title="x"></iframe>';
  pages.put('/inner', { body: pageOf('') });
  const fields = (names: readonly string[]) =>
    names.map((name) => `<input type="hidden" name="${name}">`).join('');
  const images = ofDocument.map((name) => `<img name="${name}" alt="">`).join('');
  const chatInForm = (inputs: string, more: string) =>
    pageOf(`${more}<form onsubmit="return false">${inputs}<div id="here"></div>${notice}
<div style="position:fixed;right:8px;bottom:8px;width:300px;height:300px"><b>Chat with us</b>
<textarea placeholder="Type your message…"></textarea><button type="button">Send</button></div></form>${rasaChat}`);
  const plain = await openTab(browser, pages.put('/plain-form', { body: chatInForm('', '') }));
  await gradedChat(browser, plain.tabId);
  const expected = await settledAudit(browser, plain.tabId);

  // The images come last: the chat's own script would not survive them either.
  const body = chatInForm(fields(shadowed), '').replace(
    '</body>',
    `<script>
addEventListener('load', () => setTimeout(() => { const all = document.createElement('div'); all.innerHTML = ${JSON.stringify(images)}; document.body.append(all); window.isShadowed = true; }, 500));
</script></body>`,
  );
  await watchWorker(browser);
  const { page, tabId } = await openTab(browser, pages.put('/clobbering', { body }));
  await page.waitForFunction(() => (window as unknown as { isShadowed?: boolean }).isShadowed);
  expect(await page.evaluate('String(document.body) + document.prerendering')).toBe(
    '[object HTMLImageElement]'.repeat(2),
  );
  await gradedChat(browser, tabId);
  const audit = await settledAudit(browser, tabId);
  expect(outcomesOf(audit)).toEqual(outcomesOf(expected));
  const seen = (of: StoredAudit) =>
    Object.fromEntries(
      (['documents', 'frameElements', 'scripts', 'composers', 'privacyLinks', 'signals'] as const).map(
        (kind) => [kind, of.record.evidence[kind].length],
      ),
    );
  expect(seen(audit)).toEqual(seen(expected));
  expect((await metByWorker(browser)).errors).toEqual([]);
});
