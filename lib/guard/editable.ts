import { rootOf } from '../observe/dom.ts';
import type { Content } from './field.ts';

/** A node that holds text, and where its text begins. A line break and an island count as one code unit. */
interface Piece {
  readonly node: Node;
  readonly at: number;
}

interface Reading {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** What an editable element holds, and where each part of it stands. */
export type EditableContent = Content & Reading;

// Node.DOCUMENT_POSITION_CONTAINED_BY and DOCUMENT_POSITION_FOLLOWING, which are long names for a small script.
const CONTAINED_BY = 16;
const FOLLOWING = 4;

const BLOCK = /^(?:address|article|blockquote|d[dlt]|div|h\d|li|ol|p|pre|section|t[rdh]|ul)$/;

/** The text below an element: blocks begin lines, what cannot be edited is one U+FFFC. Browsers make hard spaces and soft. */
function readText(host: Node): Reading {
  const pieces: Piece[] = [];
  let text = '';
  let isLineDue = false;
  const add = (node: Node, more: string) => {
    if (isLineDue && text !== '' && !text.endsWith('\n')) text += '\n';
    isLineDue = false;
    pieces.push({ node, at: text.length });
    text += more;
  };
  const visit = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) add(node, node.data.replaceAll('\u00a0', ' '));
      else if (!(node instanceof HTMLElement)) continue;
      else if (node.localName === 'br') add(node, '\n');
      else if (node.contentEditable === 'false') add(node, '\ufffc');
      else {
        const isBlock = BLOCK.test(node.localName);
        isLineDue ||= isBlock;
        visit(node);
        isLineDue ||= isBlock;
      }
    }
  };
  visit(host);
  return { text, pieces };
}

const selectionOf = (root: Node): Selection | null =>
  (root as { getSelection?: () => Selection | null }).getSelection?.() ?? document.getSelection();

type Ends = readonly [node: Node, offset: number, node: Node, offset: number];

/** The selection's ends, unordered where the document is no shadow tree. */
function selectedIn(host: Node): Ends | null {
  const root = rootOf(host);
  const selection = selectionOf(root);
  // It knows the nodes of closed roots too, if it is told of them.
  if (selection && root instanceof ShadowRoot && selection.getComposedRanges) {
    const [range] = selection.getComposedRanges({ shadowRoots: [root] });
    return range ? [range.startContainer, range.startOffset, range.endContainer, range.endOffset] : null;
  }
  // Not `getRangeAt`: each range that lives is a burden on every later change of the document.
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  return anchorNode && focusNode ? [anchorNode, anchorOffset, focusNode, focusOffset] : null;
}

function offsetOf({ text, pieces }: Reading, host: Node, node: Node, offset: number): number {
  if (!host.contains(node)) return -1;
  if (node instanceof Text) return (pieces.find((piece) => piece.node === node)?.at ?? -1 - offset) + offset;
  const child = node.childNodes[offset];
  for (const piece of pieces) {
    const order = (child ?? node).compareDocumentPosition(piece.node);
    if (piece.node === child || (child && order & CONTAINED_BY)) return piece.at;
    if (order & FOLLOWING && !(order & CONTAINED_BY)) return piece.at;
  }
  return text.length;
}

function pointOf({ pieces }: Reading, host: Node, offset: number): [node: Node, offset: number] {
  const piece =
    pieces.findLast(({ at, node }) => at <= offset && (node instanceof Text || at === offset)) ?? pieces[0];
  if (!piece) return [host, 0];
  const { node, at } = piece;
  if (node instanceof Text) return [node, Math.min(offset - at, node.length)];
  const { parentNode } = node;
  return parentNode ? [parentNode, [...parentNode.childNodes].indexOf(node as ChildNode)] : [host, 0];
}

/** Where a range of the document lies in the text; null where it is not in the element. */
export function offsetsOf(host: HTMLElement, range: StaticRange): Omit<Content, 'text'> | null {
  const reading = readText(host);
  const start = offsetOf(reading, host, range.startContainer, range.startOffset);
  const end = offsetOf(reading, host, range.endContainer, range.endOffset);
  return start < 0 || end < 0 ? null : { start, end };
}

/** The content of an editable element. */
export function readEditable(host: HTMLElement): EditableContent {
  const reading = readText(host);
  const ends = selectedIn(host);
  if (!ends) return { ...reading, start: -1, end: -1 };
  const [from, fromOffset, to, toOffset] = ends;
  const start = offsetOf(reading, host, from, fromOffset);
  const end = from === to && fromOffset === toOffset ? start : offsetOf(reading, host, to, toOffset);
  return {
    ...reading,
    start: start < 0 || end < 0 ? start : Math.min(start, end),
    end: Math.max(start, end),
  };
}

/**
 * Writes into an editable element of which `now` was just read, and reads it again. An editor with a model of its own
 * gets an input event to handle, with the range in it, since it learns of a moved selection too late; only where nobody
 * handles it the browser edits.
 */
export function writeEditable(
  host: HTMLElement,
  now: EditableContent,
  start: number,
  end: number,
  text: string,
  isRaw: boolean,
): EditableContent {
  const [from, fromOffset] = pointOf(now, host, start);
  const [to, toOffset] = end === start ? [from, fromOffset] : pointOf(now, host, end);
  if (isRaw) {
    if (from === to && from instanceof Text) from.replaceData(fromOffset, toOffset - fromOffset, text);
  } else {
    if (now.start !== start || now.end !== end)
      selectionOf(rootOf(host))?.setBaseAndExtent(from, fromOffset, to, toOffset);
    const target = new StaticRange({
      startContainer: from,
      startOffset: fromOffset,
      endContainer: to,
      endOffset: toOffset,
    });
    const isDeletion = text === '';
    const event = new InputEvent('beforeinput', {
      inputType: isDeletion ? 'deleteContentBackward' : 'insertText',
      data: isDeletion ? null : text,
      bubbles: true,
      cancelable: true,
      composed: true,
      targetRanges: [target],
    });
    const at = from instanceof Element ? from : from.parentElement;
    // An editor that has handled it puts the caret by itself, and later.
    if (!(at ?? host).dispatchEvent(event)) return { ...readEditable(host), start: -1, end: -1 };
    if (!isDeletion) document.execCommand('insertText', false, text);
    else if (start !== end) document.execCommand('delete');
  }
  return readEditable(host);
}

/** Puts the caret into an editable element of which `now` was just read. */
export function selectEditable(host: HTMLElement, now: EditableContent, caret: number): void {
  const [node, offset] = pointOf(now, host, caret);
  selectionOf(rootOf(host))?.collapse(node, offset);
}
