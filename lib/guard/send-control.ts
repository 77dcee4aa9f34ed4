import { above, attribute, nameOf } from '../observe/dom.ts';

const CONTROL = /^(?:button|a|summary|svg|img)$/;
/** Whole words, since classes are full of others: "link" is not "blink", nor is "back" a "background". */
const OTHER =
  /(?<![a-z])(?:attach(?:ment)?s?|upload|files?|images?|emojis?|smil(?:ey|ies?)|gif|stickers?|voice|micro(?:phone)?|record|camera|close|minimi[sz]e|menu|options?|settings?|back|bold|italic|link|format|expand|mute|sound|call|video)(?![a-z])/i;
/** "Send" in the languages in which composers are known: lib/observe/chat-words.ts. */
const SEND =
  /send|submit|envoy|enviar|invia|verstu|verzend|absenden|abschick|skicka|wyślij|odesl|odosl|lähetä|gönder|kirim|küld|отправ|надісл|送信|发送|發送|傳送|보내|전송|إرسال|ارسل|שלח|भेज|gửi|ส่ง|στείλ/i;
/** What a button says of itself says more than its classes. */
const LABELS = ['aria-label', 'title', 'value'];
const CLASSES = ['id', 'class', 'name', 'data-testid'];

/** How far above the composer a control may hang to be one of its own. */
const MAX_DISTANCE = 7;

const written = (node: Element, names: readonly string[]) =>
  names
    .map((name) => attribute(node, name) ?? '')
    .join(' ')
    // camelCase is taken apart.
    .replace(/([a-z])([A-Z])/g, '$1-$2');

/** Whether a press on `target` may send what stands in `field`: a control beside it that is not known as another. */
export function isSendControl(target: Element, field: Element): boolean {
  let control: Element | null = null;
  let labels = '';
  let classes = '';
  let isSubmit = false;
  for (let node: Element | null = target, depth = 0; node && depth < 5; node = above(node), depth += 1) {
    if (node === field || node.contains(field)) break;
    const type = attribute(node, 'type') ?? '';
    const isControl = CONTROL.test(nameOf(node)) || /^(?:button|link)$/.test(attribute(node, 'role') ?? '');
    if (isControl || /^(?:submit|image|button)$/.test(type)) control = node;
    else if (!control && getComputedStyle(node).cursor === 'pointer') control = node;
    isSubmit ||= type === 'submit';
    labels += ` ${written(node, LABELS)} ${(node.textContent ?? '').slice(0, 40)}`;
    classes += ` ${written(node, CLASSES)}`;
  }
  if (!control || !isBeside(control, field)) return false;
  if (isSubmit || SEND.test(labels)) return true;
  return !OTHER.test(labels) && (SEND.test(classes) || !OTHER.test(classes));
}

/** Whether the control hangs near the composer, so that it may be one of its own. */
function isBeside(control: Element, field: Element): boolean {
  let node: Element | null = field;
  for (let depth = 0; node && depth < MAX_DISTANCE; depth += 1) {
    if (node.contains(control)) return true;
    node = above(node);
  }
  return false;
}
