import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say, term } from '../audit/said.ts';
import { secretNames } from '../evidence/other-side.ts';
import { authorsUnknown } from './shared/known-authors.ts';
import { countOf, nameSome } from './shared/summary.ts';

/**
 * Fires on: “To verify your account, please send me your card number and the code on the back.” Not on: “Never share your
 * password”, “Enter your card number at the checkout only”. Source: lib/other-side and its corpora, docs/other-side.md.
 */
export default defineCheck({
  id: 'sensitive-request',
  title: {
    pass: 'Nobody asks for secrets in the chat',
    fail: 'The other side asks for a secret',
  },
  why: 'No support needs your whole card number, its security code, a password or a one-time code. Who asks for one in a chat is a fraudster, or an agent whose notes, transcripts and vendor then hold it.',
  advice: {
    visitor:
      'Do not answer it. End the chat, and call or write to the company at an address that you look up yourself.',
    owner:
      'Take such questions out of your agents’ and bots’ scripts, pay only on the payment page, and find out who has asked here.',
    reviewer:
      'Ask what agents and bots are told never to ask for, who checks it, and what is done with a secret that stands in a transcript.',
  },
  category: 'authenticity',
  serves: ['gdpr-32', 'gdpr-5-1-c'],
  needs: ['otherSides'],
  severity: 'critical',
  evaluate({ otherSides }) {
    const vouched = otherSides.filter(({ trust }) => trust !== 'page-claim');
    const asking = otherSides.filter(({ requests }) => requests.some(({ side }) => side === 'other'));
    if (asking.length > 0) {
      const requests = asking.flatMap((one) => one.requests.filter(({ side }) => side === 'other'));
      const kinds = nameSome(
        requests.map(({ kind }) => term(secretNames[kind])),
        Number.POSITIVE_INFINITY,
      );
      const times = requests.reduce((sum, one) => sum + one.times, 0);
      const summary = say`The other side asked for ${kinds} (${countOf(times, 'time')}).`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(asking) };
    }
    const unsure = vouched.filter(({ requests }) => requests.length > 0);
    if (unsure.length > 0)
      return unknown(
        say`A message asks for a secret, but who has written it could not be told.`,
        idsOf(unsure),
      );
    const hindrance = authorsUnknown(vouched);
    if (hindrance) return unknown(hindrance, idsOf(vouched));
    const messages = vouched.reduce((sum, one) => sum + one.messages, 0);
    const summary = say`${countOf(messages, 'message')} of the other side were read, and none asked for a secret.`;
    return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(vouched) };
  },
});
