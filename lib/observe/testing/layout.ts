import './shadow-door.ts';
import { afterEach, beforeEach, vi } from 'vitest';
import { roots } from './shadow-door.ts';

// jsdom lays nothing out. Here an element stands where its `data-box` says (left, top, width and height in CSS pixels),
// and one without where the one above it stands. To be imported before dom.ts, which takes some getters once.

/** The window in which tests lay out, in CSS pixels. */
export const view = { width: 1000, height: 800 };

// By the prototypes, for forms may shadow what is theirs.
const { closest, getAttribute, getRootNode } = Element.prototype;

function boxOf(element: Element): DOMRect {
  const own: Element | null = closest.call(element, '[data-box]');
  const root = getRootNode.call(element);
  if (!own && root instanceof ShadowRoot) return boxOf(root.host);
  const numbers = own ? getAttribute.call(own, 'data-box')?.split(' ').map(Number) : [];
  const [left = 0, top = 0, width = innerWidth, height = innerHeight] = numbers ?? [];
  return new DOMRect(left, top, width, height);
}

/** The last element of a tree at a point: what is painted last, for z-index is not known here. */
function hit(this: Document | ShadowRoot, x: number, y: number): Element | null {
  const found = [...this.querySelectorAll('*')].filter((element) => {
    const { left, right, top, bottom } = boxOf(element);
    return !closest.call(element, 'head') && left <= x && x < right && top <= y && y < bottom;
  });
  return found.at(-1) ?? null;
}

Object.assign(Document.prototype, { elementFromPoint: hit });
Object.assign(ShadowRoot.prototype, { elementFromPoint: hit });
Object.defineProperty(Element.prototype, 'scrollHeight', {
  configurable: true,
  get(this: Element) {
    return Number(getAttribute.call(this, 'data-scroll') ?? boxOf(this).height);
  },
});

/** Gives each test of the file that calls it an empty document in a window of its own, which is the tab's top one. */
export function useLayout(): void {
  beforeEach(() => {
    document.documentElement.removeAttribute('data-scroll');
    document.body.replaceChildren();
    resize(view.width, view.height);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return boxOf(this);
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
}

/** Gives the window another size, in CSS pixels. */
export function resize(width: number, height: number): void {
  vi.stubGlobal('innerWidth', width);
  vi.stubGlobal('innerHeight', height);
}

/** Makes the window that of a frame, of this size in CSS pixels. */
export function enframe(width: number, height = 500): void {
  vi.stubGlobal('top', null);
  resize(width, height);
}

/** Puts markup into the page and gives the element of `selector`. Throws where there is none. */
export function page(markup: string, selector: string): Element {
  document.body.innerHTML = markup;
  return first(document, selector);
}

/** Puts a shadow tree below an element and gives its root. */
export function shade(host: Element, markup: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = host.attachShadow({ mode });
  root.innerHTML = markup;
  roots.set(host, root);
  return root;
}

/** The first element below `root` that matches. Throws where there is none. */
export function first(root: ParentNode, selector: string): Element {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

/** What browsers do and jsdom does not: a form's named children stand in front of its own properties. */
export function clobber(form: Element): Element {
  for (const child of form.querySelectorAll('[name]')) {
    const name = child.getAttribute('name') ?? '';
    Object.defineProperty(form, name, { value: child, configurable: true });
  }
  return form;
}
