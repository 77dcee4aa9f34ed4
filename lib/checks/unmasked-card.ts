import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { countOf, nameSome } from './shared/summary.ts';
import { workerSockets } from './shared/worker-sockets.ts';

/** First six and last four digits: the most that may be shown. Source: PCI DSS v4.0.1, 3.4.1. */
const mostShown = 10;

/**
 * Fires on: a composer that still shows `4111 1111 1111 1111` a moment after it was typed, or that number in what leaves
 * the tab. It passes where the number was sent and did not leave whole. Judged by the typing test alone, which has the guard let this published number past: lib/typing/test-pass.ts.
 */
export default defineCheck({
  id: 'unmasked-card',
  title: {
    pass: 'The chat itself hides card numbers',
    fail: 'The chat itself does not hide card numbers',
  },
  why: 'People write card numbers into chats. A chat that does not hide them by itself shows them to the agent and keeps them with the transcript; only your own guard stands before that.',
  advice: {
    visitor: 'Never write a card number into this chat, and leave Earshot’s guard on.',
    owner:
      'Switch on the masking of card numbers in the chat’s settings, where it is done while one types and not on the server after it has left.',
    reviewer:
      'Ask where card numbers are masked, before or after they are stored, and whether the chat is in the scope of PCI DSS.',
  },
  category: 'input',
  serves: ['pci-3.4.1', 'pci-4.2.2'],
  needs: ['drafts', 'channels', 'requests'],
  severity: 'critical',
  evaluate({ drafts, channels, requests }) {
    const tested = drafts.flatMap((draft) => (draft.cardTest ? [{ ...draft.cardTest, draft }] : []));
    const proof = idsOf(tested.map(({ draft }) => draft));
    if (tested.length === 0)
      return unknown(say`Not tried. The typing test, in popup and report, tells it with a published number.`);
    const found = tested.find(({ isFound }) => isFound);
    if (found) {
      const when = found.isSent ? say`at Send or before` : say`before Send`;
      const summary = say`A test card number left the tab whole, ${when}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof };
    }
    const open = tested.find(({ shown }) => (shown ?? 0) > mostShown);
    if (open?.isSent)
      return unknown(
        say`The field showed the whole test number, and what was sent had it nowhere that could be read: hidden at Send, or encrypted.`,
        proof,
      );
    if (open) {
      const summary = say`A moment after it was typed, the field still showed ${open.shown ?? 0} digits of a test card number. What Send does with it was not tried.`;
      return { outcome: 'fail', basis: 'measured', summary, proof };
    }
    if (tested.some(({ shown }) => shown === null))
      return unknown(say`The field was emptied before it could be looked at.`, proof);
    if (tested.some(({ draft }) => !draft.isTapped))
      return unknown(
        say`The field hides the number, but not every frame’s sockets could be listened to.`,
        proof,
      );
    const hidden = workerSockets(requests, channels);
    if (hidden.length > 0)
      return unknown(
        say`The field hides the number, but a worker talks to ${nameSome(hidden.map(({ url }) => url.host))} over a socket that cannot be read.`,
        proof,
      );
    const most = Math.max(...tested.map(({ shown }) => shown ?? 0));
    // A chat may hide a number in its field and send the whole of it, as Earshot's own guard could.
    if (!tested.some(({ isSent }) => isSent))
      return unknown(
        say`The field hides the number, but it was not sent: what Send does with it was not seen.`,
        proof,
      );
    const summary = say`Of a test card number the field showed ${countOf(most, 'digit')} a moment after it was typed, and nothing that left, Send included, had all of it.`;
    return { outcome: 'pass', basis: 'measured', summary, proof };
  },
});
