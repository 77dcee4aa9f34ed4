import type { Body } from '../../evidence/evidence.ts';
import { clip } from '../clip.ts';
import { framePath } from '../document-facts.ts';
import { messageLog } from '../message-log.ts';

/** What other windows have posted to this document since it began; nothing where nobody has listened. */
export function collectPostings(): Body<'postings'>[] {
  const log = messageLog();
  if (!log) return [];
  const senders = [...log.senders].map(([source, { origin, count }]) => ({
    framePath: placeOf(source),
    origin: clip(origin, 300),
    count,
  }));
  return [{ isOpaque: self.origin === 'null', isWhole: log.isWhole && isFirst(), senders }];
}

/** The sender's place in this tab; null for a window of another tab, and for one that is gone. */
function placeOf(source: MessageEventSource): number[] | null {
  try {
    const sender = source as Window;
    return sender.top === window.top ? framePath(sender) : null;
  } catch {
    return null;
  }
}

/** Whether nobody could listen before us: whoever makes a frame of its own origin can, in the document that it begins with. */
function isFirst(): boolean {
  if (window === window.top) return true;
  try {
    return !window.parent.document;
  } catch {
    return true;
  }
}
