import { describe, expect, test } from 'vitest';
import { carryOf, maskAtSend, maskWhileTyping } from './mask.ts';

const CARD = '4242 4242 4242 4242';
const SENT = '4242 42•• •••• 4242';

test.each([
  'cvv',
  'CVV2',
  'cvc:',
  'CVC is',
  'csc',
  'cid',
  'security code',
  'Sicherheitscode:',
  'Prüfziffer',
  'Kartenprüfnummer',
  'cryptogramme',
  'code de sécurité :',
  'código de seguridad',
  'código de segurança:',
  'codice di sicurezza',
  'beveiligingscode',
  'kod bezpieczeństwa',
  'bezpečnostní kód',
  'код безопасности',
  'код безпеки',
  'güvenlik kodu',
  'säkerhetskod',
  'sikkerhedskode',
  'turvakoodi',
  'biztonsági kód',
  'cod de securitate',
  'κωδικός ασφαλείας',
  'קוד אבטחה',
  'رمز الأمان',
  'کد امنیتی',
  'セキュリティコード',
  '安全码',
  '보안 코드',
  'mã bảo mật',
  'kode keamanan',
  'รหัสความปลอดภัย',
])('%s announces a value', (word) => expect(maskAtSend(`${word} 123`)).toBe(`${word} •••`));

describe('named', () => {
  test.each([
    ['four digits', 'cvv 1234', 'cvv ••••'],
    ['glued', 'cvv123', 'cvv•••'],
    ['next line', 'cvv\n123', 'cvv\n•••'],
    ['two digits', 'cvv 12', 'cvv 12'],
    ['five digits', 'cvv 12345', 'cvv 12345'],
    ['next sentence', 'no cvv. 123 boxes', 'no cvv. 123 boxes'],
    ['too far', 'cvv, but first of all I have 123', 'cvv, but first of all I have 123'],
    ['part of a word', 'acid 123', 'acid 123'],
    ['other digits', 'cvv १२३', 'cvv •••'],
    ['gaps', 'cvv 1 2 3', 'cvv • • •'],
    ['a gap, glued', 'cvv2 123', 'cvv2 •••'],
    ['gaps, five digits', 'cvv 1 2 3 4 5', 'cvv 1 2 3 4 5'],
    ['some words between', 'my cvv number on the back is 123', 'my cvv number on the back is •••'],
    ['on the back', 'the 3 digits on the back: 123', 'the 3 digits on the back: •••'],
    ['something else back', 'the number 123 is back', 'the number 123 is back'],
  ])('%s', (_, text, expected) => expect(maskAtSend(text)).toBe(expected));
});

describe('behind a card', () => {
  test.each([
    ['alone', '123', '•••'],
    ['behind an expiry', '12/28 123', '12/28 •••'],
    ['behind an expiry with spaces', '12 28 123', '12 28 •••'],
    ['behind a long expiry', '12/2028 123', '12/2028 •••'],
    ['fields', '|12|28|123', '|12|28|•••'],
    ['expiry without a slash', '1228', '1228'],
    ['year', 'until 2028', 'until 2028'],
    ['a second number', '123, 456', '•••, 456'],
    ['amount', 'for $100', 'for $100'],
    ['amount, code behind', 'was charged 100 EUR', 'was charged 100 EUR'],
    ['price', '100.50', '100.50'],
    ['phone number', 'tel 0151 234 5678', 'tel 0151 234 5678'],
    ['ordered otherwise', 'order 1234', 'order 1234'],
    ['letters glued', '100mb', '100mb'],
    ['out of reach', `${'and so on '.repeat(4)}123`, `${'and so on '.repeat(4)}123`],
  ])('%s', (_, behind, expected) => expect(maskAtSend(`${CARD} ${behind}`)).toBe(`${SENT} ${expected}`));

  test.each([
    ['1228', '••••'],
    ['exp 1228', 'exp 1228'],
    ['12/28/1234', '12/28/••••'],
    ['12|2028|1234', '12|2028|••••'],
    ['Dec 2028 1234', 'Dec 2028 ••••'],
    ['2028-12 1234', '2028-12 ••••'],
  ])('of 15 digits: four, even if they look like month and year: %s', (behind, expected) => {
    expect(maskAtSend(`378282246310005 ${behind}`)).toBe(`378282•••••0005 ${expected}`);
  });
});

describe('while typed', () => {
  test.each([
    ['cvv 1', 'cvv •'],
    ['cvv 12', 'cvv ••'],
    ['cvv 1234', 'cvv ••••'],
    ['cvv 12345', 'cvv 12345'],
    ['cvv 12 a', 'cvv 12 a'],
    ['cvv 1 2', 'cvv • •'],
    ['cvv 1 2 ', 'cvv • • '],
    [`${CARD} 1`, '4242 42•• •••• •••• •'],
    [`${CARD} 12/`, '4242 42•• •••• •••• 12/'],
    [`${CARD} 12/28 1`, '4242 42•• •••• •••• 12/28 •'],
  ])('%s → %s', (text, expected) => expect(maskWhileTyping(text, text.length)).toBe(expected));
});

describe('in the next message', () => {
  const carry = carryOf(CARD);
  test.each([
    ['123', '•••'],
    ['12/28', '12/28'],
    ['cvv is 123', 'cvv is •••'],
    ['the code is 123', 'the code is •••'],
    ['its 123', 'its •••'],
    ['the room is 123', 'the room is 123'],
    ['its 123 dollars', 'its 123 dollars'],
    ['100 dollars please', '100 dollars please'],
    ['it came in 123 boxes', 'it came in 123 boxes'],
  ])('%s → %s', (text, expected) => expect(maskAtSend(text, carry)).toBe(expected));

  test('and the one after it', () => {
    expect(maskAtSend('123', carryOf('12/28', carry))).toBe('•••');
    expect(carryOf('123', carry)).toBe('');
  });
});
