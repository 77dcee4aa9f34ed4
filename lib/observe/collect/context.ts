import { type Candidate, findComposers, type Tree } from '../behaviour.ts';
import { above, all, elementPath, shadowOf } from '../dom.ts';
import { type Mark, type Marks, markedElements } from '../markers.ts';

/** Why the guard leaves a field alone, as lib/guard/judge.ts says it. */
export type Refusal = 'no-composer' | 'payment-field' | 'no-dots-allowed' | 'no-text-field';

/** What every collector needs to know of the document; made anew for each reading. */
export interface ReadContext {
  readonly trees: readonly Tree[];
  readonly vendors: readonly Marks[];
  readonly candidates: readonly Candidate[];
  /** Composers that were found, in this reading or an earlier one. */
  readonly composers: WeakSet<Element>;
  /** The guard's word on a field: null where it hides card numbers in it, undefined where there is no guard. */
  refusalOf(field: Element): Refusal | null | undefined;
  /** Whether the element stands in something that this document knows as a chat. */
  isInChat(element: Element): boolean;
  /** The floating element around it, and the vendor whose marked element holds it. */
  anchorOf(element: Element): { container: string | null; vendorId: string | null };
}

/** More elements than this are not asked for a shadow root: 10 ms on a slow machine. */
const maxHosts = 20_000;
const maxTrees = 200;

function treesOf(): Tree[] {
  const trees: Tree[] = [{ root: document, shadow: 'none' }];
  let asked = 0;
  for (let index = 0; index < trees.length && trees.length < maxTrees; index += 1) {
    const tree = trees[index];
    if (!tree) break;
    for (const element of all(tree.root, '*')) {
      asked += 1;
      if (asked > maxHosts) return trees;
      const root = shadowOf(element);
      if (root) trees.push({ root, shadow: element.shadowRoot ? 'open' : 'closed' });
    }
  }
  return trees;
}

/** Reads the document once for all collectors. */
export function readContext(
  vendors: readonly Marks[],
  composers = new WeakSet<Element>(),
  refusalOf: ReadContext['refusalOf'] = () => undefined,
): ReadContext {
  const trees = treesOf();
  const candidates = findComposers(trees, true);
  const containers = new Set<Element>();
  for (const { container, confidence } of candidates) if (container && confidence) containers.add(container);
  const containerOf = (element: Element): Element | null => {
    for (let node: Element | null = element; node; node = above(node)) if (containers.has(node)) return node;
    return null;
  };
  const marked = new Map<Element, Mark>();
  for (const { root } of trees)
    for (const [element, mark] of markedElements(root, vendors)) marked.set(element, mark);
  const vendorAround = (element: Element): string | null => {
    for (let node: Element | null = element; node; node = above(node)) {
      const mark = marked.get(node);
      if (mark) return mark.vendorId;
    }
    return null;
  };
  const anchors = new Map<Element, { container: string | null; vendorId: string | null }>();
  const anchorOf = (element: Element) => {
    const known = anchors.get(element);
    if (known) return known;
    const container = containerOf(element);
    const anchor = {
      container: container ? elementPath(container) : null,
      vendorId: vendorAround(element),
    };
    anchors.set(element, anchor);
    return anchor;
  };
  const isFrame = window !== window.top;
  const isInChat = (element: Element) => {
    const { container, vendorId } = anchorOf(element);
    return isFrame || container !== null || vendorId !== null;
  };
  return { trees, vendors, candidates, composers, refusalOf, isInChat, anchorOf };
}

/** All elements of every tree that match, with the kind of tree they stand in; at most `most`. */
export function* everywhere(
  context: ReadContext,
  selector: string,
  most: number,
): Generator<[Element, Tree]> {
  let count = 0;
  for (const tree of context.trees) {
    for (const element of all(tree.root, selector)) {
      if (count === most) return;
      count += 1;
      yield [element, tree];
    }
  }
}
