// biome-ignore-all lint/style/noRestrictedImports: data for tests, a floor below the checks and in no build.
import type { Check, Verdict } from '../../audit/define-check.ts';
import type { Item } from '../../evidence/evidence.ts';
import { composerItem, formFieldItem } from './chat-builders.ts';
import { type Parts, widgetEvidence } from './evidence-builders.ts';

/** Fields of a form: a required one for a mail address, save what the parts say; `field-1` is the first. */
export function fieldsOf(...parts: Parts<'formFields'>[]): Item<'formFields'>[] {
  return parts.map((part, index) => formFieldItem({ id: `field-${index + 1}`, ...part }));
}

/** What a check says of a chat with this form, and with a composer on the screen unless others are given. */
export function formVerdict(
  check: Check,
  formFields: readonly Item<'formFields'>[],
  composers: readonly Item<'composers'>[] = [composerItem()],
): Verdict {
  return check.evaluate(widgetEvidence({ formFields, composers }));
}
