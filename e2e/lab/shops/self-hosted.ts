import type { Checks } from '../expect.ts';
import type { Widget } from '../types.ts';
import * as chats from '../widgets/self-hosted.ts';
import type { PageDefinition } from './definition.ts';

/** Everything goes to the shop's own hosts, over TLS. */
const secure: Checks = { 'plaintext-resource': 'pass', 'missing-hsts': 'pass' };
/** The frame may come before anything tells the chat: the headers of its answer are then not seen. */
const noHsts: Checks = { 'plaintext-resource': 'pass' };
const TITLE = 'Harbour Books';

const page = (name: string, purpose: string, widget: Widget, checks: Checks = secure): PageDefinition => ({
  name: `self-hosted-${name}`,
  purpose,
  title: TITLE,
  widgets: [widget],
  checks,
});

/** Shops that run a product on a host of their own: no host of the catalogue tells it. */
export const selfHostedPages: PageDefinition[] = [
  page('chatwoot', 'Chatwoot: loader, cross-origin frame, ActionCable’s path', chats.chatwoot()),
  page(
    'live-helper-chat',
    'Live Helper Chat: a blank frame; sends the draft while it is typed',
    chats.liveHelperChat(),
  ),
  page('papercups', 'Papercups: a sandboxed cross-origin frame, Phoenix’s path', chats.papercups(), noHsts),
  page('typebot', 'Typebot: a custom element with an open shadow root, HTTP', chats.typebot()),
  page('n8n', 'n8n chat in the page, HTTP to a webhook', chats.n8n()),
  page('tiledesk', 'Tiledesk: a blank frame, HTTP', chats.tiledesk(), { 'missing-hsts': 'pass' }),
  page('zammad', 'Zammad in the page, WebSocket', chats.zammad()),
  page('dify', 'Dify: a button in the page, a cross-origin frame, HTTP', chats.dify()),
  page('odoo', 'Odoo Live Chat: an open shadow root, HTTP out and a WebSocket', chats.odoo()),
  page('claims', 'the shop’s own chat, and the global name of a product that is not there', chats.ownChat(), {
    'plaintext-resource': 'pass',
  }),
];
