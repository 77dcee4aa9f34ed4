import type { Candidate } from '../observe/behaviour.ts';
import { chatWords, composerWords } from '../observe/chat-words.ts';
import { above, all, attribute, rootOf, shadowOf } from '../observe/dom.ts';

/**
 * Why a field is not guarded: it is no chat's; it is meant for a card; the browser or the page takes no dots in it; the
 * page reads the keys itself, and there is no field that could be written.
 */
export type Refusal = 'no-composer' | 'payment-field' | 'no-dots-allowed' | 'no-text-field';

/** What detection knows of fields. */
export interface Judge {
  /** The judgement of a field by its looks, as the sentinel gives it. */
  judgeField(field: Element, shadow: 'none'): Pick<Candidate, 'confidence'>;
  /** Whether the inspector has taken the field for a composer, by a marker of its vendor for instance. */
  isComposer(field: Element): boolean;
}

const CARD_FIELD =
  /\bcc-|card.?(?:num|no\b)|cc.?num|\bcv[vc]\b|kartennummer|tarjeta|numéro de carte|numero carta|卡号|カード番号/i;

/** The innermost element that the keys go to is part of this field: a text control, or the host of editable content. */
export function fieldAround(target: Element): HTMLElement | null {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return target;
  if (!(target instanceof HTMLElement) || !target.isContentEditable) return null;
  let host = target;
  for (let node = above(host); node instanceof HTMLElement && node.isContentEditable; node = above(node))
    host = node;
  return host;
}

/**
 * Whether a field is one for card data by what is written on it. Of a field for several lines only `autocomplete` counts: no
 * card number is asked for there, but chats warn in it to write none.
 */
function isPayment(field: Element): boolean {
  const words = ['autocomplete'];
  if (field instanceof HTMLInputElement) words.push('name', 'id', 'placeholder', 'aria-label');
  return CARD_FIELD.test(words.map((name) => attribute(field, name) ?? '').join(' '));
}

/** For kinds of fields that detection does not take for composers: asks for a message, inside what is named a chat. */
function asksInChat(field: Element): boolean {
  if (!composerWords.test(`${attribute(field, 'placeholder')} ${attribute(field, 'aria-label')}`))
    return false;
  for (let node: Element | null = field; node; node = above(node)) {
    if (
      chatWords.test(`${attribute(node, 'id')} ${attribute(node, 'class')} ${attribute(node, 'aria-label')}`)
    )
      return true;
  }
  return false;
}

/** Whether the keys go to this element or into it: a text control, editable content, or what has one inside. */
function takesText(element: Element): boolean {
  return (
    fieldAround(element) !== null ||
    shadowOf(element) !== null ||
    all(element, 'input,textarea,[contenteditable]').length > 0
  );
}

/** Whether a field is a chat's composer in which digits can be hidden: null, or why not. Reads the document around it. */
export function refusalOf(field: Element, judge: Judge): Refusal | null {
  if (isPayment(field)) return 'payment-field';
  const root = rootOf(field);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return 'no-composer';
  const isText = !(field instanceof HTMLInputElement) || field.type === 'text';
  const isChat = isText ? judge.judgeField(field, 'none').confidence !== null : asksInChat(field);
  if (!isChat && !judge.isComposer(field)) return 'no-composer';
  if (!takesText(field)) return 'no-text-field';
  // The browser itself keeps dots, and what is read by offsets, out of the others.
  return field instanceof HTMLInputElement && !/^(?:text|search|tel|url)$/.test(field.type)
    ? 'no-dots-allowed'
    : null;
}
