import { openChat } from './lab/drive.ts';
import { inspected } from './support/audits.ts';
import { openTab, outcomesOf, storedAudit } from './support/chromium.ts';
import { chatOf, DRAFT, opened, socket, typeIn } from './support/own-chat.ts';
import { pageOf } from './support/pages.ts';
import { expect, labPage, testInShared as test } from './support/test.ts';

test.describe.configure({ timeout: 90_000 });

const sendJson = "function tellSent(text) { socket.send(JSON.stringify({ event: 'message', text })); }\n";
const post =
  "function tellSent(text) { fetch('/say', { method: 'POST', body: JSON.stringify({ text }) }); }\n";
const later = (code: string) =>
  `let timer; function tell(text) { clearTimeout(timer); timer = setTimeout(async () => { ${code} }, 300); }\n`;
const base64 = 'btoa(String.fromCharCode(...new TextEncoder().encode(text)))';
const digest = (name: string) =>
  `Array.from(new Uint8Array(await crypto.subtle.digest('${name}', new TextEncoder().encode(text))), (one) => one.toString(16).padStart(2, '0')).join('')`;

const leaking: readonly [name: string, code: string, way: string, encoding: RegExp][] = [
  [
    'JSON on a socket, at each key',
    `${socket}${sendJson}function tell(text) { socket.send(JSON.stringify({ action: 'send_sneak_peek', sneak_peek_text: text })); }`,
    'websocket',
    /plain|json/,
  ],
  [
    'Live Helper Chat’s usertyping, by form',
    `${post}${later("fetch('/lhc/usertyping/7/abc/true', { method: 'POST', body: new URLSearchParams({ msg: text }) });")}`,
    'request',
    /plain|url/,
  ],
  [
    'base64 on a socket',
    `${socket}${sendJson}${later(`socket.send(JSON.stringify({ d: ${base64} }));`)}`,
    'websocket',
    /base64/,
  ],
  [
    'UTF-8 bytes on a socket',
    `${socket}${sendJson}${later('socket.send(new TextEncoder().encode(text));')}`,
    'websocket',
    /plain/,
  ],
  [
    'UTF-16 bytes on a socket',
    `${socket}${sendJson}${later('socket.send(Uint16Array.from(text, (one) => one.charCodeAt(0)));')}`,
    'websocket',
    /utf-16/,
  ],
  [
    'a Blob on a socket',
    `${socket}${sendJson}${later('socket.send(new Blob([text]));')}`,
    'websocket',
    /plain/,
  ],
  [
    'gzip on a socket',
    `${socket}${sendJson}${later("socket.send(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer());")}`,
    'websocket',
    /gzip/,
  ],
  [
    'a key a message',
    `${socket}${sendJson}let seq = 0; function tell(text, key) { socket.send(JSON.stringify({ event: 'key', seq: seq++, key })); }`,
    'websocket',
    /split/,
  ],
  [
    'SHA-256 by fetch',
    `${post}${later(`fetch('/hash', { method: 'POST', body: JSON.stringify({ h: ${digest('SHA-256')} }) });`)}`,
    'request',
    /sha-256/,
  ],
  [
    'SHA-1 on a socket',
    `${socket}${sendJson}${later(`socket.send(${digest('SHA-1')});`)}`,
    'websocket',
    /sha-1/,
  ],
  [
    'hex by XMLHttpRequest',
    `${post}${later("const hex = Array.from(new TextEncoder().encode(text), (one) => one.toString(16).padStart(2, '0')).join(''); const request = new XMLHttpRequest(); request.open('POST', '/hex'); request.send('h=' + hex);")}`,
    'request',
    /hex/,
  ],
  ['a beacon', `${post}${later("navigator.sendBeacon('/beacon', text);")}`, 'beacon', /plain/],
  [
    'a picture’s address',
    `${post}${later("new Image().src = '/pixel?t=' + encodeURIComponent(text);")}`,
    'request',
    /url/,
  ],
  [
    'a frame’s address',
    `${post}${later("const frame = document.createElement('iframe'); frame.src = '/frame?t=' + encodeURIComponent(text); document.body.append(frame);")}`,
    'frame',
    /url/,
  ],
  [
    'a worker’s fetch',
    `${post}const worker = new Worker(URL.createObjectURL(new Blob(["onmessage = ({ data }) => fetch('https://www.shop-pages.test/worker', { method: 'POST', body: data })"])));\n${later('worker.postMessage(text);')}`,
    'request',
    /plain/,
  ],
  [
    'another host',
    `${post}${later("fetch('https://www.third-pages.test/t', { method: 'POST', mode: 'no-cors', body: text });")}`,
    'request',
    /plain/,
  ],
];

const keeping: readonly [name: string, code: string][] = [
  [
    'a typing indicator, and Send by socket',
    `${socket}${sendJson}function tell() { socket.send(JSON.stringify({ event: 'typing', is_typing: true })); }`,
  ],
  [
    'how long the draft is, and Send by fetch',
    `${post}function tell(text) { fetch('/typing', { method: 'POST', body: JSON.stringify({ length: text.length }) }); }`,
  ],
  [
    'Send, told three times over',
    `function tell() {}\n${socket}function tellSent(text) { for (const ms of [0, 400, 2500]) setTimeout(() => socket.send(JSON.stringify({ text })), ms); }`,
  ],
];

const CHECK = 'unsent-text-sent';
const said = async (browser: Parameters<typeof openTab>[0], tabId: number) =>
  Object.values(outcomesOf(await storedAudit(browser, tabId)))[0]?.[CHECK];
const drafts = async (browser: Parameters<typeof openTab>[0], tabId: number) =>
  (await storedAudit(browser, tabId))?.record.evidence.drafts ?? [];

for (const [name, code, way, encoding] of leaking) {
  test(`unsent text that leaves is found: ${name}`, async ({ pages, browserWithEarshot: browser }) => {
    const { page, tabId } = await opened(browser, pages.put('/leak', { body: pageOf(chatOf(code)) }));
    await typeIn(page);
    await expect.poll(() => said(browser, tabId), { timeout: 15_000 }).toBe('fail');
    const worst = async () =>
      (await drafts(browser, tabId))[0]?.leaks.toSorted((a, b) => b.characters - a.characters)[0];
    await expect.poll(async () => (await worst())?.characters).toBeGreaterThan(20);
    const leak = await worst();
    expect(leak?.way).toBe(way);
    expect(leak?.encoding).toMatch(encoding);
    expect(JSON.stringify(await storedAudit(browser, tabId))).not.toMatch(/parcel|Monday/i);
  });
}

for (const [name, code] of keeping) {
  test(`what is sent by Send is no leak: ${name}`, async ({ pages, browserWithEarshot: browser }) => {
    const { page, tabId } = await opened(browser, pages.put('/keep', { body: pageOf(chatOf(code)) }));
    expect(await said(browser, tabId)).toBe('unknown');
    await typeIn(page);
    await expect.poll(() => said(browser, tabId), { timeout: 15_000 }).toBe('pass');
    await page.locator('textarea').press('Enter');
    await typeIn(page, 'And another thing that I forgot');
    await page.locator('button').click();
    await page.waitForTimeout(4000);
    expect(await drafts(browser, tabId)).toMatchObject([{ leaks: [], isTapped: true }]);
    expect(await said(browser, tabId)).toBe('pass');
  });
}

test('over a worker’s own socket it cannot be told', async ({ pages, browserWithEarshot: browser }) => {
  const code = `const worker = new Worker(URL.createObjectURL(new Blob(["const socket = new WebSocket('wss://www.other-pages.test/ws'); onmessage = ({ data }) => socket.send(data)"])));
function tell(text) { worker.postMessage(text); } function tellSent(text) { worker.postMessage(text); }
const own = new WebSocket('wss://www.shop-pages.test/ws');`;
  const { page, tabId } = await opened(browser, pages.put('/worker', { body: pageOf(chatOf(code)) }));
  await typeIn(page);
  await expect.poll(async () => (await drafts(browser, tabId))[0]?.characters).toBe(DRAFT.length);
  await page.waitForTimeout(2000);
  expect((await drafts(browser, tabId))[0]?.leaks).toEqual([]);
});

const arrangements: readonly [name: string, inner: string, outer: string, host: 'shop' | 'other'][] = [
  [
    'typed in a frame of another origin, sent by the page',
    "function tell(text) { parent.postMessage({ text }, '*'); } function tellSent() {}",
    "<script>const socket = new WebSocket('wss://www.shop-pages.test/ws'); onmessage = ({ data }) => { if (data.text) socket.send(JSON.stringify(data)); }</script>",
    'other',
  ],
  [
    'typed in a frame of the same origin, sent by the page',
    "function tell(text) { parent.postMessage({ text }, '*'); } function tellSent() {}",
    "<script>const socket = new WebSocket('wss://www.shop-pages.test/ws'); onmessage = ({ data }) => { if (data.text) socket.send(JSON.stringify(data)); }</script>",
    'shop',
  ],
];

for (const [name, inner, outer, host] of arrangements) {
  test(`frames: ${name}`, async ({ pages, browserWithEarshot: browser }) => {
    const chat = pages.put('/chat', { body: pageOf(chatOf(inner)) }, host);
    const body = pageOf(
      `${outer}<iframe src="${chat}" title="Chat" style="position:fixed;right:0;bottom:0;width:380px;height:420px"></iframe>`,
    );
    const { page, tabId } = await opened(browser, pages.put('/frames', { body }));
    const frame = page.frames().find((one) => one.url() === chat);
    if (!frame) throw new Error('no frame');
    await typeIn(frame);
    await expect.poll(() => said(browser, tabId), { timeout: 15_000 }).toBe('fail');
    expect((await drafts(browser, tabId))[0]?.leaks[0]?.way).toBe('websocket');
  });
}

test('frames: typed in the page, sent by a srcdoc frame', async ({ pages, browserWithEarshot: browser }) => {
  const code = `const frame = document.createElement('iframe'); frame.hidden = true;
frame.srcdoc = "<script>const socket = new WebSocket('wss://www.shop-pages.test/ws'); onmessage = ({ data }) => socket.send(data)<\\/script>"; document.body.append(frame);
function tell(text) { frame.contentWindow.postMessage(text, '*'); } function tellSent() {}`;
  const { page, tabId } = await opened(browser, pages.put('/srcdoc', { body: pageOf(chatOf(code)) }));
  await typeIn(page);
  await expect.poll(() => said(browser, tabId), { timeout: 15_000 }).toBe('fail');
});

test('a session replay that looks at keys is named, with its script', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const shop = labPage(lab, 'overheard');
  const [drive] = shop.drive;
  if (!drive) throw new Error('no chat');
  const { page, tabId } = await openTab(browser, shop.url);
  await inspected(browser, tabId);
  const composer = (await openChat(page, drive)).locator(drive.composer).first();
  await composer.click();
  await page.waitForTimeout(700);
  await composer.pressSequentially('Do you have the atlas?', { delay: 40 });
  const heard = async () =>
    outcomesOf(await storedAudit(browser, tabId))['deep-chat']?.['foreign-key-listener'];
  await expect.poll(heard, { timeout: 15_000 }).toBe('fail');
  const record = JSON.stringify((await storedAudit(browser, tabId))?.record.evidence.drafts);
  expect(record).toContain('static.hotjar.com');
  expect(record).not.toContain('atlas');
});
