import { chatWords, composerWords, sideWords, unlikeComposerWords } from './chat-words.ts';
import { all, attribute, boxOf, childrenOf, isShown, nameOf, shadowOf, textOf } from './dom.ts';
import { chainOf, isMainView, isScroller, isSmallFrame, isTop, placeOf } from './placement.ts';

/** A tree of elements: the document, or a shadow root and its kind. */
export interface Tree {
  readonly root: Document | ShadowRoot;
  readonly shadow: 'none' | 'open' | 'closed';
}

/** A text field that may be a chat's, with what speaks for it. */
export interface Candidate {
  readonly field: Element;
  readonly shadow: 'none' | 'open' | 'closed';
  /** The outermost element that stands beside the page with it; in a frame the document's root may stand for it. */
  readonly container: Element | null;
  /** All that labels it. Text of the page: never to be told. */
  readonly labels: string;
  /** The word of our own list by which it asks for a message. */
  readonly label: string | null;
  readonly isAfloat: boolean;
  readonly isFramed: boolean;
  readonly isNamed: boolean;
  readonly hasLog: boolean;
  readonly confidence: 'likely' | 'possible' | null;
  /** The conversation is the page itself, and no widget on it. */
  readonly isApp: boolean;
}

const textFields = 'textarea,input:not([type]),input[type=text]';
const fieldSelector = `${textFields},[contenteditable]:not([contenteditable=false]),[role=textbox]`;
/** What a form asks for beside its text; a composer stands alone. */
const dataSelector = `${textFields},select,[type=email],[type=tel],[type=radio],[type=date]`;
const maxFields = 40;
/** Elements of a tree that are asked for a shadow root. */
const maxHosts = 600;
/** How far above a field its log is looked for, and how many elements beside each step are looked at. */
const logDepth = 8;
const maxBeside = 60;

function written(element: Element, names: string): string {
  return names
    .split(' ')
    .map((name) => attribute(element, name) ?? '')
    .join(' ');
}

/** Everything that labels a field, in one string. */
function labelsOf(field: Element): string {
  // Editors put the placeholder on the empty line.
  const lines = [field, ...all(field, '[data-placeholder]')];
  const names = 'placeholder data-placeholder aria-placeholder aria-label title role';
  return lines.map((line) => written(line, names)).join(' ');
}

/** The text in an element where it is short, else ''. Text of the page: never to be told. */
export function shortText(element: Element): string {
  const text = textOf(element) ?? '';
  return text.length < 80 ? text : '';
}

/** What an element is called by whoever wrote the page. camelCase is taken apart. */
export function namesOf(element: Element): string {
  return `${written(element, 'id class aria-label title alt data-testid')} ${nameOf(element)}`
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
  // Goes on to those that are found on the way.
  for (const [index, { root }] of trees.entries()) {
    if (index === 30) break;
    for (const host of nearRoot(root)) {
      const shadow = shadowOf(host);
      if (shadow) trees.push({ root: shadow, shadow: host.shadowRoot ? 'open' : 'closed' });
    }
  }
  return trees;
}

/** The element around a field in which messages stand before it; null where there is none. */
function conversationOf(chain: readonly Element[]): { region: Element; hasRole: boolean } | null {
  let [inner, ...regions] = chain.slice(-logDepth).reverse();
  for (const region of regions) {
    for (const beside of childrenOf(region)) {
      if (beside === inner) break;
      for (const one of [beside, ...all(beside, '*').slice(0, maxBeside)]) {
        const hasRole = attribute(one, 'role') === 'log';
        if (hasRole || isScroller(one)) return { region, hasRole };
      }
    }
    inner = region;
  }
  return null;
}

/** Whether something is named a chat: the elements from `container` to the field, and the container's headings. */
function isNamedChat(chain: readonly Element[], container: Element | null): boolean {
  const from = container ? chain.indexOf(container) : isTop() ? Math.max(chain.length - logDepth, 2) : 0;
  const own = chain.slice(from);
  const titles = container ? all(container, 'h1,h2,h3,h4,header,b,strong').slice(0, 5).map(shortText) : [];
  if (!isTop()) titles.push(...all(document, 'title').map(shortText), location.pathname);
  return chatWords.test([...own.map(namesOf), ...titles].join(' '));
}

/** Whether a conversation, alone or in an element that says hardly anything else, fills an app's view. */
function isView(scope: Element, chain: readonly Element[]): boolean {
  const length = (element: Element) => `${textOf(element)}`.length;
  return chain.some((around) => length(around) < length(scope) + 40 && isMainView(boxOf(around)));
}

/**
 * Judges whether a text field is a chat's composer. What makes one: it stands beside the page's own content, it asks for
 * a message, messages stand before it, it is named a chat. Forces a layout.
 */
export function judgeField(field: Element, shadow: Candidate['shadow'] = 'none'): Candidate {
  const labels = labelsOf(field);
  const { container, isAfloat } = placeOf(field);
  const isFramed = isSmallFrame();
  const isBeside = isAfloat || isFramed;
  const word = composerWords.exec(labels)?.[0];
  const chain = isBeside || word ? chainOf(field) : [];
  const talk = conversationOf(chain);
  const isNamed = isNamedChat(chain, container);
  const hasLog = talk !== null;
  // What is a chat in all else may speak of mail or names.
  const isOther = unlikeComposerWords.test(labels) || (!(hasLog && isNamed) && sideWords.test(labels));
  const label = word && !isOther ? word.toLowerCase() : null;
  const signs = [label, isNamed, hasLog].filter(Boolean).length;
  const scope = container ?? talk?.region ?? field;
  const isConversation =
    signs > 1 && (talk?.hasRole || !all(scope, dataSelector).some((one) => one !== field && isShown(one)));
  const isApp = isConversation && !isBeside && !container && hasLog && isTop() && isView(scope, chain);
  const isSure = isConversation && !isApp && (isBeside || signs > 2);
  const confidence = isSure ? 'likely' : isBeside && isNamed ? 'possible' : null;
  return {
    field,
    shadow,
    container: isSure && !isFramed ? scope : container,
    labels,
    label,
    isAfloat,
    isFramed,
    isNamed,
    hasLog,
    confidence,
    isApp,
  };
}

/**
 * The text fields of these trees that may be a chat's composer, judged: of each tree the last 40, since widgets hang at the
 * end of the page. `isEveryField`: also those that are not on the screen.
 */
export function findComposers(trees: readonly Tree[], isEveryField: boolean): Candidate[] {
  return trees.flatMap(({ root, shadow }) =>
    all(root, fieldSelector)
      .filter((field) => isEveryField || isShown(field))
      .slice(-maxFields)
      .map((field) => judgeField(field, shadow)),
  );
}
