import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAgreeing, isReadable, isSearch, kindByWords, kindOfBox, saysRequired } from './words.ts';

// Columns: language, kind, label, as real forms have it. `labels` is what the words were made with; `held-out`, a third of
// all, was written before them, and nothing is tuned on it.
function rowsOf(name: string): string[][] {
  const file = readFileSync(new URL(`corpus/${name}.tsv`, import.meta.url), 'utf8');
  const [, ...lines] = file.split('\n');
  return lines.filter(Boolean).map((line) => line.split('\t'));
}

const judged = (kind: string, label: string) =>
  kind === 'consent' || kind === 'newsletter' ? kindOfBox(label) : kindByWords(label);
const misses = (rows: string[][]) =>
  rows.flatMap(([language, kind = '', label = '']) =>
    judged(kind, label) === kind ? [] : [`${language}: ${label} → ${judged(kind, label)}`],
  );

describe('labels in 25 languages', () => {
  const rows = rowsOf('labels');
  const heldOut = rowsOf('held-out');
  test('are there', () => {
    expect(rows.length).toBeGreaterThanOrEqual(360);
    expect(heldOut.length).toBeGreaterThanOrEqual(170);
    expect(new Set([...rows, ...heldOut].map(([language]) => language)).size).toBe(25);
  });
  test.each(rows)('%s, %s: %s', (_, kind = '', label = '') => {
    expect(judged(kind, label)).toBe(kind);
  });
  test('that were held out: all but those that are known not to be understood', () => {
    expect(misses(heldOut)).toEqual([
      'en: 3 digits on back of card → card-number',
      'nl: Mobiel nummer → other',
    ]);
  });
});

// A kind that fails a critical check must not be seen where it is not.
test.each([
  'How did you discover us?',
  'How many cards do you need?',
  'Gift card number',
  'Loyalty card no.',
  'Membership number',
  'SIM card number',
  'Library card number',
  'Credit note number',
  'Visa application number',
  'Health insurance card number',
  'Do you have a card? (yes/no)',
  'I have no credit limit',
  'Numéro de carte de fidélité',
  'Номер бонусной карты',
  'Номер карты лояльности',
  'Kundenkartennummer',
  'Numero carta fedeltà',
  'ポイントカード番号',
  '会员卡号',
  '멤버십 카드 번호',
  'Postcode',
  'Cartridge number',
  'Apartment number',
  'Chart number',
  'Registration number',
  'Tracking number',
  'Serial number',
  'Number of guests',
  'Shopping cart ID',
  'Confirm your postcode',
  'Parola chiave',
  'Palabra clave',
  'PIN code / Area',
  'Enter the captcha code',
  'Büchereiausweis',
  'Hotel inn',
  'Kontaktnummer',
  'Заказ № и срок доставки',
  'Customer ID',
])('%s asks for nothing secret', (label) => {
  expect(['card-number', 'cvv', 'password', 'national-id', 'birth-date']).not.toContain(kindByWords(label));
});

test.each([
  ['Tax ID / VAT number', 'company'],
  ['VAT', 'company'],
  ['USt-IdNr.', 'company'],
  ['Numéro de TVA', 'company'],
  ['Partita IVA', 'company'],
  ['Btw-nummer', 'company'],
  ['Tax ID', 'national-id'],
  ['Driver licence plate', 'other'],
  ['License plate', 'other'],
  ['Kfz-Kennzeichen', 'other'],
  ['Plaque d’immatriculation', 'other'],
  ['Kenteken', 'other'],
  ['车牌号', 'other'],
  ['Driver’s licence number', 'national-id'],
  ['Driving licence', 'national-id'],
  ['Birthday gift date', 'other'],
  ['Geburtstagsgeschenk bis', 'other'],
  ['Cadeau d’anniversaire', 'other'],
  ['誕生日プレゼント', 'other'],
  ['生日礼物', 'other'],
  ['Birthday', 'birth-date'],
  ['Birthday gift: your date of birth', 'birth-date'],
  ['誕生日', 'birth-date'],
] as const)('%s asks for %s', (label, kind) => {
  expect(kindByWords(label)).toBe(kind);
});

test.each([
  ['Accept cookies', 'other', false],
  ['Ich akzeptiere Cookies', 'other', false],
  ['J’accepte les cookies', 'other', false],
  ['クッキーに同意する', 'other', false],
  ['I accept cookies and the privacy policy', 'consent', true],
  ['I agree', 'consent', true],
] as const)('a box %j is for %s', (label, kind, isConsent) => {
  expect(kindOfBox(label)).toBe(kind);
  expect(isAgreeing(label)).toBe(isConsent);
});

test.each([
  ['Name *', true],
  ['* E-Mail', true],
  ['Phone (required)', true],
  ['Telefon (Pflichtfeld)', true],
  ['電話番号 必須', true],
  ['手机（必填）', true],
  ['Телефон (обязательно)', true],
  ['Телефон (необязательно)', false],
  ['Phone (optional, not required)', false],
  ['Telefon (nicht erforderlich)', false],
  ['Téléphone (facultatif)', false],
  ['選填', false],
  ['**** 4 digits', false],
  ['Name', false],
])('%s is a mark of what is required: %s', (label, isRequired) => {
  expect(saysRequired(label)).toBe(isRequired);
});

test.each([
  ['I agree', true],
  ['Akzeptieren und starten', true],
  ['同意して開始', true],
  ['Начать чат', false],
  ['Start chat', false],
])('%s agrees: %s', (label, isOne) => {
  expect(isAgreeing(label)).toBe(isOne);
});

test.each([
  ['Search our help centre', true],
  ['Suche', true],
  ['検索', true],
  ['Your name', false],
])('%s looks something up: %s', (label, isOne) => {
  expect(isSearch(label)).toBe(isOne);
});

test('words of scripts in which none is known are not read', () => {
  expect(isReadable('ბარათის ნომერი')).toBe(false);
  expect(isReadable('1234 •')).toBe(false);
  for (const text of ['Ime', 'Имя', 'الاسم', '名', 'ชื่อ']) expect(isReadable(text)).toBe(true);
});
