import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say, term } from '../audit/said.ts';
import { wayWords } from '../evidence/draft.ts';
import { countOf, nameSome } from './shared/summary.ts';
import { workerSockets } from './shared/worker-sockets.ts';

/** Fewer characters than this are not told from what a protocol says by itself: lib/unsent/compare.ts. */
const enough = 12;

/**
 * Fires on: `{"action":"send_sneak_peek","payload":{"sneak_peek_text":"where is my par"}}` on the chat's socket while
 * someone types and before they send. Source: what lib/unsent found, docs/checks.md; "Leaky Forms", USENIX Security 2022.
 */
export default defineCheck({
  id: 'unsent-text-sent',
  title: {
    pass: 'What you type stays here until you send it',
    fail: 'What you type leaves the page before you send it',
  },
  why: 'Some chats send every few keys to the other side, so that the agent reads what you write, and delete, before you have decided to say it. Nobody expects that.',
  advice: {
    visitor: 'Write your message somewhere else first, and paste it into the chat only once you mean it.',
    owner:
      'Switch the preview of typing (“sneak peek”, “message preview”) off in the chat’s settings, or say clearly that it is on.',
    reviewer:
      'Ask what is done with text that was never sent, how long it is kept and who reads it, and on what legal ground.',
  },
  category: 'input',
  serves: ['gdpr-5-1-c', 'cipa-631'],
  needs: ['drafts', 'channels', 'requests'],
  severity: 'critical',
  evaluate({ drafts, channels, requests }) {
    const leaks = drafts.flatMap(({ id, leaks: found }) => found.map((leak) => ({ ...leak, id })));
    const [worst] = leaks.toSorted((a, b) => b.characters - a.characters);
    if (worst) {
      const hosts = nameSome([...new Set(leaks.map(({ url }) => url.host))]);
      const { characters, encoding, delayMs } = worst;
      const way = term(wayWords[worst.way]);
      const summary =
        encoding === 'plain' || encoding === 'json'
          ? say`Up to ${countOf(characters, 'character')} of unsent text left by ${way} for ${hosts}, ${delayMs} ms after the key.`
          : say`Up to ${countOf(characters, 'character')} of unsent text left, as ${encoding}, by ${way} for ${hosts}, ${delayMs} ms after the key.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: [...new Set(leaks.map(({ id }) => id))] };
    }
    const typed = drafts.filter(({ characters }) => characters >= enough);
    if (typed.length === 0)
      return unknown(
        drafts.length === 0
          ? say`Nobody has typed in the chat yet. Type a sentence, and do not send it, to have it looked at.`
          : say`Too little was typed to tell. Type a sentence, and do not send it, to have it looked at.`,
        idsOf(drafts),
      );
    if (typed.some(({ isTapped }) => !isTapped))
      return unknown(say`Not every frame’s sockets could be listened to while someone typed.`, idsOf(typed));
    const hidden = workerSockets(requests, channels);
    if (hidden.length > 0)
      return unknown(
        say`A worker talks to ${nameSome(hidden.map(({ url }) => url.host))} over a socket of its own, which cannot be read.`,
        idsOf(hidden),
      );
    const characters = Math.max(...typed.map((draft) => draft.characters));
    const messages = typed.reduce((sum, draft) => sum + draft.messages, 0);
    const summary = say`${countOf(characters, 'character')} were typed; ${countOf(messages, 'message')} and requests went out meanwhile, and none had any of them.`;
    return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(typed) };
  },
});
