/**
 * Words by which people say that a number is a card, its verification value or something else, in the languages of
 * the widgets we have met. Stems, since most of these languages inflect. Latin stems short enough to occur inside
 * other words are fenced by "no letter before" and "no letter behind".
 */

const NO_LETTER_BEFORE = '(?<!\\p{L})';
const NO_LETTER_BEHIND = '(?!\\p{L})';

const CVV =
  `${NO_LETTER_BEFORE}(?:c[vw][vcn]2?|csc|cid|cvp2)${NO_LETTER_BEHIND}|security (?:code|n)|cryptogram|pr(?:ü|ue?)f(?:zi|nu|za|co)|` +
  '(?:sicherheits|beveiligings|veiligheids|säkerhets|sik+erhe[td]s)(?:co|nu|ko)|kontrol[^ ]*[ck]if|turvalu|' +
  '[ck][oóòô]d\\p{L}* (?:d\\p{L}+ )?(?:s[eéií][cgk]ur|s[eé]guri|bez[bp]|sigurn|varnost|keaman|keselam)|' +
  '(?:bezp|sigurn|varnos|saug|droš|turva)\\p{L}* ?k[oó]+d|biztonsági k|güvenlik (?:ko|nu)|mã (?:bảo m|an to)|card verif|' +
  'код (?:за )?(?:безоп|безпе|безбед|сигурн)|ασφαλε|קוד ה?(?:אבטחה|ביטחון)|رمز (?:ال)?(?:أ?مان|حماي)|کد امنیت|' +
  'सुरक्षा कोड|নিরাপত্তা কোড|รหัส(?:ความ)?(?:ปลอดภัย|หลัง)|(?:安全|セキュリティー?)(?:[码碼]|コード)|卡背|背面|보안 ?(?:코드|번호)';

const CARD =
  'card|kaar[td]|kart|cart[aeãi]|tarj|targe|kárt|kortel|kort(?:et|i|in?|en|ti|n\\p{L}+)?(?!\\p{L})|thẻ|cárta|txartel|' +
  '[ck]r[eéè]d[iy]t|d[eéè]b[ei]t|visa|amex|american ex|maestro|discover|diners|union ?pay|rupay|' +
  `${NO_LETTER_BEFORE}(?:cc|pan|jcb|kad|exp(?:ir\\p{L}+)?|elo|troy|mir|mada|verve)${NO_LETTER_BEHIND}|` +
  'valid (?:th|un|to)|gült|gyld|giltig|geldig|ważn|venc[ie]|valida|scaden|caduc|platn|érvény|voimas|son kul|' +
  'карт|виза|кредит|дебет|действ|срок|κ[αά]ρτ|λήξ|ბარათ|քարտ|כרטיס|אשראי|תוקף|بطاق|ائتمان|صلاحي|[کك]ارت|کارڈ|انقضا|' +
  'कार्ड|কার্ড|கார்ட|కార్డ|ಕಾರ್ಡ|കാർഡ|ਕਾਰਡ|કાર્ડ|บัตร|หมดอายุ|カード|卡|카드|[銀银][聯联]|有効|有效|유효';

/** Something that only a card number has near it: a card, brand, expiry or CVV word. */
export const CARD_WORD = new RegExp(`${CARD}|${CVV}`, 'iu');

/** A word for the 3 or 4 digits that verify a card, up to where they begin. Global, for `matchAll`. */
export const CVV_LABEL = new RegExp(`(?:${CVV})[^\\p{Nd}.!?;]{0,16}(?=\\p{Nd})`, 'giu');

// What may stand between a label and its number. Clause marks may not: "no tracking yet, 4242…" labels nothing.
const JOINING =
  '(?:[^\\p{L}\\p{N}.,;!?\\n]|n[ro]\\.|' +
  `${NO_LETTER_BEFORE}(?:n[ro]?|n[uú]m\\p{L}*|nomor|code|c[oó]d\\p{L}*|id|is|was|ist|lautet|est|[eéè]s?|me|at|er|är|on|van|d[aei]l?|номер)${NO_LETTER_BEHIND}|` +
  '[号號码碼是は는은]|番号|번호)*$';

const NUMBERED =
  'order|invoice|booking|customer|case|ticket|ref\\p{L}*|commande|facture|pedido|factura|ordine|fattura|sipariş|zamówieni\\p{L}+|заказа?|注文|订单|주문';

/**
 * Ends with a label of another kind of number, right before it: device, article, company and account numbers,
 * shipments, orders by number, hashes and times. A direct label outweighs the shape of a card.
 */
export const TECHNICAL_LABEL = new RegExp(
  `(?:${NO_LETTER_BEFORE}(?:imei(?:sv)?|meid|iccid|imsi|eid|esn|i[sm][sbm]n|[eij]an|gtin|upc|asin|sku|sscc|gln|s/?n|npi|[ib]ban|siren|siret|vat|nif|cuit|cnpj|cpf|rfc|pesel|nhs|vin|u?uid|guid|id|md5|sha\\d*|ts|rf|awb|arn|dpd|gls|fedex|usps|dhl|evri|hermes|correos|postn\\p{L}+|timestamp|epoch|unix|hash|token|session|trace)|` +
    '(?:serial|s[eé]rie|seri no|seryjn|серийн|シリアル|序列|일련|track|shipment|parcel|waybill|consignment|bar ?[ck]od|sendung|pak+[ek]t?|zending|suivi|colis|seguim|env[ií]o|rastre|spedizion|przesył|zásilk|seurant|kargo|takip|трек|отслеж|посылк|накладн|追跡|伝票|快递|[单運运]单?|송장)\\p{L}*|' +
    // "Kundennummer", "Sendungsnummer" and the like, but not "Kartennummer".
    `${NO_LETTER_BEFORE}(?!\\p{L}*(?:k[ao]+rt|card|visa|[kc]redit))\\p{L}{3,}(?:nummer|nr)|` +
    `(?:${NUMBERED})(?: (?:n[oº°r]?\\.?|n[uú]m\\p{L}*|id|code|номер)| ?番号|号|번호| ?[#:=№]))` +
    JOINING,
  'iu',
);

/**
 * Ends with a word that says "an order, a phone, a room" without a number's name: enough to doubt digits that only
 * their place behind a card makes suspicious.
 */
export const OTHER_LABEL = new RegExp(
  `${NO_LETTER_BEFORE}(?:${NUMBERED}|phone|t[eé]l\\p{L}*|mobil\\p{L}*|fax|call|zip|plz|room|apt|suite|flat|unit|тел\\p{L}*|电话|電話|전화)${JOINING}`,
  'iu',
);

/** Ends with letters that may touch a card number: "visa4242…", "nr4242…". */
export const GLUED_WORD_BEFORE =
  /(?:cards?|visa|amex|express|maestro|mc|cc|jcb|pan|discover|diners|pay|n[ro]|n[uú]m\p{L}*|nomor|c[ae]rt[aeã]o?|tarjeta|k[ao]rt[aeyiuęą]?|kaart|kortti|is|ist|est)$/iu;

/** Begins with letters that may touch a card number: "…4242exp 12/28". */
export const GLUED_WORD_BEHIND = /^(?:exp|cv[cvn]|valid|visa|card|and|und|et|y|e)/iu;
