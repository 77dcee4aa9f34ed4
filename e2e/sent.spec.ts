import type { openTab } from './support/chromium.ts';
import { outcomesOf, storedAudit } from './support/chromium.ts';
import { chatOf, DRAFT, opened, socket, typeIn } from './support/own-chat.ts';
import { pageOf } from './support/pages.ts';
import { expect, testInShared as test } from './support/test.ts';

test.describe.configure({ timeout: 90_000 });

/** Encrypts by WebCrypto, as a chat does that is encrypted from end to end: `sealed(text)` gives IV and ciphertext. */
const aes = `function tell() {}
const keyDue = crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
async function sealed(text) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyDue, new TextEncoder().encode(text));
  return new Uint8Array([...iv, ...new Uint8Array(data)]);
}
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
`;
const post = (body: string) => `fetch('/say', { method: 'POST', body: ${body} });`;

const cases: readonly [name: string, code: string, outcome: string, more: Record<string, unknown>][] = [
  [
    'AES-GCM, in JSON by fetch',
    `${aes}async function tellSent(text) { const d = base64(await sealed(text)); ${post('JSON.stringify({ d })')} }`,
    'pass',
    { found: 0, sealed: 1 },
  ],
  [
    'AES-GCM, as bytes by fetch',
    `${aes}async function tellSent(text) { const d = await sealed(text); ${post('d')} }`,
    'pass',
    { found: 0, sealed: 1 },
  ],
  [
    'AES-GCM over a socket, of which the page’s own world tells',
    `${aes}${socket}async function tellSent(text) { socket.send(base64(await sealed(text))); }`,
    'unknown',
    { found: 0, sealed: 0 },
  ],
  [
    'AES-GCM by fetch, and the text by a beacon beside it',
    `${aes}async function tellSent(text) { navigator.sendBeacon('/log', 'said ' + text); const d = base64(await sealed(text)); ${post('d')} }`,
    'fail',
    { found: 1 },
  ],
  [
    'a Blob by fetch, of which no extension is told the bytes',
    `${aes}async function tellSent(text) { const d = new Blob([await sealed(text)]); ${post('d')} }`,
    'unknown',
    { found: 0 },
  ],
  [
    'JSON by fetch',
    `function tell() {}\nfunction tellSent(text) { ${post("JSON.stringify({ event: 'message', text })")} }`,
    'fail',
    { found: 1, encoding: 'plain' },
  ],
  [
    'base64 on a socket',
    `function tell() {}\n${socket}function tellSent(text) { socket.send(JSON.stringify({ d: btoa(text) })); }`,
    'fail',
    { found: 1, encoding: 'base64' },
  ],
  [
    'gzip on a socket, half a second later',
    `function tell() {}\n${socket}function tellSent(text) { setTimeout(async () => socket.send(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()), 500); }`,
    'fail',
    { found: 1, encoding: 'gzip' },
  ],
  ['nothing at all', 'function tell() {}\nfunction tellSent() {}', 'unknown', { found: 0, outgoing: 0 }],
];

type Browser = Parameters<typeof openTab>[0];
const said = async (browser: Browser, tabId: number) =>
  Object.values(outcomesOf(await storedAudit(browser, tabId)))[0]?.['vendor-readable-messages'];
const sentOf = async (browser: Browser, tabId: number) =>
  (await storedAudit(browser, tabId))?.record.evidence.drafts[0]?.sent;

for (const [name, code, outcome, more] of cases) {
  test(`who can read what is sent: ${name}`, async ({ pages, browserWithEarshot: browser }) => {
    pages.put('/say', { body: '{}' });
    pages.put('/log', { body: '' });
    const { page, tabId } = await opened(browser, pages.put('/sent', { body: pageOf(chatOf(code)) }));
    await typeIn(page);
    expect(await said(browser, tabId)).toBe('unknown');
    await page.locator('textarea').press('Enter');
    await expect.poll(async () => (await sentOf(browser, tabId))?.messages, { timeout: 15_000 }).toBe(1);
    expect(await sentOf(browser, tabId)).toMatchObject(more);
    await expect.poll(() => said(browser, tabId)).toBe(outcome);
    expect(JSON.stringify(await storedAudit(browser, tabId))).not.toContain(DRAFT.slice(0, 12));
  });
}
