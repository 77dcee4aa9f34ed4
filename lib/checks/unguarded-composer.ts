import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say, type Wording } from '../audit/said.ts';
import type { Item } from '../evidence/evidence.ts';
import { countOf, nameSome } from './shared/summary.ts';

type Composer = Item<'composers'>;

const reasons: Readonly<Record<Exclude<Composer['guard'], 'guarded' | null>, Wording>> = {
  'no-dots-allowed': say`it takes no dots`,
  'no-text-field': say`the page reads the keys itself`,
  'payment-field': say`it is labelled as a card’s`,
};

/**
 * Fires on: `<input type="number" placeholder="Type a message…">` in a chat, on an element that is no text field, and on
 * a field whose script takes out what is no digit. Source: docs/guard.md, measured 2026-11-22.
 */
export default defineCheck({
  id: 'unguarded-composer',
  title: {
    pass: 'Card numbers can be masked while they are typed here',
    fail: 'Card numbers cannot be masked while they are typed here',
  },
  why: 'Earshot hides card numbers in a chat before the page sees them. In some fields it cannot: what is typed there reaches the chat as it is, and stays in its transcript.',
  advice: {
    visitor: 'Do not type card numbers or security codes into this chat. Nobody there needs them.',
    owner:
      'Use a plain text field, a text area or editable text for messages, and let it take any character.',
    reviewer:
      'Ask why the message field is built so, and whether the vendor masks card numbers before they leave.',
  },
  category: 'input',
  serves: ['gdpr-5-1-c'],
  needs: ['composers'],
  severity: 'medium',
  evaluate({ composers }) {
    const unguarded = composers.flatMap((composer) => {
      const { guard } = composer;
      return guard === null || guard === 'guarded' ? [] : [{ ...composer, reason: reasons[guard] }];
    });
    if (unguarded.length > 0) {
      const why = nameSome(unguarded.map(({ reason }) => reason));
      const summary = say`${countOf(unguarded.length, 'message field')} that Earshot’s guard cannot protect: ${why}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(unguarded) };
    }
    if (composers.length === 0)
      return unknown(say`No message field was seen. Open the chat to have it looked at.`);
    const unasked = composers.filter(({ guard, trust }) => guard === null || trust === 'page-claim');
    if (unasked.length > 0)
      return unknown(say`The guard has not looked at the message field yet.`, idsOf(unasked));
    const summary = say`${countOf(composers.length, 'message field')}, each of a kind that Earshot’s guard protects.`;
    return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(composers) };
  },
});
