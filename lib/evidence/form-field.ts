import * as z from 'zod/mini';
import { vendorIdSchema } from './items.ts';
import { safeText } from './safe-text.ts';

/**
 * What a field asks for. `topic`: subject, department or kind of question. `consent`: a box, or a button, that agrees to how
 * data are used; `newsletter`: a box for mail to come. `other`: something else, in a script that is read; `unread`: no
 * words, words in a script that is not read, or a frame within the form.
 */
export const fieldKinds = [
  'name',
  'email',
  'phone',
  'message',
  'topic',
  'order',
  'company',
  'address',
  'card-number',
  'cvv',
  'card-expiry',
  'password',
  'one-time-code',
  'national-id',
  'birth-date',
  'consent',
  'newsletter',
  'other',
  'unread',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

const elementPath = safeText(200);

/** A field that a chat asks to fill in, before the conversation or beside it. What is filled in has no field to stand in. */
export const formFieldBodySchema = z.strictObject({
  kind: z.enum(fieldKinds),
  /** By attribute, or by a star or a word in its label. */
  isRequired: z.boolean(),
  isVisible: z.boolean(),
  /** For boxes: whether it was ticked when it was first on the screen; null for all else. */
  isTicked: z.nullable(z.boolean()),
  /** Whether the browser may check the spelling of what is typed: `spellcheck`, where the field's type is checked at all. */
  isSpellchecked: z.boolean(),
  /** Whether it was on the screen while no conversation was. */
  isBeforeChat: z.boolean(),
  element: elementPath,
  container: z.nullable(elementPath),
  vendorId: z.nullable(vendorIdSchema),
});
type FormField = z.infer<typeof formFieldBodySchema>;

/** The newer word on a field, with what must not be lost of the older one. Never throws. */
export function combineFormFields(old: FormField, fresh: FormField): FormField {
  const isBlank = fresh.kind === 'other' || fresh.kind === 'unread';
  return {
    ...fresh,
    // A password that is shown as text is a password still.
    kind: isBlank ? old.kind : fresh.kind,
    isRequired: old.isRequired || fresh.isRequired,
    isVisible: old.isVisible || fresh.isVisible,
    // Later the person may have ticked it.
    isTicked: old.isVisible ? old.isTicked : fresh.isTicked,
    isSpellchecked: old.isSpellchecked || fresh.isSpellchecked,
    isBeforeChat: old.isBeforeChat || fresh.isBeforeChat,
  };
}
