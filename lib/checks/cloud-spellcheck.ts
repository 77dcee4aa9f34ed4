import { defineCheck, idsOf, notApplicable } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { asksFor, doubtOf, isVouched, nameFields, secretsIn, shownFields } from './shared/forms.ts';

/**
 * Fires on: `<input placeholder="Card number">` without `spellcheck="false"` in a browser that checks such fields; on a
 * password that is shown as text. Passwords that are hidden, phone and number fields are never checked. Chrome’s enhanced
 * spell check and Edge’s editor send what is checked to their makers:
 * https://html.spec.whatwg.org/multipage/interaction.html#spelling-and-grammar-checking,
 * https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Global_attributes/spellcheck, read 2026-11-22.
 */
export default defineCheck({
  id: 'cloud-spellcheck',
  title: {
    pass: 'Secrets that are typed here are kept from spell checkers',
    fail: 'Secrets that are typed here may go to an online spell checker',
  },
  why: 'Some browsers send what you type to their maker to check its spelling. A page can forbid that for a field, and should where it asks for a card number, a password or an identity document.',
  advice: {
    visitor: 'Do not fill in these fields. Turn off “enhanced spell check” in the settings of your browser.',
    owner: 'Set spellcheck="false" on such fields, and better do not ask for such data in a chat at all.',
    reviewer:
      'Ask why the form has these fields; check that passwords stay hidden or are exempt from spell checking when shown.',
  },
  category: 'input',
  serves: ['gdpr-25-2'],
  needs: ['formFields', 'composers'],
  severity: 'low',
  evaluate({ formFields, composers }) {
    const shown = shownFields(formFields);
    const secret = secretsIn(shown);
    const checked = secret.filter(({ isSpellchecked }) => isSpellchecked);
    if (checked.length > 0) {
      const summary = say`The browser may check the spelling of: ${nameFields(checked)}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(checked) };
    }
    const fields = shown.filter(isVouched);
    const doubt = doubtOf(fields, formFields, composers);
    if (doubt) return doubt;
    const kept = secret.filter(isVouched);
    if (kept.length === 0) return notApplicable(asksFor(fields), idsOf(fields));
    const summary = say`The browser checks no spelling of: ${nameFields(kept)}.`;
    return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(kept) };
  },
});
