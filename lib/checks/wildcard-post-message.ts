import { defineCheck, idsOf, notApplicable, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import type { Item } from '../evidence/evidence.ts';
import { countOf, nameSome } from './shared/summary.ts';

/**
 * Fires on: `frame.contentWindow.postMessage(…, '*')` to a chat's frame with a `sandbox` that takes away its origin.
 *
 * The target of a message is told to nobody but the browser: a script of another origin gets a `postMessage` of its own, and
 * a wrapped one would make the wrapper the sender. One case proves it: a document without an origin of its own is reached
 * by `*` alone, but for `/` from documents that share its nameless origin. So this fails on what came to such a document from
 * an origin with a name, to a chat's frame or from one. It passes where no window has posted anything to another in the whole
 * tab, heard from before any script could hide it, and somebody has written in the chat. In between it cannot be told. Messages to other
 * tabs and over ports are not seen. Source: https://html.spec.whatwg.org/multipage/web-messaging.html#dom-window-postmessage-options-dev
 * (steps of the target), read 2026-11-22. The clause that it serves asks the receiver to check, which is the same interface's other half.
 */
export default defineCheck({
  id: 'wildcard-post-message',
  title: {
    pass: 'The chat posts no messages to whichever page receives them',
    fail: 'The chat posts messages to whichever page receives them',
  },
  why: 'The page and the chat’s frame hand each other messages. Those that are addressed to anyone are delivered even where another site has taken the place of the one that was meant.',
  advice: {
    visitor: 'You can do nothing about it but know: share in this chat only what may be read along.',
    owner:
      'Name the origin in postMessage. A frame that is sandboxed has none: give it one of the vendor’s with allow-same-origin, which is safe where that differs from yours.',
    reviewer:
      'Ask to which targets page and frame post, and what. Search the loader for postMessage with "*".',
  },
  category: 'isolation',
  serves: ['asvs-3.5.5', 'gdpr-32'],
  needs: ['postings', 'documents', 'drafts', 'watch'],
  severity: 'medium',
  evaluate({ postings, documents, drafts, watch }) {
    const isChats = chatTest(documents, watch.frameIds);
    const posted = postings.flatMap((posting) => posting.senders.map((sender) => ({ posting, sender })));
    const own = posted.filter(({ posting, sender }) => isChats(posting.frameId, sender));
    const proven = own.filter(({ posting, sender }) => posting.isOpaque && sender.origin !== 'null');
    if (proven.length > 0) {
      const count = sum(proven.map(({ sender }) => sender.count));
      const origins = nameSome(proven.map(({ sender }) => sender.origin));
      return {
        outcome: 'fail',
        basis: 'measured',
        summary: say`${countOf(count, 'message')} from ${origins} came to a document that only the target * reaches.`,
        proof: idsOf([...new Set(proven.map(({ posting }) => posting))]),
      };
    }
    if (own.length > 0) {
      const count = sum(own.map(({ sender }) => sender.count));
      const origins = nameSome(own.map(({ sender }) => sender.origin));
      return unknown(
        say`${countOf(count, 'message')} passed between the chat’s windows and others (from ${origins}); to which target, browsers tell nobody.`,
        idsOf([...new Set(own.map(({ posting }) => posting))]),
      );
    }
    if (posted.length > 0) {
      return unknown(
        say`Windows of the page post to each other, and whether the chat has a part in it is not seen.`,
      );
    }
    const heard = postings.filter(({ trust }) => trust !== 'page-claim');
    const [only, ...others] = heard;
    if (only?.frameId === 0 && others.length === 0 && watch.frameIds.length === 0) {
      return notApplicable(say`The chat stands in the page, and no other document was seen there.`, [
        only.id,
      ]);
    }
    const frames = [0, ...watch.frameIds];
    const isWhole =
      heard.every((posting) => posting.isWhole) &&
      frames.every((frameId) => heard.some((posting) => posting.frameId === frameId));
    if (!isWhole)
      return unknown(say`Messages between windows were not listened to from the start everywhere.`);
    if (!drafts.some(({ trust, characters }) => trust !== 'page-claim' && characters > 0)) {
      return unknown(say`No message between windows was seen so far, and nobody has written in the chat.`);
    }
    return {
      outcome: 'pass',
      basis: 'inferred',
      summary: say`No window has posted to another, in ${countOf(heard.length, 'document')}, from the start until somebody wrote in the chat.`,
      proof: idsOf(heard),
    };
  },
});

type Sender = Item<'postings'>['senders'][number];

/** Whether the chat is at one end of a message: it came to a frame of the chat, or from the place or origin of one. */
function chatTest(documents: readonly Item<'documents'>[], frameIds: readonly number[]) {
  const places = new Set(documents.flatMap(({ framePath }) => (framePath ? [framePath.join('.')] : [])));
  const origins = new Set(
    documents.flatMap(({ relation, origin }) =>
      relation === 'cross-origin' && origin !== 'null' ? [origin] : [],
    ),
  );
  return (receiver: number, { framePath, origin }: Sender) =>
    frameIds.includes(receiver) ||
    origins.has(origin) ||
    (framePath !== null && framePath.length > 0 && places.has(framePath.join('.')));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
