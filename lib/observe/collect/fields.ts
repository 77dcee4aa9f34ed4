import type { Body } from '../../evidence/evidence.ts';
import { asksForPerson, isAskedField } from '../asked-field.ts';
import { clip } from '../clip.ts';
import { all, attribute, baseOf, elementPath, isShown, nameOf } from '../dom.ts';
import { everywhere, type ReadContext } from './context.ts';
import { paymentFrameHosts } from './payment-hosts.ts';

const maxFields = 60;
const oddSelector =
  'input:is([type=search],[type=tel],[type=url],[type=email],[type=number],[type=password])';

/** The chat's composers: fields that behave as one, or that can hold several lines inside something known as a chat. */
export function collectComposers(context: ReadContext): Body<'composers'>[] {
  const composers: Body<'composers'>[] = [];
  for (const candidate of context.candidates) {
    const { field, shadow, label, confidence } = candidate;
    const name = nameOf(field);
    const isMultiline = name !== 'input';
    if (!confidence && !(context.isInChat(field) && (isMultiline || label))) continue;
    if (!isMultiline && (!label || isAskedField(field))) continue;
    context.composers.add(field);
    composers.push(composerOf(context, field, shadow, label));
  }
  const known = new Set(context.candidates.map(({ field }) => field));
  // Kinds of fields that chats hardly ever write in: the guard knows those that ask for a message all the same.
  for (const [field, { shadow }] of everywhere(context, oddSelector, maxFields)) {
    if (known.has(field) || asksForPerson(field)) continue;
    const refusal = context.refusalOf(field);
    if (refusal === null || refusal === 'no-dots-allowed')
      composers.push(composerOf(context, field, shadow, null));
  }
  return composers.slice(0, maxFields);
}

function composerOf(
  context: ReadContext,
  field: Element,
  shadow: Body<'composers'>['shadow'],
  label: string | null,
): Body<'composers'> {
  const name = nameOf(field);
  const refusal = context.refusalOf(field);
  return {
    field: name === 'input' || name === 'textarea' ? name : 'contenteditable',
    shadow,
    isVisible: isShown(field),
    // Between the words that were recognised there may stand some of the page's own.
    label: label === null ? null : clip(label.replace(/\p{Nd}/gu, '#'), 40),
    guard: refusal === undefined || refusal === 'no-composer' ? null : (refusal ?? 'guarded'),
    element: elementPath(field),
    ...context.anchorOf(field),
  };
}

const cardWords =
  /\b(?:card|cc)[-_ ]?(?:number|num|no)\b|\b(?:cvv2?|cvc2?|csc)\b|kartennummer|prüfziffer|numéro de (?:la )?carte|número de (?:la )?tarjeta|numero (?:della )?carta|kaartnummer|número do cartão|カード番号|卡号/i;

/** Fields for card data outside the chat, and frames of payment providers. Their contents are never read. */
export function collectCardFields(context: ReadContext): Body<'cardFields'>[] {
  const fields: Body<'cardFields'>[] = [];
  for (const [element] of everywhere(context, 'input,iframe[src]', 400)) {
    if (fields.length === 20) break;
    const place = elementPath(element);
    if (nameOf(element) === 'iframe') {
      const host = hostOf(attribute(element, 'src') ?? '');
      const provider = paymentFrameHosts.find((known) => host === known || host.endsWith(`.${known}`));
      if (provider) fields.push({ reason: 'provider-frame', matched: provider, element: place });
      continue;
    }
    const autocomplete = /\bcc-(?:number|csc|exp(?:-month|-year)?)\b/.exec(
      attribute(element, 'autocomplete') ?? '',
    )?.[0];
    if (autocomplete) fields.push({ reason: 'autocomplete', matched: autocomplete, element: place });
    else {
      const word = cardWords.exec(`${wordsOf(element)} ${labelOf(element, context)}`)?.[0];
      if (word) fields.push({ reason: 'label', matched: clip(word.toLowerCase(), 80), element: place });
    }
  }
  return fields;
}

function wordsOf(element: Element): string {
  const words = ['name', 'id', 'placeholder', 'aria-label']
    .map((name) => attribute(element, name) ?? '')
    .join(' ');
  return words.replace(/([a-z])([A-Z])/g, '$1 $2');
}

function labelOf(element: Element, context: ReadContext): string {
  const id = attribute(element, 'id');
  if (!id) return '';
  const [tree] = context.trees;
  const [label] = tree ? all(tree.root, `label[for="${CSS.escape(id)}"]`) : [];
  return label?.textContent?.slice(0, 80) ?? '';
}

function hostOf(address: string): string {
  try {
    return new URL(address, baseOf(document)).hostname;
  } catch {
    return '';
  }
}
