import { defineCheck, idsOf } from '../audit/define-check.ts';
import { asksFor, doubtOf, isVouched, secretsIn, shownFields } from './shared/forms.ts';

/**
 * Fires on: `<label>Card number <input></label>`, `<input type="password">` or a field for a date of birth on the screen, in
 * the chat’s form or beside the conversation. What a field asks for: docs/forms.md. One-time codes are not among it: chats
 * check mail addresses by them. PCI DSS lets nobody keep security codes and PINs after authorization (3.3.1), and a chat
 * keeps what it is told: https://www.pcisecuritystandards.org/document_library/, read 2026-11-22.
 */
export default defineCheck({
  id: 'sensitive-field-requested',
  title: {
    pass: 'The chat’s form asks for nothing secret',
    fail: 'The chat’s form asks for what no chat should know',
  },
  why: 'What you fill in here stays in the chat’s records, where its staff, the vendor and whoever breaks in can read it. Card data, passwords and identity numbers are what fraud is made of.',
  advice: {
    visitor:
      'Leave these fields empty. Pay on the shop’s payment page only, and give a password or identity number to no chat.',
    owner:
      'Take these fields out of the form. Let people sign in on your own site and pay in the payment provider’s fields, and hand the chat a signed id.',
    reviewer:
      'Ask what the data are for, where they are kept and for how long, and whether the chat is in the scope of the PCI assessment.',
  },
  category: 'input',
  serves: ['pci-3.3.1', 'gdpr-5-1-c'],
  needs: ['formFields', 'composers'],
  severity: 'critical',
  evaluate({ formFields, composers }) {
    const shown = shownFields(formFields);
    const secret = secretsIn(shown);
    if (secret.length > 0)
      return { outcome: 'fail', basis: 'measured', summary: asksFor(secret), proof: idsOf(secret) };
    const fields = shown.filter(isVouched);
    const doubt = doubtOf(fields, formFields, composers);
    if (doubt) return doubt;
    // That no word of ours is in a label does not say what it asks for.
    const basis = fields.some(({ kind }) => kind === 'other') ? 'inferred' : 'measured';
    return { outcome: 'pass', basis, summary: asksFor(fields), proof: idsOf(fields) };
  },
});
