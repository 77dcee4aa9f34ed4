import type { ReadContext } from '../collect/context.ts';
import { above, all, attribute, boxOf, nameOf, rootOf, textOf } from '../dom.ts';
import { isScroller } from '../placement.ts';

/** A piece of a conversation's text: the innermost block that holds it. */
export interface Bubble {
  readonly element: Element;
  readonly text: string;
}

/** Text of a conversation that is read: the newest. */
const maxTexts = 400;
const maxText = 4000;
const notMessages =
  'script,style,noscript,template,textarea,input,select,option,button,label,nav,header,footer,h1,h2,h3,svg,[contenteditable]:not([contenteditable=false]),[role=button],[role=textbox],[role=menu],[role=tooltip],[aria-hidden=true]';

/** Whether it stands in what is no message. */
function isAside(node: Element, top: Node): boolean {
  for (let one: Element | null = node; one && one !== top; one = above(one))
    if (Element.prototype.matches.call(one, notMessages)) return true;
  return false;
}

function isBlock(element: Element): boolean {
  return !/^(?:inline|contents|ruby)/.test(getComputedStyle(element).display);
}

/** The blocks of text below `top`, in the order of the document; without fields, controls and headings. */
export function bubblesIn(top: Element | ShadowRoot): Bubble[] {
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const elements: Element[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/[\p{L}\p{N}]/u.test(node.nodeValue ?? '')) continue;
    let element = node.parentElement;
    while (element && element !== top && !isBlock(element)) element = element.parentElement;
    if (!element || element === top || elements.at(-1) === element || isAside(element, top)) continue;
    elements.push(element);
  }
  return [...new Set(elements)].slice(-maxTexts).map((element) => ({
    element,
    text: (textOf(element) ?? '').slice(0, maxText),
  }));
}

/** The places of one chat in a document: what holds its messages, and the composer that they belong to. */
export interface Place {
  readonly field: Element;
  readonly tops: readonly (Element | ShadowRoot)[];
}

/** Where messages of the chats of this document stand, as it was read last. */
export function placesIn(context: ReadContext, isComposer: (field: Element) => boolean): Place[] {
  const places: Place[] = [];
  for (const { field, container } of context.candidates) {
    if (!isComposer(field) || !field.isConnected) continue;
    const root = rootOf(field);
    const own = root instanceof ShadowRoot ? root : null;
    // A frame of the vendor's, and a shadow tree, are the chat's as a whole.
    const top =
      own && !(container && own.contains(container)) ? own : (container ?? all(document, 'body')[0]);
    if (!top || places.some(({ tops }) => tops.includes(top))) continue;
    const inner = context.trees.flatMap(({ root: tree }) =>
      tree instanceof ShadowRoot && tree !== top && top.contains(tree.host) ? [tree] : [],
    );
    places.push({ field, tops: [top, ...inner] });
  }
  return places;
}

/** What holds the messages of both sides: a log, what scrolls, or all of them together, and never the composer. */
export function listOf(bubbles: readonly Bubble[], field: Element): Element | null {
  const [first, ...rest] = bubbles;
  let node = first ? above(first.element) : null;
  for (; node; node = above(node)) {
    if (attribute(node, 'role') === 'log' || isScroller(node)) return node;
    const isWhole = rest.length > 0 && rest.every(({ element }) => (node as Element).contains(element));
    if (isWhole || node.contains(field) || nameOf(node) === 'body') return node;
  }
  return null;
}

/** The box of an element's text. Forces a layout. */
export function textBox(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return 'getBoundingClientRect' in range ? range.getBoundingClientRect() : boxOf(element);
}
