import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import type { FieldKind } from '../evidence/form-field.ts';
import { doubtOf, isVouched, nameFields, shownFields } from './shared/forms.ts';

/** A name, a mail address, and what the conversation is about; a code that proves the address asks for nothing more. */
const modest: readonly FieldKind[] = [
  'name',
  'email',
  'message',
  'topic',
  'one-time-code',
  'other',
  'unread',
];

/**
 * Fires on: `<input type="tel" required>` or “Company *” in the form before a chat. A name and a mail address may be
 * required, each or both, and message and topic are the conversation itself. Source: GDPR, Art. 5(1)(c): no more than is
 * necessary, https://eur-lex.europa.eu/eli/reg/2016/679/oj, read 2026-11-22.
 */
export default defineCheck({
  id: 'excessive-pre-chat-fields',
  title: {
    pass: 'A name or an e-mail address is enough to begin the chat',
    fail: 'The chat demands more than a name or an e-mail address',
  },
  why: 'A question can be answered without knowing your phone number, address or company. What is demanded before the first word is kept, and may be used for more than the answer.',
  advice: {
    visitor:
      'Give no more than the answer needs; ask by another way if a field must be filled in that does not matter for it.',
    owner:
      'Require at most one way to reach the visitor. Ask for an order number or a phone number when the answer needs it.',
    reviewer:
      'Ask for which purpose each required field is collected, and where it goes: chat, customer records, marketing.',
  },
  category: 'input',
  serves: ['gdpr-5-1-c'],
  needs: ['formFields', 'composers'],
  severity: 'medium',
  evaluate({ formFields, composers }) {
    const shown = shownFields(formFields).filter(({ isBeforeChat }) => isBeforeChat);
    const required = shown.filter(({ isRequired }) => isRequired);
    const excess = required.filter(({ kind }) => !modest.includes(kind));
    const isExcess = excess.length > 0;
    const told = isExcess ? excess : required;
    const summary = say`Required before the chat: ${told.length > 0 ? nameFields(told) : say`nothing`}.`;
    if (isExcess) return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(excess) };
    const fields = shown.filter(isVouched);
    const doubt = doubtOf(fields, formFields, composers);
    if (doubt) return doubt;
    const others = required.filter(({ kind }) => kind === 'other');
    if (others.length > 0) return unknown(summary, idsOf(others));
    // A script may insist on a field that bears no mark of it.
    const basis = fields.some(({ kind }) => kind === 'other' || !modest.includes(kind))
      ? 'inferred'
      : 'measured';
    return { outcome: 'pass', basis, summary, proof: idsOf(fields) };
  },
});
