import { defineCheck, idsOf, notApplicable, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import type { FieldKind } from '../evidence/form-field.ts';
import { asksFor, doubtOf, isVouched, nameFields, shownFields } from './shared/forms.ts';

/** Kinds that tell nothing of the person, as far as the form goes. */
const impersonal: readonly FieldKind[] = ['message', 'topic'];

/**
 * Fires on: a form before the chat that asks who somebody is and has neither a box nor a button that agrees to it, such as
 * “I agree to the privacy policy”; and on any such box, or one for mail to come, that is ticked beforehand. “By starting the
 * chat you agree” is no choice. Source: GDPR, Art. 7 and recital 32 (silence, boxes ticked beforehand and inactivity are
 * no consent), https://eur-lex.europa.eu/eli/reg/2016/679/oj, read 2026-11-22.
 */
export default defineCheck({
  id: 'missing-consent-choice',
  title: {
    pass: 'The chat’s form asks for consent, and leaves the choice',
    fail: 'The chat’s form leaves no choice of consent',
  },
  why: 'Whoever relies on your consent has to ask for it, and a box that is ticked already asks nothing. Without a choice you cannot tell what your data will be used for, nor say no.',
  advice: {
    visitor: 'Look for ticked boxes before you start the chat, and take out the ticks that you do not want.',
    owner:
      'Put an unticked box or a button of its own before the chat, link the privacy notice beside it, and ask for newsletters apart. Where you rely on another ground than consent, say on which.',
    reviewer:
      'Ask on which legal ground the form’s data are processed; where it is consent, how it is proved and withdrawn.',
  },
  category: 'consent',
  serves: ['gdpr-7'],
  needs: ['formFields', 'composers'],
  severity: 'high',
  evaluate({ formFields, composers }) {
    const asked = formFields.filter(
      ({ kind, isVisible }) => isVisible && /^(?:consent|newsletter)$/.test(kind),
    );
    const ticked = asked.filter(({ isTicked }) => isTicked);
    if (ticked.length > 0) {
      const summary = say`Ticked beforehand: ${nameFields(ticked)}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(ticked) };
    }
    const fields = shownFields(formFields).filter((field) => field.isBeforeChat && isVouched(field));
    const choices = asked.filter((field) => field.kind === 'consent' && isVouched(field));
    if (choices.length > 0 && fields.some(({ kind }) => kind !== 'unread')) {
      const summary = say`The chat’s form asks for consent, and nothing is ticked beforehand.`;
      return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(choices) };
    }
    const doubt = doubtOf(fields, formFields, composers);
    if (doubt) return doubt;
    // What is not understood may be about consent, or about nobody.
    const others = fields.filter(({ kind, isTicked }) => isTicked !== null || kind === 'other');
    const personal = fields.filter(({ kind }) => !impersonal.includes(kind));
    const isUnclear = others.some(({ isTicked }) => isTicked !== null) || others.length === personal.length;
    const summary = asksFor(fields);
    if (personal.length === 0) return notApplicable(summary, idsOf(fields));
    if (isUnclear) return unknown(summary, idsOf(others));
    return {
      outcome: 'fail',
      basis: 'measured',
      summary: say`${summary} For consent, it does not ask.`,
      proof: idsOf(personal),
    };
  },
});
