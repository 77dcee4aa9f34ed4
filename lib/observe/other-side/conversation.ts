import type { Body } from '../../evidence/evidence.ts';
import { maxLinks } from '../../evidence/other-side-limits.ts';
import { disclosedAs, disclosureLanguages } from '../../other-side/disclosure.ts';
import { linkFacts } from '../../other-side/links.ts';
import { requestedSecrets } from '../../other-side/secrets.ts';
import type { SecretKind } from '../../other-side/words/language.ts';
import { all, attribute, boxOf, parentOf, textOf } from '../dom.ts';
import { type Author, authorOf, type Edge, edgeOf, markedAuthor } from './authors.ts';
import { type Bubble, bubblesIn, listOf, type Place, textBox } from './bubbles.ts';

type OtherSide = Body<'otherSides'>;
type Link = OtherSide['links'][number];

/** An answer that is whole within this time after Send was not typed by a person, in milliseconds. */
const fastMs = 1500;
/** A shorter one may be: letters. */
const fastLetters = 20;
/** An answer that grew so often was written piece by piece. */
const streamedGrowths = 4;
/** Messages that have to have come before what they say of their author is first contact's. */
const firstMessages = 3;

/** What is known of one piece of text; the text itself is needed to see whether it has changed. */
interface Known {
  text: string;
  author: Author;
  kinds: readonly SecretKind[];
  links: readonly Omit<Link, 'side'>[];
  isBot: boolean;
  growths: number;
  isFast: boolean;
}

/** What the person has sent. `shown`: letters of the message as the chat shows it, empty until it does. */
interface Sent {
  readonly letters: string;
  readonly atMs: number;
  shown: string;
  isAnswered: boolean;
}

/** Letters alone: what is typed and what is shown differ in blanks and marks, and the guard hides digits. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\P{L}+/gu, '');
}

/** One chat's messages, read in this frame's memory. */
export class Conversation {
  readonly #pathOf: (element: Element) => string;
  readonly #known = new WeakMap<Element, Known>();
  readonly #ownEdges = new Set<Edge>();
  #sent: Sent[] = [];
  #sentCount = 0;
  #fastAnswers = 0;
  #isStreamed = false;
  #isDisclosed = false;
  #isRead = false;

  /** `pathOf`: where an element stands, in names of elements alone. */
  constructor(pathOf: (element: Element) => string) {
    this.#pathOf = pathOf;
  }

  /** The person did what sends what stands in the composer. */
  sends(text: string, atMs: number): void {
    const letters = lettersOf(text);
    if (letters === '' || this.#sent.some((one) => one.letters === letters && one.shown === '')) return;
    this.#sent = [...this.#sent, { letters, atMs, shown: '', isAnswered: false }].slice(-50);
  }

  /** Reads what the place holds now; null while there is no text. */
  read(place: Place, nowMs: number): Omit<OtherSide, 'container' | 'vendorId'> | null {
    const bubbles = place.tops.flatMap((top) => bubblesIn(top));
    const list = listOf(bubbles, place.field);
    if (!list) return null;
    const listBox = boxOf(list);
    const isRtl = getComputedStyle(list).direction === 'rtl';
    const knowns = bubbles.map((bubble, index) =>
      this.#note(bubble, bubbles[index - 1], { list, listBox, isRtl, nowMs }),
    );
    this.#isRead = true;
    const theirs = knowns.filter(({ author }) => author === 'other');
    this.#isDisclosed ||= this.#isDisclosing(place, bubbles, knowns);
    return {
      messages: theirs.length,
      unsure: knowns.filter(({ author }) => author === 'unsure').length,
      sent: this.#sentCount,
      requests: requestsOf(knowns),
      links: linksOf(knowns),
      isDisclosed: this.#isDisclosed,
      hasBotMark: theirs.some(({ isBot }) => isBot),
      fastAnswers: this.#fastAnswers,
      isStreamed: this.#isStreamed,
      isLanguageKnown: disclosureLanguages.has(languageOf(list)),
      element: this.#pathOf(list),
    };
  }

  #note(
    { element, text }: Bubble,
    before: Bubble | undefined,
    at: { list: Element; listBox: DOMRect; isRtl: boolean; nowMs: number },
  ): Known {
    const old = this.#known.get(element);
    if (old?.text === text && old.author !== 'unsure') return old;
    const letters = lettersOf(text);
    const { author: marked, isBot } = markedAuthor(element, at.list);
    const isKnownOwn = old?.author === 'own';
    const isNew = isKnownOwn || old?.text !== text;
    // A name and a time may stand with it, but only once: “Hi! What is your card number?” answers “Hi”.
    const holds = (one: Sent) =>
      isNew &&
      (isKnownOwn || one.shown === '') &&
      letters.includes(one.letters) &&
      letters.length <= one.letters.length + (marked === 'other' ? one.letters.length : 40);
    const sent = this.#sent.find(
      (one) => letters !== '' && (letters === one.letters || letters === one.shown || holds(one)),
    );
    const edge = edgeOf(textBox(element), at.listBox, at.isRtl);
    if (sent && sent.shown === '') {
      sent.shown = letters;
      this.#sentCount += 1;
      this.#ownEdges.add(edge);
    }
    const author = authorOf({ isSent: Boolean(sent), marked, edge, ownEdges: this.#ownEdges });
    const known: Known = {
      text,
      author,
      kinds: [],
      links: [],
      isBot,
      growths: old?.growths ?? 0,
      isFast: old?.isFast ?? false,
    };
    this.#known.set(element, known);
    if (author === 'own') return known;
    known.kinds = requestedSecrets(text);
    // “I have sent you a code.” and “What is it?” may be two messages.
    const previous = before && this.#known.get(before.element);
    if (known.kinds.length === 0 && before && previous?.author === author && previous.kinds.length === 0)
      known.kinds = requestedSecrets(`${before.text}\n${text}`);
    known.links = readLinks(element);
    if (author === 'other') this.#time(known, old, letters, at.nowMs);
    return known;
  }

  #time(known: Known, old: Known | undefined, letters: string, nowMs: number): void {
    const before = old ? lettersOf(old.text) : '';
    const isGrown = before !== '' && letters.length > before.length && letters.startsWith(before);
    if (isGrown) known.growths += 1;
    if (known.growths >= streamedGrowths) this.#isStreamed = true;
    if (old && isGrown && old.isFast) {
      // It was not whole then.
      known.isFast = false;
      this.#fastAnswers -= 1;
    }
    // What stood there when it was first read is older.
    const last = this.#sent.filter(({ shown }) => shown !== '').at(-1);
    if (old || !this.#isRead || !last || letters.length < fastLetters) return;
    if (last.isAnswered || nowMs - last.atMs >= fastMs) return;
    last.isAnswered = true;
    known.isFast = true;
    this.#fastAnswers += 1;
  }

  #isDisclosing({ tops }: Place, bubbles: readonly Bubble[], knowns: readonly Known[]): boolean {
    const first = bubbles.filter((_, index) => knowns[index]?.author !== 'own').slice(0, firstMessages);
    const heads = tops
      .flatMap((top) => all(top, headSelector).slice(0, 60))
      .filter(
        (head) =>
          !bubbles.some(({ element }, index) => knowns[index]?.author === 'own' && element.contains(head)),
      );
    const labels = heads.flatMap((head) => [
      textOf(head) ?? '',
      ...['aria-label', 'alt', 'title'].map((name) => attribute(head, name) ?? ''),
    ]);
    const short = labels.filter((label) => label.length < 200);
    return disclosedAs([...first.map(({ text }) => text.slice(0, 600)), ...short].join('\n')) !== null;
  }
}

const headSelector =
  'header,h1,h2,h3,h4,img[alt],[class*=head i],[class*=title i],[class*=name i],[class*=author i],[class*=disclaimer i],[class*=badge i],footer';

function readLinks(element: Element): Omit<Link, 'side'>[] {
  const around = element.closest('a[href]');
  const anchors = around ? [around] : all(element, 'a[href]').slice(0, maxLinks);
  return anchors.flatMap((anchor) => {
    const href = URL.parse(attribute(anchor, 'href') ?? '', document.baseURI)?.href ?? '';
    const facts = linkFacts(textOf(anchor) ?? '', href);
    const isTold =
      facts && ((facts.shown !== null && facts.shown !== facts.host) || facts.trick || facts.isShortened);
    return isTold ? [facts] : [];
  });
}

function requestsOf(knowns: readonly Known[]): OtherSide['requests'] {
  const requests: OtherSide['requests'] = [];
  for (const { author, kinds } of knowns) {
    if (author === 'own') continue;
    for (const kind of kinds) {
      const known = requests.find((one) => one.kind === kind && one.side === author);
      if (known) known.times += 1;
      else requests.push({ kind, side: author, times: 1 });
    }
  }
  return requests;
}

function linksOf(knowns: readonly Known[]): Link[] {
  const links: Link[] = [];
  for (const { author, links: own } of knowns) {
    if (author === 'own') continue;
    for (const link of own) {
      const isKnown = links.some(
        (one) => one.shown === link.shown && one.host === link.host && one.side === author,
      );
      if (!isKnown && links.length < maxLinks) links.push({ ...link, side: author });
    }
  }
  return links;
}

/** ISO 639-1 code of the language that the page says a conversation is in; empty where it says none. */
function languageOf(list: Element): string {
  let node: Node | null = list;
  for (; node; node = node instanceof ShadowRoot ? node.host : parentOf(node)) {
    const language = node instanceof Element ? attribute(node, 'lang') : null;
    if (language) return language.slice(0, 2).toLowerCase();
  }
  return '';
}
