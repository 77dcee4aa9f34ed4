import { defineCheck, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import type { RecordedUrl } from '../evidence/recorded-url.ts';
import { countOf, nameSome } from './shared/summary.ts';

/** Names that mean a session or its key, in lower case and without separators: `access_token`, `X-Auth-Token`. */
const secretNames = new Set([
  ...['token', 'accesstoken', 'idtoken', 'refreshtoken', 'authtoken', 'xauthtoken', 'usertoken', 'chattoken'],
  ...['visitortoken', 'guesttoken', 'connectiontoken', 'bearer', 'bearertoken', 'jwt', 'xamzsecuritytoken'],
  ...['session', 'sessionid', 'sessiontoken', 'sessionkey', 'sessid', 'sid', 'phpsessid', 'jsessionid'],
  ...['auth', 'authorization', 'authentication', 'authkey', 'credential', 'credentials', 'secret', 'ticket'],
]);
/** The same with a word before them, as in `visitor_session_id`. */
const secretEndings = ['sessionid', 'sessiontoken', 'accesstoken', 'authtoken', 'refreshtoken'];

/**
 * Fires on: `wss://chat.example/socket?access_token=kd83…`, and on any parameter that holds a JSON Web Token, such as
 * `cw_conversation=eyJ…`. Judged by name and shape; values are never kept.
 *
 * Not counted: keys that name the site, not the person, and stand in its public source (`key`, `api_key`, `license`,
 * `app_id`, `client_id`, `website_token`). Counted: Engine.IO's `sid`, whatever its shape. It is the session's id
 * (https://github.com/socketio/engine.io-protocol), and who has it can publish messages in that person's name as long
 * as the session polls (https://github.com/socketio/socket.io/issues/3416, a maintainer's answer). A session that
 * starts with a WebSocket has no `sid` in its URL. Why not in URLs: RFC 6750, 5.3,
 * https://www.rfc-editor.org/rfc/rfc6750. All read 2026-11-22.
 */
export default defineCheck({
  id: 'token-in-url',
  title: {
    pass: 'No key of the conversation stands in an address',
    fail: 'A key of the conversation stands in an address',
  },
  why: 'An address is written down in many places: server logs, browser history, monitoring tools. Whoever reads a chat’s key there may join the conversation or write in your name.',
  advice: {
    visitor: 'Close the chat when you are done, and do not share links or screenshots that show its address.',
    owner:
      'Ask the vendor for a version that keeps tokens out of addresses. With Socket.IO, transports: ["websocket"] does so for its session id.',
    reviewer:
      'Ask how long the token lives, what it opens and who can read the logs; ask for it to move to a header, a cookie or the first message.',
  },
  category: 'transport',
  serves: ['asvs-14.2.1', 'gdpr-32'],
  needs: ['frameElements', 'documents', 'requests', 'channels', 'watch'],
  severity: 'high',
  evaluate({ frameElements, documents, requests, channels, watch }) {
    const seen = [...frameElements, ...documents, ...requests, ...channels].flatMap((item) => {
      const urls = 'redirectedTo' in item ? [item.url, item.redirectedTo] : [item.url];
      return urls.filter((url) => url !== null).map((url) => ({ id: item.id, trust: item.trust, url }));
    });
    const leaks = seen
      .map((place) => ({ ...place, names: secretsIn(place.url) }))
      .filter((place) => place.names.length > 0);
    if (leaks.length > 0) {
      const names = nameSome(leaks.flatMap((leak) => leak.names));
      const hosts = nameSome(leaks.map((leak) => leak.url.host));
      const summary = say`${countOf(leaks.length, 'URL')} of the chat with a token (${names}), to ${hosts}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOnce(leaks) };
    }
    const vouched = seen.filter((place) => place.trust !== 'page-claim');
    if (vouched.length === 0) return unknown(say`No URL of the chat was seen that the browser vouches for.`);
    if (!watch.isChatOpen) {
      return unknown(
        say`No token so far, but the chat was not open: a conversation gets its key when it starts.`,
      );
    }
    const summary = say`${countOf(vouched.length, 'URL')} of the chat seen, none with a token.`;
    return { outcome: 'pass', basis: 'measured', summary, proof: idsOnce(vouched) };
  },
});

function secretsIn(url: RecordedUrl): string[] {
  const isEngineIo = url.params.some((param) => param.name === 'EIO');
  return url.params
    .filter(({ name, shape }) => {
      if (shape === 'jwt') return true;
      if (isEngineIo && name === 'sid') return shape !== 'empty';
      return shape === 'opaque' && isSecretName(name);
    })
    .map((param) => param.name);
}

function isSecretName(name: string): boolean {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return secretNames.has(plain) || secretEndings.some((ending) => plain.endsWith(ending));
}

function idsOnce(places: readonly { id: string }[]): string[] {
  return [...new Set(places.map((place) => place.id))];
}
