import { idsOf, notApplicable, unknown, type Verdict } from '../../audit/define-check.ts';
import { type Listed, type Said, say, term, type Wording } from '../../audit/said.ts';
import type { Item } from '../../evidence/evidence.ts';
import type { FieldKind } from '../../evidence/form-field.ts';
import { nameSome } from './summary.ts';

type Field = Item<'formFields'>;

/** What no chat needs to know, and what harms whoever it is stolen from. */
const secretKinds: readonly FieldKind[] = ['card-number', 'cvv', 'password', 'national-id', 'birth-date'];

/** Kinds that a field out of sight may be of in any chat, with or without a form. */
const commonKinds: readonly FieldKind[] = ['consent', 'newsletter', 'message', 'topic', 'other', 'unread'];

/** Those of the fields that ask for what no chat needs to know. */
export function secretsIn(fields: readonly Field[]): Field[] {
  return fields.filter(({ kind }) => secretKinds.includes(kind));
}

/** Names up to three kinds of the fields: `phone, card number`. */
export function nameFields(fields: readonly Field[]): Listed {
  return nameSome(fields.map(({ kind }) => term(kind.replaceAll('-', ' '))));
}

/** A sentence that says what the fields ask for. */
export function asksFor(fields: readonly Field[]): Said {
  return say`The chat’s form asks for: ${nameFields(fields)}.`;
}

/** Whether more than the page’s own word stands for an item. */
export function isVouched({ trust }: Pick<Field, 'trust'>): boolean {
  return trust !== 'page-claim';
}

/** The fields that were on the screen; boxes and buttons of consent are none. */
export function shownFields(fields: readonly Field[]): Field[] {
  return fields.filter(({ isVisible, kind }) => isVisible && kind !== 'consent' && kind !== 'newsletter');
}

/**
 * What keeps a check from passing: no form was seen, which is another matter where the chat takes messages at once, or one
 * that could not be read whole. Null where a form was read whole.
 * @param fields those of `formFields` that count for the check: seen on the screen, and vouched for
 */
export function doubtOf(
  fields: readonly Field[],
  formFields: readonly Field[],
  composers: readonly Item<'composers'>[],
): Verdict<Wording> | null {
  if (fields.length === 0) {
    // Filled in before anybody looked, or never shown.
    const unseen = formFields.filter(({ isVisible, kind }) => !isVisible && !commonKinds.includes(kind));
    const open = composers.filter((composer) => composer.isVisible && isVouched(composer));
    return unseen.length > 0 || open.length === 0
      ? unknown(say`No form of the chat was on the screen.`, idsOf(unseen))
      : notApplicable(say`The chat took messages at once, without a form.`, idsOf(open));
  }
  const unread = fields.filter(({ kind }) => kind === 'unread');
  return unread.length > 0 ? unknown(say`Not all of the chat’s form could be read.`, idsOf(unread)) : null;
}
