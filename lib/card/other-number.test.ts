import { expect, test } from 'vitest';
import { maskAtSend, maskWhileTyping } from './mask.ts';

const CARD = '4242424242424242';
const GROUPED = '4242 4242 4242 4242';

test.each([
  ['plus', `+${CARD}`],
  ['plus and bracket', `+(${CARD}`],
  ['letters before', `TXN${CARD}`],
  ['letters behind', `${CARD}X`],
  ['letter and digits before', `A1-${CARD}`],
  ['hexadecimal', `0x${CARD}`],
  ['IBAN in groups', 'DE89 3704 0044 0532 0130 00'],
  ['IBAN in lower case', `de89 ${GROUPED}`],
  ['IBAN with a bank code of letters', `GB29 NWBK ${GROUPED}`],
  ['IBAN with letters inside', `IT60 X054 ${GROUPED}`],
  ['URL', `https://a.example/x?id=${CARD}`],
  ['URL without scheme', `shop.example.com/o/${CARD}`],
  ['www', `www.example/${CARD}`],
  ['mail address', `${CARD}@example.com`],
  ['mail host', `me@${CARD}.example`],
  ['path', `/var/log/${CARD}`],
  ['Windows path', `C:\\files\\${CARD}`],
  ['fraction', `0.${CARD}`],
  ['fraction, comma', `0,${CARD}`],
  ['fraction of a table', '85,53211289324649'],
  ['UUID of digits', '42424242-4242-4242-8242-424242424242'],
  ['USPS', '9205 5901 6491 7309 1104 86'],
  ['ICCID', '8944 4242 4242 4242 4242'],
  ['GS1', `(01)${CARD}`],
  ['IMEI', 'IMEI 376051885735992'],
  ['IMEI, lower case and colon', 'imei: 376051885735992'],
  ['tracking', `tracking number ${CARD}`],
  ['tracking, sentence', `My tracking code is: ${GROUPED}`],
  ['tracking, German', `Sendungsnummer ${CARD}`],
  ['tracking, French', `numéro de suivi : ${CARD}`],
  ['tracking, Spanish', `número de seguimiento: ${CARD}`],
  ['tracking, Russian', `трек-номер ${CARD}`],
  ['tracking, Chinese', `快递单号：${CARD}`],
  ['serial', `S/N ${CARD}`],
  ['order number', `order no. ${CARD}`],
  ['order hash', `order #${CARD}`],
  ['order, Japanese', `注文番号は${CARD}です`],
  ['customer, Danish', `kundenummer ${CARD}`],
  ['id', `transaction id ${CARD}`],
])('%s is kept', (_, text) => expect(maskAtSend(text)).toBe(text));

test.each([
  ['bracket', `(${CARD})`],
  ['hash', `#${CARD}`],
  ['card word glued', `visa${CARD}`],
  ['number word glued', `nr${CARD}`],
  ['numero sign', `nº${CARD}`],
  ['letters that are not Latin, before', `карта${CARD}`],
  ['letters that are not Latin, behind', `${CARD}です`],
  ['expiry glued', `${CARD}exp12/28`],
  ['a slip behind groups', `${GROUPED}x`],
  ['card behind a URL', `http://a.example/1 ${GROUPED}`],
  ['card behind an IMEI', `IMEI 352746716145430 ${GROUPED}`],
  ['card behind a phone number', `+49 151 23456789 ${GROUPED}`],
  ['card behind a code', `A12 ${GROUPED}`],
  ['card before an ordinal', `${GROUPED} 2nd`],
  ['a label in another clause', `no tracking yet, ${CARD}`],
  ['order without a number word', `I order with ${GROUPED}`],
  ['list number', `1. ${CARD}`],
  ['decimals behind', `${CARD}.00`],
  ['decimals behind a comma', `${CARD},00`],
  ['list with commas', `12/28,${CARD},12`],
  ['word glued behind', `${CARD}thanks`],
  ['a label of the card, without spaces', `订单卡号${CARD}`],
  ['dots as separators', '4242.4242.4242.4242'],
  ['markup', `<b>${CARD}</b>`],
  ['query string of no URL', `card=${CARD}&x=1`],
  ['card number in German', `Kreditkartennummer ${CARD}`],
])('%s is masked', (_, text) => expect(maskAtSend(text)).not.toBe(text));

test.each(['ab', '@example.com', '.00', '/x', '.pdf'])(
  '%s behind is not decided while it is typed',
  (behind) => {
    for (let length = 0; length <= behind.length; length++) {
      const typed = CARD + behind.slice(0, length);
      expect(maskWhileTyping(typed, typed.length)).toContain('424242••••••••••');
    }
  },
);

test('what was glued behind is decided by a space', () => {
  const typed = `${CARD}ab `;
  expect(maskWhileTyping(typed, typed.length)).toBe(typed);
});
