import { above, attribute, nameOf } from '../observe/dom.ts';

const CONTROL = /^(?:button|a|summary|svg|img)$/;
const OTHER =
  /attach|upload|file|image|emoji|smil|gif|sticker|voice|micro|record|camera|close|minimi|menu|option|setting|back|bold|italic|link|format|expand|mute|sound|call|video/i;
const SEND = /send|submit|envoy|enviar|invia|versturen|skicka|wyślij|отправ|送信|发送|傳送|보내|إرسال/i;

/** How far above the composer a control may hang to be one of its own. */
const MAX_DISTANCE = 7;

const wordsOf = (node: Element) =>
  ['aria-label', 'title', 'id', 'class', 'name', 'value', 'data-testid']
    .map((name) => attribute(node, name) ?? '')
    .join(' ') + (node.textContent ?? '').slice(0, 40);

/** Whether a press on `target` may send what stands in `field`: a control beside it that is not known as another. */
export function isSendControl(target: Element, field: Element): boolean {
  let control: Element | null = null;
  let words = '';
  for (let node: Element | null = target, depth = 0; node && depth < 5; node = above(node), depth += 1) {
    if (node === field || node.contains(field)) break;
    const isControl = CONTROL.test(nameOf(node)) || /^(?:button|link)$/.test(attribute(node, 'role') ?? '');
    if (isControl || /^(?:submit|image|button)$/.test(attribute(node, 'type') ?? '')) control = node;
    else if (!control && getComputedStyle(node).cursor === 'pointer') control = node;
    words += ` ${wordsOf(node)}`;
  }
  if (!control) return false;
  for (
    let node: Element | null = field, depth = 0;
    node && depth < MAX_DISTANCE;
    node = above(node), depth += 1
  ) {
    if (!node.contains(control) && node !== control) continue;
    return SEND.test(words) || !OTHER.test(words);
  }
  return false;
}
