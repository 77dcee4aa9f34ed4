import { namesOf, shortText } from './behaviour.ts';
import { chatWords } from './chat-words.ts';
import { all, attribute, boxOf, elementAt } from './dom.ts';
import { chainOf, isFixed, leavesPageFree } from './placement.ts';

/** Where launchers sit, in CSS pixels from the right (or, negative, the left) and the bottom of the window. */
const spots = [
  [45, 45],
  [-45, 45],
  [45, 110],
  [130, 16],
  [10, 350],
] as const;

/**
 * What floats near a corner of the window and is named a chat: a button, or a frame; not a link that leads away. Asks
 * what is at five points, whatever the page's size. Forces a layout.
 */
export function findLauncher(): Element | null {
  for (const [x, y] of spots) {
    const hit = elementAt(x < 0 ? -x : innerWidth - x, innerHeight - y);
    if (!hit) continue;
    const chain = chainOf(hit);
    const container = chain.find((node) => isFixed(node) && leavesPageFree(boxOf(node)));
    if (!container) continue;
    const own = chain.slice(chain.indexOf(container));
    const parts = [...own, ...all(container, '*').slice(0, 20)];
    const isLink = own.some((node) => /^(?!javas)\w*(:|\/\/)/i.test(attribute(node, 'href') ?? ''));
    if (!isLink && chatWords.test([shortText(hit), ...parts.map(namesOf)].join(' '))) return container;
  }
  return null;
}
