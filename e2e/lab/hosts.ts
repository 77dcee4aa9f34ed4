import type { OwnTls } from './types.ts';

/** The shops' registrable domain: each page has a sub-host of its own, so that no page meets another's storage. */
export const SHOP = 'books.test';
/** The chat vendor's registrable domain. */
export const VENDOR = 'chat-vendor.test';
/** Where the vendor's bundles are. */
export const CDN = `cdn.${VENDOR}`;
/** Where the vendor takes HTTP requests. */
export const API = `api.${VENDOR}`;
/** A Flowise server. */
export const FLOWISE = `flowise.${VENDOR}`;
/** Where the shop runs chats that it has installed itself. */
export const SELF_HOSTED = `chat.${SHOP}`;
/** An XMPP server, and its domain. */
export const XMPP = `xmpp.${VENDOR}`;
/** A chat that bears another vendor's marks. */
export const MIMIC = `mimic.${VENDOR}`;
/** Where the vendor's sockets end. */
export const SOCKETS = `ws.${VENDOR}`;
/** The vendor's hosts that speak http only, never https. */
export const PLAIN_CDN = `plain-cdn.${VENDOR}`;
export const PLAIN_API = `plain-api.${VENDOR}`;
export const PLAIN_SOCKETS = `plain-ws.${VENDOR}`;
/** A vendor's host whose HSTS lasts a day. */
export const BRIEF_API = `brief-api.${VENDOR}`;
/** A vendor's host that names a network, and a rate limit, in front of it. */
export const GUARDED_API = `guarded-api.${VENDOR}`;
/** Vendor's hosts that give their visitors a number: one for years and open to all, one for half a year and closed. */
export const KEEPING_API = `keeping-api.${VENDOR}`;
export const SPARING_API = `sparing-api.${VENDOR}`;
/** A tunnel, behind which a server for development answers. */
export const TUNNEL = 'blue-fox.trycloudflare.com';
/** Hosts of the vendor that speak a TLS of long ago, or show a certificate that is good for nothing. */
export const OLD_TLS_API = `old-tls-api.${VENDOR}`;
export const EXPIRED_API = `expired-api.${VENDOR}`;
export const UNTRUSTED_API = `untrusted-api.${VENDOR}`;
export const MISNAMED_API = `misnamed-api.${VENDOR}`;
export const FAULTY_APIS: Readonly<Record<string, OwnTls>> = {
  [OLD_TLS_API]: { version: 'TLSv1.1', cipher: 'ECDHE-ECDSA-AES128-SHA' },
  [EXPIRED_API]: { fault: 'expired' },
  [UNTRUSTED_API]: { fault: 'untrusted' },
  [MISNAMED_API]: { fault: 'misnamed' },
};
/** A host that imitates a vendor's, and one that has a vendor's name with another ending. */
export const LOOK_ALIKE = 'widget.intercom-support.test';
export const OTHER_ENDING = 'widget.intercom.test';
/** Somebody who is neither shop nor vendor. */
export const TRACKER = 'tracker.test';
/** A session replay's host, under its true name: a stand-in of ours is served there. */
export const REPLAY = 'static.hotjar.com';
/** A company that measures visitors, under its true name. */
export const ANALYTICS = 'www.google-analytics.com';
/** A payment provider. */
export const PAY = 'pay.test';
/** True names, mapped to loopback. */
export const LIVECHAT_API = 'api.livechatinc.com';
export const LIVECHAT_ACCOUNTS = 'accounts.livechatinc.com';
export const LIVECHAT_CDN = 'cdn.livechatinc.com';
/** rasa-webchat and deep-chat load a font from here; mapped so that no test waits for a name that does not resolve. */
export const FONTS = 'fonts.googleapis.com';

/** Pages without a chat widget, each at a sub-host of its own. */
export const QUIET = 'quiet.test';
/** Third parties of the quiet pages: frames, and a realtime service. */
export const EMBEDS = 'frames.embeds.test';
export const REALTIME = 'push.realtime.test';
/** A captcha's true second name. */
export const RECAPTCHA = 'www.recaptcha.net';
/** Hosts of chat vendors that also serve pictures, styles and help centres, under their true names. */
export const ZENDESK_CDN = 'static.zdassets.com';
export const CRISP_STORAGE = 'storage.crisp.chat';
export const INTERCOM_DOWNLOADS = 'downloads.intercomcdn.com';

/** One year, in seconds. */
export const YEAR_S = 31_536_000;

/** The last two labels, which the lab's certificates are made for: `cdn.chat-vendor.test` → `chat-vendor.test`. */
export function registrable(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** Chromium's `--host-resolver-rules`: every lab host's ports 443 and 80 go to the lab's ports. */
export function resolverRules(hosts: readonly string[], httpsPort: number, httpPort: number): string {
  return hosts
    .flatMap((host) => [
      `MAP ${host}:443 127.0.0.1:${httpsPort}`,
      `MAP ${host}:80 127.0.0.1:${httpPort}`,
      `MAP ${host} 127.0.0.1`,
    ])
    .join(', ');
}
