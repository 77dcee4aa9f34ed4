import { redactDigits } from '../evidence/digits.ts';

// Reading a document that may not want to be read. Isolated scripts have their own JavaScript, so a page cannot replace
// their prototypes; but a form or a document lets its named children shadow its own properties ("DOM clobbering", also
// in isolated worlds). So what a form or document could shadow is read through the prototype's own getter.

const read = <T extends object, K extends keyof T>(
  { prototype }: { readonly prototype: T },
  name: K,
): ((node: T) => T[K]) => {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => (getter ? Reflect.apply(getter, node, []) : node[name]) as T[K];
};

export const parentOf = /* @__PURE__ */ read(Node, 'parentNode');
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);
export const nameOf = /* @__PURE__ */ read(Element, 'localName');
export const childrenOf = /* @__PURE__ */ read(Element, 'children');
export const textOf = /* @__PURE__ */ read(Node, 'textContent');
export const scrollHeightOf = /* @__PURE__ */ read(Element, 'scrollHeight');
export const previousOf = /* @__PURE__ */ read(Element, 'previousElementSibling');
/** The address that the document's relative ones stand on. */
export const baseOf = /* @__PURE__ */ read(Node, 'baseURI');

type Root = Document | DocumentFragment | Element;

/** All elements below `root` that match, in tree order; empty where the selector is not one. Never throws. */
export function all(root: Root, selector: string): Element[] {
  const { prototype } =
    root instanceof Document ? Document : root instanceof Element ? Element : DocumentFragment;
  try {
    return [...prototype.querySelectorAll.call(root, selector)];
  } catch {
    return [];
  }
}

/** An attribute's value, or null. */
export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

interface ShadowOpener {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}
const opener = (globalThis as { chrome?: ShadowOpener }).chrome?.dom;

/** The element's shadow root, closed ones included; null where it has none. Never throws. */
export function shadowOf(element: Element): ShadowRoot | null {
  try {
    if (opener) return element instanceof HTMLElement ? opener.openOrClosedShadowRoot(element) : null;
    // Firefox gives extensions a property of that name instead.
    return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
  } catch {
    return null;
  }
}

/** The element above, through the borders of shadow trees; null at the top. */
export function above(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/**
 * Where an element stands, as a short CSS path of at most 200 characters, with `#shadow` at shadow roots. Without
 * card-like digit runs.
 */
export function elementPath(element: Element): string {
  const steps: string[] = [];
  let node: Element | null = element;
  for (let depth = 0; node && depth < 6; depth += 1) {
    const id = attribute(node, 'id');
    const name = nameOf(node);
    const own = id && /^[\w-]{1,40}$/.test(id) ? `${name}#${id}` : name + firstClass(node) + place(node);
    steps.unshift(own.slice(0, 60));
    const parent = parentOf(node);
    if (parent instanceof ShadowRoot) steps.unshift('#shadow');
    else if (id && own.includes('#')) break;
    node = above(node);
    if (node && (nameOf(node) === 'body' || nameOf(node) === 'html')) break;
  }
  const path = redactDigits(steps.join(' > '));
  return path.length > 200 ? `…${path.slice(-199)}` : path;
}

function firstClass(element: Element): string {
  const name = attribute(element, 'class')?.trim().split(/\s+/, 1)[0];
  return name && /^[\w-]{1,40}$/.test(name) ? `.${name}` : '';
}

/** `:nth(k)` among elements of its name, so that two fields side by side are told apart. */
function place(element: Element): string {
  let before = 0;
  let node = previousOf(element);
  for (; node && before < 200; node = previousOf(node)) if (nameOf(node) === nameOf(element)) before += 1;
  return before > 0 ? `:nth(${before + 1})` : '';
}

/** The element's box in the window. Forces a layout. */
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** Whether an element takes up room and is not hidden by its own or inherited style. Forces a layout. */
export function isShown(element: Element): boolean {
  const box = boxOf(element);
  if (box.width < 2 || box.height < 2) return false;
  const style = getComputedStyle(element);
  return style.visibility === 'visible' && style.display !== 'none' && Number(style.opacity) > 0.05;
}

/** The innermost element at a point of the window, in shadow trees too; null outside of it. Forces a layout. */
export function elementAt(x: number, y: number): Element | null {
  let found: Element | null = Document.prototype.elementFromPoint.call(document, x, y);
  let inner = found;
  while (inner) {
    found = inner;
    inner = shadowOf(found)?.elementFromPoint(x, y) ?? null;
    if (inner === found) break;
  }
  return found;
}
