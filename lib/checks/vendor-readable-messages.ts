import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { countOf, nameSome } from './shared/summary.ts';

/**
 * Fires on: `{"event":"message","text":"Where is my parcel?"}` on the chat's socket after Send: whoever runs the server
 * reads it. Source: what lib/unsent found, docs/typing.md.
 *
 * A find fails, whoever tells of it: a claim may lower a score. A pass rests on the browser's word alone: it has itself
 * told of a body that could hold the message, no body went unread, and the chat has no socket, whose messages only the
 * page's own world can tell of. That text is in nothing is then seen, that it is encrypted is concluded.
 */
export default defineCheck({
  id: 'vendor-readable-messages',
  title: {
    pass: 'What you send is encrypted before it leaves the page',
    fail: 'The vendor can read what you send',
  },
  why: 'HTTPS protects a message on its way to the chat’s servers, and no further: there it lies open, for the vendor, its staff and whoever breaks in. Only encryption in the page keeps it between you and whom you write to.',
  advice: {
    visitor: 'Write nothing here that the chat’s vendor must not know: it reads along as the shop does.',
    owner:
      'Count the vendor among those who read your customers’ messages, and say so; for what is secret use a channel that is encrypted from end to end.',
    reviewer:
      'Ask who at the vendor can read messages, how they are encrypted on its servers and who has the keys; where the text is encrypted in the page, ask where the key comes from.',
  },
  category: 'transport',
  serves: ['gdpr-32'],
  needs: ['drafts', 'channels', 'requests'],
  severity: 'medium',
  evaluate({ drafts, channels, requests }) {
    const readable = drafts.filter(({ sent }) => sent.found > 0);
    const [first] = readable;
    if (first) {
      const found = readable.reduce((sum, { sent }) => sum + sent.found, 0);
      const messages = drafts.reduce((sum, { sent }) => sum + sent.messages, 0);
      const summary = say`The text of ${found} of ${countOf(messages, 'sent message')} could be read in what left the page (${first.sent.encoding ?? ''}): nothing but the connection’s encryption protects it.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(readable) };
    }
    const sending = drafts.filter(({ sent }) => sent.messages > 0);
    if (sending.length === 0)
      return unknown(
        say`No message of 12 characters or more was seen to be sent in the chat.`,
        idsOf(drafts),
      );
    const sum = (of: 'messages' | 'sealed' | 'outgoing' | 'unread') =>
      sending.reduce((total, { sent }) => total + sent[of], 0);
    const proof = idsOf(sending);
    if (sum('outgoing') === 0) return unknown(say`Nothing was seen to leave the page after Send.`, proof);
    const absent = say`The text of ${countOf(sum('messages'), 'sent message')} was found in none of ${countOf(sum('outgoing'), 'message')} and requests after Send`;
    if (sending.some(({ isTapped }) => !isTapped))
      return unknown(say`${absent}, but not every frame’s sockets could be listened to.`, proof);
    if (sum('unread') > 0)
      return unknown(
        say`${absent}, but the body of ${countOf(sum('unread'), 'request')} could not be read.`,
        proof,
      );
    const sockets = [
      ...requests.filter(({ type }) => type === 'websocket'),
      ...channels.filter(({ kind }) => kind === 'websocket'),
    ];
    if (sockets.length > 0) {
      const hosts = nameSome([...new Set(sockets.map(({ url }) => url.host))]);
      return unknown(
        say`${absent}; but what goes over the socket for ${hosts} only the page’s own world tells, which proves no encryption.`,
        [...proof, ...idsOf(sockets)],
      );
    }
    if (sum('sealed') < sum('messages'))
      return unknown(say`${absent}, but not after each did a request leave that could hold it.`, proof);
    const summary = say`${absent}, though requests that could hold it went out: it is encrypted in the page, or coded in a way that is not known here.`;
    return { outcome: 'pass', basis: 'inferred', summary, proof };
  },
});
