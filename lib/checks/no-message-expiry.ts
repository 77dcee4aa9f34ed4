import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { countOf, nameSome } from './shared/summary.ts';

/**
 * Fires on: an open chat whose buttons are "Send" and "Minimize", and whose menu, if it has one, was opened and holds
 * nothing like "End chat" or "Delete conversation". Source: GDPR, Art. 17(1),
 * https://eur-lex.europa.eu/eli/reg/2016/679/oj, read 2026-11-22.
 */
export default defineCheck({
  id: 'no-message-expiry',
  title: {
    pass: 'The chat can be ended or deleted from its window',
    fail: 'The chat offers no way to end or delete it',
  },
  why: 'A conversation that you cannot end goes on being kept, here and at the company, long after you have had your answer.',
  advice: {
    visitor:
      'Ask in the chat itself that the conversation be deleted; the company has to answer. Earshot’s “Forget this chat” takes away what your own browser keeps.',
    owner:
      'Switch on the setting that lets visitors end the chat, and set how long conversations are kept. Where the vendor has neither, say in the greeting how to have a conversation deleted.',
    reviewer:
      'Ask how a visitor ends and deletes a conversation, what is deleted then, where, and after how long without it.',
  },
  category: 'retention',
  serves: ['gdpr-17'],
  needs: ['chatControls', 'composers'],
  severity: 'medium',
  evaluate({ chatControls, composers }) {
    const read = chatControls.filter(({ trust }) => trust !== 'page-claim');
    const endings = read.filter(({ role }) => role === 'end');
    const shown = endings.filter(({ isVisible }) => isVisible);
    if (shown.length > 0) {
      const names = nameSome(shown.map(({ matched }) => `“${matched}”`));
      const summary = say`${countOf(shown.length, 'control')} to end or delete the conversation (${names}).`;
      return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(shown) };
    }
    if (endings.length > 0) {
      const summary = say`A control to end the conversation is in the document, but was not seen on the screen.`;
      return unknown(summary, idsOf(endings));
    }
    const open = composers.filter(({ isVisible, trust }) => isVisible && trust !== 'page-claim');
    if (open.length === 0) return unknown(say`The chat was not seen open.`);
    if (read.length === 0) return unknown(say`No control of the chat was read.`);
    const closing = read.filter(({ role, isVisible }) => role === 'close' && isVisible);
    if (closing.length > 0) {
      const summary = say`A control closes the chat; whether that ends the conversation or hides it is not known.`;
      return unknown(summary, idsOf(closing));
    }
    const menus = read.filter(({ role, isVisible, isOpened }) => role === 'menu' && isVisible && !isOpened);
    if (menus.length > 0) return unknown(say`The chat’s menu was not seen open.`, idsOf(menus));
    const unnamed = read.filter(({ role, isVisible }) => role === 'unnamed' && isVisible);
    if (unnamed.length > 0)
      return unknown(
        say`${countOf(unnamed.length, 'button')} of the chat without a name: what it does is not known.`,
        idsOf(unnamed),
      );
    const summary = say`The chat was open, and none of its controls ends or deletes the conversation.`;
    return { outcome: 'fail', basis: 'measured', summary, proof: [...idsOf(read), ...idsOf(open)] };
  },
});
