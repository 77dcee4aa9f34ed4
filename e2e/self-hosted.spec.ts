import type { ExtensionBrowser } from '../cli/extension-browser.ts';
import { type Widget, widgetsOf } from '../lib/audit/widgets.ts';
import { runDrive } from './lab/drive.ts';
import { inspected } from './support/audits.ts';
import { openTab, storedAudit } from './support/chromium.ts';
import { expect, testInShared as test } from './support/test.ts';

/** What must be known of a page's one chat: a pattern that told it, and the paths of its parts. */
interface Parts {
  page: string;
  vendorId: string;
  told: string;
  frame?: string;
  socket?: string;
  message?: string;
}

const pages: readonly Parts[] = [
  {
    page: 'chatwoot',
    vendorId: 'chatwoot',
    told: '/packs/js/sdk.js',
    frame: '/widget',
    socket: '/cable',
    message: '/api/v1/widget/messages',
  },
  {
    page: 'live-helper-chat',
    vendorId: 'live-helper-chat',
    told: '/design/defaulttheme/js/widgetv2/index.js',
    message: '/eng/widgetrestapi/addmsguser',
  },
  {
    page: 'papercups',
    vendorId: 'papercups',
    told: '.Papercups-chatWindowContainer',
    frame: '/',
    socket: '/socket/websocket',
  },
  { page: 'typebot', vendorId: 'typebot', told: 'typebot-bubble', message: '/api/v1/typebots/lab/startChat' },
  {
    page: 'n8n',
    vendorId: 'n8n',
    told: '/@n8n/chat/dist/chat.bundle.es.js',
    message: '/webhook/b1f0c7de-aa3c-4f0b-9c1e-d2c3b4a5f6e7/chat',
  },
  { page: 'tiledesk', vendorId: 'tiledesk', told: 'iframe#tiledeskiframe' },
  { page: 'zammad', vendorId: 'zammad', told: '/assets/chat/chat-no-jquery.min.js', socket: '/ws' },
  {
    page: 'dify',
    vendorId: 'dify',
    told: '#dify-chatbot-bubble-button',
    frame: '/chatbot/lab',
    message: '/api/chat-messages',
  },
  {
    page: 'odoo',
    vendorId: 'odoo-livechat',
    told: '/im_livechat/loader/',
    socket: '/websocket',
    message: '/mail/message/post',
  },
];

/** The chats of a tab as they stand. */
async function widgets(browser: ExtensionBrowser, tabId: number): Promise<Widget[]> {
  const audit = await storedAudit(browser, tabId);
  return audit ? widgetsOf(audit.record) : [];
}

function partsOf({ vendorId, signals, evidence }: Widget) {
  const { frameElements, channels, requests } = evidence;
  return {
    vendorId,
    told: signals.map(({ pattern }) => pattern),
    frames: (frameElements ?? []).map(({ url }) => url?.path),
    sockets: (channels ?? []).filter(({ kind }) => kind === 'websocket').map(({ url }) => url.path),
    messages: [...(channels ?? []), ...(requests ?? [])].map(({ url }) => url.path),
  };
}

for (const { page: name, vendorId, told, frame, socket, message } of pages) {
  test(`${name} on the shop's own host is found with its parts`, async ({
    lab,
    browserWithEarshot: browser,
  }) => {
    const page = lab.pages.find((one) => one.name === `self-hosted-${name}`);
    if (!page) throw new Error(`the lab has no page of ${name}`);
    const { page: tab, tabId } = await openTab(browser, page.url);
    await inspected(browser, tabId);
    for (const drive of page.drive) await runDrive(tab, drive, 'Do you have the atlas?');

    await expect
      .poll(async () => (await widgets(browser, tabId)).map(partsOf), { timeout: 15_000 })
      .toEqual([
        expect.objectContaining({
          vendorId,
          told: expect.arrayContaining([told]),
          frames: frame === undefined ? expect.anything() : expect.arrayContaining([frame]),
          sockets: socket === undefined ? [] : [socket],
          messages: message === undefined ? expect.anything() : expect.arrayContaining([message]),
        }),
      ]);
  });
}

test('a product’s global name is a claim of the page, which cannot tell that it was asked', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const page = lab.pages.find(({ name }) => name === 'self-hosted-claims');
  const [drive] = page?.drive ?? [];
  if (!page || !drive) throw new Error('the lab has no such page');
  const { page: tab, tabId } = await openTab(browser, page.url);
  await inspected(browser, tabId);
  await runDrive(tab, drive, 'Do you have the atlas?');

  await expect
    .poll(
      async () =>
        (await widgets(browser, tabId)).map(({ vendorId, signals }) => ({
          vendorId,
          claims: signals.filter(({ trust }) => trust === 'page-claim').map(({ pattern }) => pattern),
        })),
      { timeout: 15_000 },
    )
    .toEqual([
      {
        vendorId: null,
        claims: expect.arrayContaining(['ChaskiqMessengerEncrypted', 'mountChainlitWidget']),
      },
    ]);
  const [widget] = await widgets(browser, tabId);
  expect(widget?.signals.map(({ place }) => place)).not.toContain('window.Papercups');
  expect(await tab.evaluate('window.asked')).toBe(0);
});
