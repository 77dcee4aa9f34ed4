import { expect, test } from './support/test.ts';
import { openTypedField, pressEnter, readMessages, TYPED_FIELDS, typeKeys } from './support/typing.ts';

// What people write in chats with digits in it that are no card: phones, orders, dates, addresses, prices. The numbers are
// made up, phones where possible from ranges that are kept free for that.
const EVERYDAY: Record<string, readonly string[]> = {
  'en-US': [
    'call me at (212) 555-0142 or 1-800-555-0199',
    'order #112-4839201-5582043 has not come',
    'I live at 1600 Amphitheatre Pkwy, Mountain View, CA 94043-1351',
    'born 04/12/1987, joined 2019-03-02',
    'it was $1,299.99 plus 8.875% tax = $1,415.36',
    'flight UA 1482 on 11/24 at 6:45pm, seat 23A',
    'my zip is 60614 and my plan is 4011 5567',
  ],
  'en-GB': [
    'ring 020 7946 0958 or 07700 900123 before 5pm',
    'parcel JD0002 2334 4556 78 was due 21/11/2026',
    'Flat 4, 221B Baker Street, London NW1 6XE',
    '£49.99 was taken twice on 03.11.26',
    'my booking is 4457 2291 for 2 adults, 14-18 July',
  ],
  de: [
    'meine Nummer ist 030 23125 012 oder 0171 3920012',
    'Bestellung 4711-20261122-0815 fehlt noch',
    'Musterstraße 12, 10115 Berlin, 3. OG',
    'am 24.12.2026 um 18:30 Uhr für 1.299,00 €',
    'Kundennummer 5120 8834 22, Rechnung 2026/004512',
    'Vertragsnummer 5512345678 seit 01.04.2021',
  ],
  fr: [
    'appelez-moi au 01 99 00 12 34 ou 06 39 98 01 23',
    'commande 402-5519283-1147520 du 12/11/2026',
    '15 bis rue de Rivoli, 75004 Paris, code 4512B',
    'payé 1 249,90 € en 3 fois de 416,63 €',
    'mon numéro de sécu est le 1 85 05 78 006 084 36',
  ],
  es: [
    'mi teléfono es 91 123 45 67 o el 612 34 56 78',
    'pedido 2026-114477 del 22/11/2026 a las 14:30',
    'Calle Mayor 45, 3º B, 28013 Madrid',
    'me cobraron 1.234,56 € y eran 1.134,56 €',
    'la factura F26/0004512 de 89,90 euros',
  ],
  it: [
    'chiamami al 06 9876 5432 o al 333 1234567',
    'ordine 4400125567 del 3/11/2026',
    'Via Roma 128, 20121 Milano (MI), interno 14',
    'ho pagato 2.450,00 € invece di 2.405,00 €',
    'il mio codice cliente è 600412',
  ],
  nl: [
    'bel mij op 020 123 4567 of 06 12345678',
    'bestelling 5003 1122 van 22-11-2026',
    'Keizersgracht 123-2, 1015 CJ Amsterdam',
    'het kostte € 1.099,- en nu € 999,-',
    'pakket 3SABCD1234567890 is zoek',
  ],
  pl: [
    'mój numer to 22 123 45 67 albo 601 234 567',
    'zamówienie 4455667788 z 22.11.2026',
    'ul. Marszałkowska 84/92 m. 15, 00-514 Warszawa',
    'zapłaciłem 1 299,99 zł za 2 szt.',
    'faktura FV/2026/11/0045',
  ],
  'pt-BR': [
    'meu telefone é (11) 95555-0123 ou (21) 3555-0199',
    'pedido 5103344 feito em 22/11/2026',
    'Av. Paulista, 1578, apto 1204, CEP 01310-200',
    'paguei R$ 2.499,90 em 10x de R$ 249,99',
    'meu CPF é 123.456.789-09',
  ],
  sv: [
    'ring 08-465 004 12 eller 070-174 06 05',
    'order 4000123456 från 2026-11-22',
    'Drottninggatan 71, 111 36 Stockholm',
    'det kostade 1 299 kr, nu 999:-',
    'mitt personnummer är 19850709-9805',
  ],
  tr: [
    'numaram 0212 555 01 23, cep 0532 555 01 24',
    'sipariş no 5467812390, 22.11.2026',
    'Atatürk Cad. No: 45 D: 12, 34710 Kadıköy',
    '1.299,90 TL ödedim, 2 adet',
  ],
  ru: [
    'мой телефон 8 (495) 123-45-67 или 8 916 123 45 67',
    'заказ 4502-117733 от 22.11.2026',
    'ул. Тверская, д. 13, кв. 45, 125009 Москва',
    'списали 12 499,00 руб. вместо 11 499',
  ],
  ja: [
    '電話は03-5550-1234か090-5550-1234です',
    '注文番号503-1234567-8901234の件',
    '〒100-0001 東京都千代田区千代田1-1-201',
    '2026年11月22日14時30分に12,980円払いました',
  ],
  zh: [
    '我的电话是010-5555 0123,手机13800138000',
    '订单号 4600112233445 还没发货',
    '北京市朝阳区建国路88号5号楼1203室 100022',
    '11月22日付了¥1,299.00,退了¥299',
  ],
  ko: [
    '제 번호는 02-555-0123, 010-5550-1234 입니다',
    '주문번호 20261122-4455667',
    '서울 종로구 세종대로 209, 3층 (03171)',
    '2026년 11월 22일 129,000원 결제',
  ],
  ar: ['رقمي هو 01 555 0123 أو ٠٥٥٥٠١٢٣٤٥', 'الطلب رقم 45001122 بتاريخ 22/11/2026', 'دفعت 1,299.50 ريال'],
};

const phrases = Object.values(EVERYDAY).flat();

for (const field of Object.keys(TYPED_FIELDS)) {
  test(`${phrases.length} everyday numbers in ${Object.keys(EVERYDAY).length} languages, in a ${field}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const session = await openTypedField(page, field);
    const looks: string[] = [];
    for (const phrase of phrases) {
      // The word is finished: what follows begins another one.
      await typeKeys(session, `${phrase} ok`);
      looks.push(await page.evaluate<string>('read()'));
      await pressEnter(session);
    }
    // Sent with nothing behind them: each third, for it is typed all over again.
    const bare = phrases.filter((_, i) => i % 3 === 0);
    for (const phrase of bare) {
      await typeKeys(session, phrase);
      await pressEnter(session);
    }
    expect(looks).toEqual(phrases.map((phrase) => `${phrase} ok`));
    const sent = (await readMessages(page)).map((message) => message.sent);
    expect(sent).toEqual([...looks, ...bare]);
  });
}
