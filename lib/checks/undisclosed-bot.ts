import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { authorsUnknown } from './shared/known-authors.ts';
import { countOf } from './shared/summary.ts';

/**
 * Fires on: a chat whose answers are written piece by piece, or come whole within 1.5 s after Send, and whose head and first
 * messages say nothing of a bot, an assistant or AI. Source: Regulation (EU) 2024/1689, Art. 50(1), which applies from
 * 2026-08-02, https://eur-lex.europa.eu/eli/reg/2024/1689/oj.
 */
export default defineCheck({
  id: 'undisclosed-bot',
  title: {
    pass: 'The chat says that it is automated',
    fail: 'An automated chat does not say that it is one',
  },
  why: 'Who believes to be talking to a person tells more, and trusts more. The law wants people to be told at the first contact, unless it is obvious.',
  advice: {
    visitor: 'Take it for a machine: do not rely on what it promises, and ask for a person where it matters.',
    owner: 'Let the chat’s head or greeting say that an automated assistant answers, in the page’s language.',
    reviewer:
      'Ask which answers are automated, by which system, how people are told, and how they reach a person.',
  },
  category: 'authenticity',
  serves: ['ai-50-1'],
  needs: ['otherSides'],
  severity: 'high',
  evaluate({ otherSides }) {
    const vouched = otherSides.filter(({ trust }) => trust !== 'page-claim');
    // One fast answer may be a receipt for what was sent; what markup calls a bot may be anyone.
    const automated = otherSides.filter(({ isStreamed, fastAnswers }) => isStreamed || fastAnswers >= 2);
    const silent = automated.filter(({ isDisclosed }) => !isDisclosed);
    if (silent.length > 0) {
      const sure = silent.filter(({ isLanguageKnown }) => isLanguageKnown);
      if (sure.length === 0)
        return unknown(
          say`Answers are automated; the page does not say in which language they are.`,
          idsOf(silent),
        );
      const fast = sure.reduce((sum, one) => sum + one.fastAnswers, 0);
      const how = sure.some(({ isStreamed }) => isStreamed)
        ? say`An answer was written piece by piece`
        : say`${countOf(fast, 'answer')} came whole within 1.5 s`;
      const summary = say`${how}, and neither the chat’s head nor its first messages say that it is automated.`;
      return { outcome: 'fail', basis: 'inferred', summary, proof: idsOf(sure) };
    }
    const disclosed = vouched.filter(({ isDisclosed }) => isDisclosed);
    if (disclosed.length > 0) {
      const hindrance = authorsUnknown(disclosed);
      if (hindrance) return unknown(hindrance, idsOf(disclosed));
      const summary = say`The chat’s head or first messages say that it is automated.`;
      return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(disclosed) };
    }
    return unknown(say`Whether a person or a machine answers could not be told.`, idsOf(vouched));
  },
});
