import { defineCheck, idsOf, notApplicable, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { countOf, nameSome } from './shared/summary.ts';

/**
 * Fires on: a checkout with `<input autocomplete="cc-number">`, or with a payment provider's frame, that shows a chat.
 * PCI DSS 6.4.3 and 11.6.1 speak of payment pages only, so that the question does not arise elsewhere. Sources: PCI DSS
 * v4.0.1, https://www.pcisecuritystandards.org/document_library/; what both ask for:
 * https://docs.adyen.com/development-resources/pci-dss-compliance-guide/script-security, read 2026-11-22.
 */
export default defineCheck({
  id: 'chat-on-payment-page',
  title: {
    pass: 'No chat on the page where cards are typed',
    fail: 'The chat runs on the page where cards are typed',
  },
  why: 'Where card numbers are typed, every piece of foreign code is one more way for them to leak. A chat window there also invites people to type the number into the wrong field.',
  advice: {
    visitor:
      'Type the card number into the payment form only, never into the chat, even if someone there asks for it.',
    owner:
      'Leave the chat off pages with card fields. If it has to stay, list its scripts with the reason for each, check their integrity and watch the page for changes.',
    reviewer:
      'Ask for the inventory of scripts on payment pages and for the approval of this one (PCI DSS 6.4.3), and for how changes are detected (11.6.1).',
  },
  category: 'input',
  serves: ['pci-6.4.3', 'pci-11.6.1'],
  needs: ['cardFields', 'scripts', 'frameElements', 'composers'],
  severity: 'high',
  evaluate({ cardFields, scripts, frameElements, composers }) {
    if (cardFields.length === 0) return notApplicable(say`No card fields were seen on this page.`);
    const parts = [...scripts, ...frameElements, ...composers];
    if (parts.length === 0) {
      return unknown(
        say`The page has card fields; of the chat, no script, frame or field was seen.`,
        idsOf(cardFields),
      );
    }
    const fields = say`${countOf(cardFields.length, 'card field')} (${nameSome(cardFields.map((field) => field.matched))})`;
    const kinds = nameSome([
      countOf(scripts.length, 'script'),
      countOf(frameElements.length, 'frame'),
      countOf(composers.length, 'message field'),
    ]);
    const summary = say`The page has ${fields}; of the chat it holds ${kinds}.`;
    return { outcome: 'fail', basis: 'measured', summary, proof: idsOf([...cardFields, ...parts]) };
  },
});
