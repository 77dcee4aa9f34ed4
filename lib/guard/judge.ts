import { findComposers } from '../observe/behaviour.ts';
import { chatWords, composerWords } from '../observe/chat-words.ts';
import { above, attribute, rootOf } from '../observe/dom.ts';

/** Why a field is not guarded: it is no chat's, it is meant for a card, or digits cannot be hidden in it. */
export type Refusal = 'no-composer' | 'payment-field' | 'no-dots-allowed';

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

/** Whether a field is one for card data by what is written on it. */
function isPayment(field: Element): boolean {
  const words = ['autocomplete', 'name', 'id', 'placeholder', 'aria-label'];
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

/**
 * Whether a field is a chat's composer in which digits can be hidden: null, or why not. Reads the document around the
 * field, up to 40 fields of its tree.
 */
export function refusalOf(field: HTMLElement): Refusal | null {
  if (isPayment(field)) return 'payment-field';
  const root = rootOf(field);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return 'no-composer';
  const candidate = findComposers([{ root, shadow: 'none' }], true).find(
    ({ field: found }) => found === field || field.contains(found) || found.contains(field),
  );
  if (!(candidate ? candidate.confidence : asksInChat(field))) return 'no-composer';
  // The browser itself keeps dots, and what is read by offsets, out of the others.
  return field instanceof HTMLInputElement && !/^(?:text|search|tel|url)$/.test(field.type)
    ? 'no-dots-allowed'
    : null;
}
