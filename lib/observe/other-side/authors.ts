import { namesOf } from '../behaviour.ts';
import { above, attribute } from '../dom.ts';

/** Who wrote a message, as far as it can be told. */
export type Author = 'own' | 'other' | 'unsure';

/** To which edge of the conversation a message keeps: `start` is left where people write from left to right. */
export type Edge = 'start' | 'end' | 'none';

const part = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-])`, 'i');
/** What markup calls the visitor's messages, and those of the other side. */
const ownWords = part(
  'own|mine|me|self|myself|visitor|user|client|customer|guest|human|outgoing|outbound|out|sent|end-?user|enduser|you|right',
);
const otherWords = part(
  'bots?|chatbot|agent|operator|assistant|ai|support|staff|admin|advisor|incoming|inbound|received|response|remote|others?|them|theirs?|representative|server|left|employee|consultant',
);
const botWords = part('bots?|chatbot|ai|assistant|virtual');

/** How far above a message its author's markup may stand. */
const maxDepth = 7;

/** What the markup of a message, below `list`, says of its author: the nearest element that says it. */
export function markedAuthor(message: Element, list: Element): { author: Author; isBot: boolean } {
  let node: Element | null = message;
  for (let depth = 0; node && node !== list && depth < maxDepth; depth += 1, node = above(node)) {
    const names = `${namesOf(node)} ${[
      'data-author',
      'data-from',
      'data-sender',
      'data-role',
      'data-type',
      'part',
    ]
      .map((name) => attribute(node as Element, name) ?? '')
      .join(' ')}`;
    const [isOwn, isOther] = [ownWords.test(names), otherWords.test(names)];
    if (isOwn !== isOther) return { author: isOwn ? 'own' : 'other', isBot: isOther && botWords.test(names) };
  }
  return { author: 'unsure', isBot: false };
}

/** To which edge of its list a message keeps. Boxes in pixels of the window; a twentieth of the width is no difference. */
export function edgeOf(
  message: Pick<DOMRect, 'left' | 'right' | 'width'>,
  list: Pick<DOMRect, 'left' | 'right' | 'width'>,
  isRtl: boolean,
): Edge {
  const [left, right] = [message.left - list.left, list.right - message.right];
  if (message.width === 0 || Math.abs(left - right) < Math.max(8, list.width / 20)) return 'none';
  return left < right !== isRtl ? 'start' : 'end';
}

/**
 * Joins what is known. What the visitor has sent is theirs; markup goes before place, but where both disagree nothing is
 * certain; place alone tells where the visitor's own messages do not keep to the same edge.
 */
export function authorOf(known: {
  readonly isSent: boolean;
  readonly marked: Author;
  readonly edge: Edge;
  /** Edges at which messages that the visitor has sent were seen. */
  readonly ownEdges: ReadonlySet<Edge>;
}): Author {
  const { isSent, marked, edge, ownEdges } = known;
  if (isSent) return 'own';
  if (marked === 'own') return 'own';
  const isOwnEdge = ownEdges.has(edge) || (edge === 'end' && !ownEdges.has('start'));
  if (marked === 'other') return edge === 'end' && isOwnEdge ? 'unsure' : 'other';
  if (edge === 'none' || ownEdges.has(edge)) return 'unsure';
  if (ownEdges.size > 0) return 'other';
  return edge === 'end' ? 'own' : 'other';
}
