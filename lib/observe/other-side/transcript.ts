import { carryOf, maskAtSend } from '../../card/mask.ts';
import type { TranscriptPlace } from '../../messages/transcript.ts';
import { boxOf, elementPath, isShown } from '../dom.ts';
import { authorOf, edgeOf, markedAuthor } from './authors.ts';
import { bubblesIn, listOf, placesIn, textBox } from './bubbles.ts';
import type { Known } from './watch.ts';

/**
 * The messages of this document's chats that are on the screen or scrolled out of it, as they stand now, oldest first, with card
 * numbers and their verification values masked as the guard masks what is sent. Nothing is kept here.
 */
export function readTranscript(known: Pick<Known, 'context' | 'isComposer'>): TranscriptPlace[] {
  const context = known.context();
  if (!context) return [];
  return placesIn(context, (field) => known.isComposer(field)).flatMap((place) => {
    const bubbles = place.tops.flatMap((top) => bubblesIn(top)).filter(({ element }) => isShown(element));
    const list = listOf(bubbles, place.field);
    if (!list) return [];
    const listBox = boxOf(list);
    const isRtl = getComputedStyle(list).direction === 'rtl';
    // A number may be torn in two by the end of a message.
    let carry = '';
    const messages = bubbles.map(({ element, text: raw }) => {
      const text = raw.replace(/\s+/g, ' ').trim();
      const masked = maskAtSend(text, carry);
      carry = carryOf(text, carry);
      const author = authorOf({
        isSent: false,
        marked: markedAuthor(element, list).author,
        edge: edgeOf(textBox(element), listBox, isRtl),
        ownEdges: new Set(),
      });
      return { author, text: masked };
    });
    return [
      { field: elementPath(place.field), container: context.anchorOf(place.field).container, messages },
    ];
  });
}
