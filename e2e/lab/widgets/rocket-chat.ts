import type { Checks, ExpectedParts } from '../expect.ts';
import { VENDOR } from '../hosts.ts';
import { type Drive, REPLY, type Widget } from '../types.ts';

/** Host of a workspace, one for each shop. */
export function workspaceHost(name: string): string {
  return `${name}.${VENDOR}`;
}

const CHECKS: Checks = {
  'plaintext-page': 'pass',
  'plaintext-socket': 'pass',
  'plaintext-resource': 'pass',
  // The widget asks `/api/v1/livechat/config?token=…` and `room?token=…` with the visitor's token, at load.
  'token-in-url': 'fail',
  'missing-hsts': 'pass',
  'missing-privacy-notice': 'fail',
  'unguarded-composer': 'pass',
};

const RC_COOKIES = ['rc_is_widget', 'rc_rid', 'rc_room_type', 'rc_token'];

/** All but its scripts, whose names its build makes up. */
const partsAt = (host: string): ExpectedParts => ({
  frames: [host],
  sockets: [host],
  requests: [host],
  storageKeys: ['local store', 'session sessionId'],
  cookies: RC_COOKIES,
});

const CONSENT = '[class*="button__"]:has-text("I Agree")';

function driveFor(host: string, hasConsent: boolean): Drive {
  return {
    vendor: 'rocket-chat',
    frame: `//${host}`,
    preChat: {
      fields: [
        { selector: 'input[name="name"]', text: 'Robin Reader' },
        { selector: 'input[name="email"]', text: 'robin@example.com' },
      ],
      submit: 'form button[type="submit"], form button',
    },
    composer: '[contenteditable="true"]',
    send: 'Enter',
    reply: REPLY,
    ...(hasConsent && { consent: CONSENT }),
  };
}

/** The widget as Rocket.Chat documents it: a loader in the page makes a cross-origin iframe of the workspace's. */
export function rocketChat(
  workspace: string,
  options: { hasConsent?: boolean; checks?: Checks } = {},
): Widget {
  const host = workspaceHost(workspace);
  return {
    vendor: 'rocket-chat',
    parts: partsAt(host),
    checks: {
      ...CHECKS,
      'stored-transcript': 'pass',
      'vendor-code-in-page': 'fail',
      'unsandboxed-frame': 'fail',
      'broad-frame-permissions': 'pass',
      'wildcard-post-message': 'unknown',
      ...options.checks,
    },
    drive: {
      ...driveFor(host, options.hasConsent === true),
      launcher: 'button[class*="screen__chat-button"]',
    },
    embed: ({ base }) => `<script type="text/javascript">
(function(w, d, s, u) {
  w.RocketChat = function(c) { w.RocketChat._.push(c) }; w.RocketChat._ = []; w.RocketChat.url = u;
  var h = d.getElementsByTagName(s)[0], j = d.createElement(s);
  j.async = true; j.src = '${base(host, 'https')}/livechat/rocketchat-livechat.min.js?_=201903270000';
  h.parentNode.insertBefore(j, h);
})(window, document, 'script', '${base(host, 'https')}/livechat');
</script>`,
  };
}

/** The same widget in an iframe that the shop wrote itself, without the loader: `attributes` are the iframe's. */
export function rocketChatFrame(
  workspace: string,
  options: { attributes: string; query?: string; checks: Checks; requests?: string[]; cookies?: string[] },
): Widget {
  const host = workspaceHost(workspace);
  return {
    vendor: 'rocket-chat',
    parts: {
      ...partsAt(host),
      requests: [host, ...(options.requests ?? [])].sort(),
      cookies: [...RC_COOKIES, ...(options.cookies ?? [])].sort(),
    },
    checks: { ...CHECKS, 'vendor-code-in-page': 'pass', ...options.checks },
    drive: driveFor(host, false),
    embed: ({ base }) =>
      `<iframe class="corner-frame" title="Ask a bookseller" ${options.attributes}
  src="${base(host, 'https')}/livechat?mode=popout${options.query ?? ''}"></iframe>`,
  };
}
