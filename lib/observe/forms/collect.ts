import type { Body } from '../../evidence/evidence.ts';
import type { FieldKind } from '../../evidence/form-field.ts';
import { privacyWords } from '../chat-words.ts';
import { everywhere, type ReadContext } from '../collect/context.ts';
import {
  above,
  all,
  attribute,
  boxOf,
  elementPath,
  isShown,
  nameOf,
  previousOf,
  rootOf,
  textOf,
} from '../dom.ts';
import { isAgreeing, isReadable, isSearch, kindByWords, kindOfBox, saysRequired } from './words.ts';

/** Fields that are told of one document; a form that has more is not told whole. */
const maxFields = 60;
const maxAsked = 2000;
const selector =
  'input,select,textarea,[role=checkbox],[role=switch],button,[role=button],form iframe:not([src*=captcha i],[src*=turnstile i])';
/** Types of inputs that ask for nothing in words. */
const silent = /^(?:hidden|reset|image|file|color|range|search)$/;
const fields = 'input:not([type=hidden],[type=submit],[type=button]),select,textarea';
const isField = /^(?:input|select|textarea)$/;
/** A label is no longer than this; what is longer speaks of more than its field. */
const maxLabel = 100;
const maxBoxLabel = 400;

// Autofill detail tokens: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill, read 2026-11-22.
const tokens: readonly (readonly [FieldKind, RegExp])[] = [
  ['card-number', /\bcc-number\b/],
  ['cvv', /\bcc-csc\b/],
  ['card-expiry', /\bcc-exp/],
  ['password', /-password\b/],
  ['one-time-code', /\bone-time-code\b/],
  ['birth-date', /\bbday/],
  ['email', /\bemail\b/],
  ['phone', /\btel(?:-|\b)/],
  ['company', /\borganization\b/],
  ['address', /\b(?:street-)?address|\bpostal-code\b|\bcountry/],
  ['name', /\b(?:given|family|additional)-name\b|(?:^| )name\b/],
];
const secrets: readonly FieldKind[] = [
  'card-number',
  'cvv',
  'card-expiry',
  'password',
  'one-time-code',
  'national-id',
];

/** What is written around a field. Text of the page: never to be told. */
interface Words {
  /** The element of its label, where it has one. */
  readonly element: Element | null;
  readonly label: string;
  readonly hint: string;
  readonly names: string;
}

/** Text of an element without what its own fields hold. */
function wordsIn(element: Element | null | undefined): string {
  if (!element) return '';
  let text = textOf(element) ?? '';
  for (const inner of all(element, 'select,textarea,script,style'))
    text = text.replace(textOf(inner) ?? '', ' ');
  return text.replace(/\s+/g, ' ').trim();
}

const isRoot = (root: Node): root is Document | ShadowRoot =>
  root instanceof Document || root instanceof ShadowRoot;

/** The elements from this one up, as far as a field's form can be. */
function* upward(field: Element, most: number): Generator<Element> {
  let node = above(field);
  for (let steps = 0; node && steps < most; steps += 1, node = above(node)) yield node;
}

function labelOf(field: Element): Element | null {
  for (const node of upward(field, 5)) if (nameOf(node) === 'label') return node;
  const id = attribute(field, 'id');
  const root = rootOf(field);
  if (!id || !isRoot(root)) return null;
  return all(root, 'label[for]').find((label) => attribute(label, 'for') === id) ?? null;
}

/** The words before a field that has no label: beside it, or beside what holds nothing but it. */
function wordsBefore(field: Element): string {
  let inner = field;
  for (const around of upward(field, 3)) {
    const own = wordsIn(around);
    if (all(around, fields).length > 1) {
      for (let before = previousOf(inner); before; before = previousOf(before)) {
        if (all(before, fields).length > 0 || isField.test(nameOf(before))) return '';
        const text = wordsIn(before);
        if (text !== '') return text;
      }
      return '';
    }
    if (own !== '') return own;
    inner = around;
  }
  return '';
}

function wordsOf(field: Element, isBox: boolean): Words {
  const written = (names: string) =>
    names
      .split(' ')
      .map((name) => attribute(field, name) ?? '')
      .join(' ')
      .trim();
  const root = rootOf(field);
  const titles = (attribute(field, 'aria-labelledby') ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 4)
    .map((id) => wordsIn(isRoot(root) ? all(root, '[id]').find((one) => attribute(one, 'id') === id) : null));
  const element = labelOf(field);
  const own = [...titles, attribute(field, 'aria-label') ?? '', wordsIn(element)].join(' ').trim();
  const hint = isBox
    ? written('title value')
    : written('placeholder data-placeholder aria-placeholder title');
  const isBare = own === '' && (isBox || hint === '');
  const near = isBare ? (isBox ? wordsBeside(field) : wordsBefore(field)) : '';
  return {
    element,
    label: (own || near).slice(0, isBox ? maxBoxLabel : maxLabel),
    hint: hint.slice(0, maxLabel),
    names: written('name id data-testid')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[_\-.[\]]+/g, ' ')
      .slice(0, maxLabel),
  };
}

/** The words around a box that has no label. */
function wordsBeside(box: Element): string {
  for (const around of upward(box, 3)) {
    if (all(around, fields).length > 1) return '';
    const text = wordsIn(around);
    if (text !== '') return text;
  }
  return '';
}

function kindOf(field: Element, type: string, { label, hint, names }: Words): FieldKind {
  const token = (attribute(field, 'autocomplete') ?? '').toLowerCase();
  const told = tokens.find(([, pattern]) => pattern.test(token))?.[0];
  if (told) return told;
  // Chats warn in their message fields not to write cards and passwords.
  if (nameOf(field) === 'textarea') return 'message';
  if (type === 'email' || /\S@\S/.test(hint)) return 'email';
  for (const text of [label, hint, names]) {
    const kind = kindByWords(text);
    if (kind !== 'other' && (type !== 'password' || secrets.includes(kind))) return kind;
  }
  if (type === 'password') return 'password';
  if (type === 'tel') return 'phone';
  return isReadable(label + hint) ? 'other' : 'unread';
}

function kindOfChoice(type: string, { label, names }: Words): FieldKind {
  // What can be chosen asks for nothing: "I forgot my password" is a topic.
  if (type === 'radio') return kindByWords(names) === 'topic' ? 'topic' : 'other';
  const kind = kindOfBox(label);
  return kind === 'other' && !isReadable(label) ? 'unread' : kind;
}

/** Whether the browser may check the spelling of what stands in a field: https://html.spec.whatwg.org/#spelling-and-grammar-checking */
function isSpellchecked(field: Element, type: string): boolean {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  return (
    /^(?:text|url|email|textarea)$/.test(type) &&
    !field.readOnly &&
    !field.disabled &&
    field.spellcheck === true
  );
}

/** Whether a label has a star or a word for "required", or its style sheet puts a star to it. */
function isMarked({ element, label, hint }: Words): boolean {
  if (saysRequired(`${label} ${hint}`)) return true;
  if (!element) return false;
  return ['::before', '::after'].some((part) => {
    try {
      return getComputedStyle(element, part).content.includes('*');
    } catch {
      return false;
    }
  });
}

/** Traps for robots stand out of sight. */
function isInSight(element: Element): boolean {
  const { right, bottom } = boxOf(element);
  return isShown(element) && right > 0 && bottom > 0;
}

function formOf(field: Element): Element | null {
  for (const node of upward(field, 40)) if (nameOf(node) === 'form') return node;
  return null;
}

/** Whether a button agrees to how data are used, by its label and by what stands around it. */
function isConsentButton(button: Element): boolean {
  const label =
    `${wordsIn(button)} ${attribute(button, 'aria-label') ?? ''} ${attribute(button, 'value') ?? ''}`.trim();
  if (label.length > 60 || !isAgreeing(label)) return false;
  for (const node of upward(button, 4)) {
    const text = wordsIn(node);
    if (text.length < 3000 && privacyWords.test(text)) return true;
  }
  return privacyWords.test(label);
}

/**
 * The fields that a chat asks to fill in, boxes and buttons of consent among them; composers are not, unless one stands in a
 * form with other fields. Labels are compared here and not told, and nothing that is filled in is read.
 */
export function collectFormFields(context: ReadContext): Body<'formFields'>[] {
  const found: Body<'formFields'>[] = [];
  const groups = new Set<string>();
  const counts = new Map<Element, number>();
  const open = context.candidates.filter(({ field }) => context.composers.has(field) && isShown(field));
  for (const [field] of everywhere(context, selector, maxAsked)) {
    if (found.length === maxFields) break;
    if (!context.isInChat(field)) continue;
    const name = nameOf(field);
    const role = attribute(field, 'role');
    const type = field instanceof HTMLInputElement ? field.type : name;
    const isButton = name === 'button' || /^(?:submit|button)$/.test(type) || role === 'button';
    const isBox = type === 'checkbox' || role === 'checkbox' || role === 'switch';
    if (silent.test(type) || role === 'searchbox' || (isButton && !isBox && !isConsentButton(field)))
      continue;
    const form = formOf(field);
    if (form && !counts.has(form)) counts.set(form, all(form, fields).length);
    const isAlone = !form || (counts.get(form) ?? 0) < 2;
    if (context.composers.has(field) && (name !== 'textarea' || isAlone)) continue;
    if (name === 'textarea' && isAlone) continue;
    if (type === 'radio') {
      const group = `${form ? elementPath(form) : ''} ${attribute(field, 'name')}`;
      if (groups.has(group)) continue;
      groups.add(group);
    }
    const words = wordsOf(field, isBox || type === 'radio');
    const isText = !isBox && !isButton && type !== 'radio' && name !== 'iframe';
    const kind =
      name === 'iframe'
        ? 'unread'
        : isText
          ? kindOf(field, type, words)
          : isButton && !isBox
            ? 'consent'
            : kindOfChoice(type, words);
    if (isText && !secrets.includes(kind) && isSearch(`${words.label} ${words.hint}`)) continue;
    found.push({
      // Of what may come behind the last one nothing is known.
      kind: found.length < maxFields - 1 ? kind : 'unread',
      isRequired:
        !isButton &&
        (attribute(field, 'required') !== null ||
          attribute(field, 'aria-required') === 'true' ||
          isMarked(words)),
      // Where the box itself is drawn by its label.
      isVisible: isInSight(field) || (!isText && words.element !== null && isInSight(words.element)),
      isTicked: isBox ? isTicked(field) : null,
      isSpellchecked: isSpellchecked(field, type),
      isBeforeChat: !open.some((one) => (form ? !Node.prototype.contains.call(form, one.field) : one.hasLog)),
      element: elementPath(field),
      ...context.anchorOf(field),
    });
  }
  return found;
}

function isTicked(box: Element): boolean {
  return box instanceof HTMLInputElement ? box.checked : attribute(box, 'aria-checked') === 'true';
}
