import { above, all, boxOf, scrollHeightOf } from './dom.ts';

/** Where an element stands: what floats or is docked with it. */
export interface Placement {
  /** The outermost element that stands beside the page's own content; null where it is in the midst of it. */
  readonly container: Element | null;
  /** It floats over the page, whatever the page scrolls. Else `container` is a column at the window's side. */
  readonly isAfloat: boolean;
}

/** Whether a box leaves the page to be used: it sits at the bottom or a side, and is neither a cover nor a centred dialog. */
export function leavesPageFree({ left, right, top, bottom, width, height }: DOMRect): boolean {
  const isCentred =
    Math.abs(left + right - innerWidth) < innerWidth * 0.06 &&
    Math.abs(top + bottom - innerHeight) < innerHeight * 0.2;
  return (
    bottom > innerHeight / 2 &&
    // On a phone, a chat covers all of the window.
    (innerWidth < 600 || (!isCentred && (width < innerWidth * 0.7 || height < innerHeight * 0.6)))
  );
}

/** A column along the left or right edge of the window. */
function isColumn({ left, right, width, height }: DOMRect): boolean {
  return (
    width < innerWidth * 0.45 &&
    height > innerHeight * 0.6 &&
    (left < innerWidth * 0.03 || right > innerWidth * 0.97)
  );
}

/** The element and those above it, outermost first, through the borders of shadow trees. */
export function chainOf(element: Element): Element[] {
  const chain: Element[] = [];
  for (let node: Element | null = element; node; node = above(node)) chain.unshift(node);
  return chain;
}

/** Whether an element keeps its place while the page scrolls. */
export const isFixed = (element: Element): boolean => getComputedStyle(element).position === 'fixed';

/** Says where an element stands. Forces a layout. */
export function placeOf(element: Element): Placement {
  let isAfloat = false;
  let column: Element | null = null;
  for (const node of chainOf(element)) {
    const box = boxOf(node);
    isAfloat = (isAfloat || isFixed(node)) && !isPage(node, box);
    if (isAfloat && leavesPageFree(box)) return { container: node, isAfloat };
    if (isColumn(box)) column ??= node;
  }
  return { container: column, isAfloat: false };
}

/** What covers the window and holds most of the document's elements is no overlay: the page is built so. */
function isPage(node: Element, { width, height }: DOMRect): boolean {
  return (
    width > innerWidth * 0.9 &&
    height > innerHeight * 0.9 &&
    all(node, '*').length > all(document, '*').length / 2
  );
}

/** Whether this box is most of what the window shows, and the document does not go on below it: an app's view. */
export function isMainView(box: DOMRect): boolean {
  const [root] = all(document, 'html');
  return (
    box.width * box.height > innerWidth * innerHeight * 0.35 &&
    root !== undefined &&
    scrollHeightOf(root) < innerHeight * 1.3
  );
}

/** Whether this is the tab's own document, and no frame of it. */
export const isTop = (): boolean => window === window.top;

/** A frame of a widget's size; of the window above only the width is known here. */
export function isSmallFrame(): boolean {
  return !isTop() && innerWidth < 700;
}

/** Whether an element scrolls by itself, as a list of messages does. */
export function isScroller(element: Element): boolean {
  return /auto|scroll/.test(getComputedStyle(element).overflowY) && boxOf(element).height > 50;
}
