import { redactDigits } from '../../evidence/digits.ts';
import type { Body } from '../../evidence/evidence.ts';
import { recordUrl } from '../../evidence/recorded-url.ts';
import { maxItemsPerMessage } from '../../messages/limits.ts';
import { clip } from '../clip.ts';
import { framePath, indexIn } from '../document-facts.ts';
import { attribute, baseOf, elementPath, isShown } from '../dom.ts';
import { everywhere, type ReadContext } from './context.ts';

function tokens(value: string | null, separator: RegExp, most: number, max: number): string[] | null {
  if (value === null) return null;
  // Cleaned before it is taken apart: the parts of a number would be none. So could be what is percent-encoded.
  return redactDigits(value.replace(/%(25)*[\da-f]{2}/gi, '…'))
    .split(separator)
    .map((token) => clip(token.trim().replace(/\s+/g, ' '), max))
    .filter((token) => token !== '')
    .slice(0, most);
}

/** Whether this script's origin may not look into the frame. */
function isClosedTo(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentDocument === null;
  } catch {
    return true;
  }
}

/** Frame elements of one document that are looked at; no browser shows more than a thousand frames in a page. */
const maxFrames = 20_000;

function frameElements(context: ReadContext): HTMLIFrameElement[] {
  const found: HTMLIFrameElement[] = [];
  for (const [element] of everywhere(context, 'iframe', maxFrames))
    if (element instanceof HTMLIFrameElement) found.push(element);
  return found;
}

/** How many frame elements {@link collectFrames} leaves out. */
export function countUnreadFrames(context: ReadContext): number {
  return Math.max(0, frameElements(context).length - maxItemsPerMessage);
}

/** The frame elements of this document and its shadow trees; of more than 200, those of a chat and with an address first. */
export function collectFrames(context: ReadContext): Body<'frameElements'>[] {
  const own = framePath(window);
  const frames: Body<'frameElements'>[] = [];
  let elements = frameElements(context);
  if (elements.length > maxItemsPerMessage) {
    const rank = (element: Element) => {
      const { container, vendorId } = context.anchorOf(element);
      if (container !== null || vendorId !== null) return 0;
      return attribute(element, 'src') !== null || attribute(element, 'srcdoc') !== null ? 1 : 2;
    };
    const ranked = [0, 1, 2].map((wanted) => elements.filter((element) => rank(element) === wanted));
    elements = ranked.flat().slice(0, maxItemsPerMessage);
  }
  for (const element of elements) {
    const src = attribute(element, 'src');
    const url = src === null ? null : recordUrl(src, baseOf(document));
    const index = element.contentWindow ? indexIn(window, element.contentWindow) : -1;
    frames.push({
      url,
      source:
        attribute(element, 'srcdoc') !== null ? 'srcdoc' : url && url.scheme !== 'about' ? 'src' : 'none',
      isCrossOrigin: isClosedTo(element),
      framePath: own && index >= 0 ? [...own, index] : null,
      sandbox: tokens(attribute(element, 'sandbox'), /\s+/, 30, 60),
      allow: tokens(attribute(element, 'allow'), /;/, 40, 120),
      isVisible: isShown(element),
      element: elementPath(element),
      ...context.anchorOf(element),
    });
  }
  return frames;
}
