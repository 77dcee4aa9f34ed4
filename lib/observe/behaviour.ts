import { chatWords, composerWords, otherWords } from './chat-words.ts';
import { above, all, attribute, childrenOf, elementPath, isShown, nameOf, shadowOf } from './dom.ts';

/** A tree of elements: the document, or a shadow root and its kind. */
export interface Tree {
  readonly root: Document | ShadowRoot;
  readonly shadow: 'none' | 'open' | 'closed';
}

/** A text field that may be a chat's, with what speaks for it. */
export interface Candidate {
  readonly field: Element;
  readonly shadow: 'none' | 'open' | 'closed';
  /** The outermost element that floats over the page with it; in a frame the document's root may stand for it. */
  readonly container: Element | null;
  readonly label: string | null;
  readonly reasons: readonly string[];
  readonly confidence: 'likely' | 'possible' | null;
}

const fieldSelector =
  'textarea,input:not([type]),input[type=text],[contenteditable=""],[contenteditable=true],[contenteditable=plaintext-only],[role=textbox]';
const maxFields = 40;
/** Elements of a tree that are asked for a shadow root. */
const maxHosts = 600;

/** Everything that is written on an element, in one string. */
function labelsOf(element: Element): string {
  const names = ['placeholder', 'data-placeholder', 'aria-placeholder', 'aria-label', 'title', 'name'];
  return names.map((name) => attribute(element, name) ?? '').join(' ');
}

function namesOf(element: Element): string {
  const names = ['id', 'class', 'aria-label', 'title', 'role', 'data-testid'];
  // camelCase is taken apart, so that `openChat` has the word "chat" in it.
  return `${names.map((name) => attribute(element, name) ?? '').join(' ')} ${nameOf(element)}`
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2');
}

/** The first elements of a tree, level by level: widgets hang near the body, and at its end as often as not. */
function nearRoot(root: Document | ShadowRoot): Element[] {
  const near = root instanceof Document ? all(root, 'body') : [...root.children];
  for (const element of near) {
    if (near.length >= maxHosts) break;
    near.push(...[...childrenOf(element)].slice(0, maxHosts));
  }
  return near;
}

/**
 * The document and the shadow trees that can be reached without reading the whole page: widgets hang near the body, so
 * only elements in the first levels below it are asked, and everything inside a shadow tree.
 */
export function nearTrees(): Tree[] {
  const trees: Tree[] = [{ root: document, shadow: 'none' }];
  for (let index = 0; index < trees.length && index < 30; index += 1) {
    const root = trees[index]?.root ?? document;
    for (const host of nearRoot(root)) {
      const shadow = shadowOf(host);
      if (shadow) trees.push({ root: shadow, shadow: host.shadowRoot ? 'open' : 'closed' });
    }
  }
  return trees;
}

/** The highest ancestor that is fixed or sticky and leaves most of the page free; null where nothing floats. */
function floatingAround(field: Element): Element | null {
  let found: Element | null = null;
  for (let node: Element | null = field; node; node = above(node)) {
    const { position } = getComputedStyle(node);
    if (position !== 'fixed' && position !== 'sticky') continue;
    const box = node.getBoundingClientRect();
    // A widget docks at the side or bottom; what covers a whole desktop window is the page itself or a dialog.
    const isDocked = box.width < innerWidth * 0.7 || innerWidth < 600;
    if (isDocked && box.bottom > innerHeight / 2) found = node;
  }
  return found;
}

function judgeField(field: Element, shadow: Candidate['shadow']): Candidate {
  const label = labelsOf(field);
  const reasons: string[] = [];
  const container = floatingAround(field);
  const isFramed = window !== window.top && innerWidth < 700;
  if (container) reasons.push('floats over the page');
  else if (isFramed) reasons.push('fills a small frame');
  const word = composerWords.exec(label)?.[0] ?? null;
  if (word) reasons.push('asks for a message');
  let isNamed = false;
  let hasLog = false;
  for (let node: Element | null = field, depth = 0; node && depth < 14; node = above(node), depth += 1) {
    isNamed ||= chatWords.test(namesOf(node));
    hasLog ||= depth > 0 && depth < 8 && all(node, '[role=log],[aria-live=polite]').length > 0;
  }
  if (isNamed) reasons.push('is named as a chat');
  if (hasLog) reasons.push('stands below a log of messages');
  const isOther = otherWords.test(`${label} ${namesOf(field)}`) && !word;
  const isPlaced = container !== null || isFramed;
  const points = reasons.length;
  const confidence = isOther || !isPlaced || points < 2 ? null : points >= 3 ? 'likely' : 'possible';
  const matched = word ? word.toLowerCase().slice(0, 40) : null;
  return { field, shadow, container, label: matched, reasons, confidence };
}

/**
 * The text fields of these trees that may be a chat's composer, judged; at most 40 fields are read.
 * `isEveryField`: also those that are not on the screen.
 */
export function findComposers(trees: readonly Tree[], isEveryField: boolean): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { root, shadow } of trees) {
    for (const field of all(root, fieldSelector)) {
      if (candidates.length === maxFields) return candidates;
      if (isEveryField || isShown(field)) candidates.push(judgeField(field, shadow));
    }
  }
  return candidates;
}

/** The words for a signal's pattern and place. */
export function describe(candidate: Candidate): { pattern: string; place: string; container: string | null } {
  return {
    pattern: candidate.reasons.join(', '),
    place: elementPath(candidate.field),
    container: candidate.container ? elementPath(candidate.container) : null,
  };
}
