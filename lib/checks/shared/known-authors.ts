import { type Said, say } from '../../audit/said.ts';
import type { Item } from '../../evidence/evidence.ts';
import { countOf } from './summary.ts';

type OtherSide = Item<'otherSides'>;

/**
 * Why nothing can be said for certain of the other side's messages: none was read, or of most it could not be told whose they
 * are. Null where that is no hindrance.
 */
export function authorsUnknown(conversations: readonly OtherSide[]): Said | null {
  const sum = (name: 'messages' | 'unsure') => conversations.reduce((all, one) => all + one[name], 0);
  const [messages, unsure] = [sum('messages'), sum('unsure')];
  if (unsure > messages)
    return say`Who has written ${unsure} of ${countOf(messages + unsure, 'message')} could not be told.`;
  return messages === 0 ? say`No message of the other side was read yet.` : null;
}
