import type { Candidate } from '../observe/behaviour.ts';
import type { Inspector } from '../observe/inspector.ts';

/**
 * Whether messages are written in a field: by the inspector's word, and for a field that it has not read yet by its looks,
 * unless a form asks there for something else.
 */
export function isComposer(
  field: Element,
  inspector: Pick<Inspector, 'isComposer' | 'isAsked'> | undefined,
  judgeField: (field: Element) => Pick<Candidate, 'confidence' | 'label'>,
): boolean {
  if (inspector?.isComposer(field)) return true;
  const { confidence, label } = judgeField(field);
  // As the inspector does: one line in what is named a chat is a composer only where it asks for a message.
  return (
    confidence !== null &&
    !(field instanceof HTMLInputElement && label === null) &&
    !inspector?.isAsked(field)
  );
}
