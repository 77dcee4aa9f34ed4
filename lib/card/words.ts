/**
 * Words by which people say that a number is a card, its verification value or something else, in the languages of
 * the widgets we have met. Stems, since most of these languages inflect. Latin stems short enough to occur inside
 * other words are fenced by "no letter before" and "no letter behind". `~` is a letter of any script.
 */

/** A pattern of words: `~` stands for a letter of any script. */
export const words = (source: string) => new RegExp(source.replaceAll('~', '\\p{L}'), 'iu');

const NO_LETTER_BEFORE = '(?<!~)';
const NO_LETTER_BEHIND = '(?!~)';

/** Source of a pattern (for `words`): what verifies a card. */
export const CVV =
  `${NO_LETTER_BEFORE}(?:c[vw][vcned]2?|cav2?|csc|cid|cvp2|[сц]в[вцк])${NO_LETTER_BEHIND}|sec(?:urity|\\.)? (?:code|n)|cryptogram|` +
  '(?<!gift )card (?:verif|code)|[3三](?:[ -]digit|位|桁)[ -]?(?:co|se|安|セ)|' +
  'pr(?:ü|ue?)f(?:zi|nu|za|co)|kontrol~*[ck]if|turvalu|' +
  '(?:sicherheits|beveiligings|veiligheids|säkerhets|sik+erhe[td]s)(?:co|nu|ko)|' +
  '[ck][oóòô]d~* (?:d~+ )?(?:s[eéií][cgk]ur|s[eé]guri|bez[bp]|zabez|sigurn|varnost|keaman|keselam)|clave de seg|' +
  '(?:bezp|sigurn|varnos|saug|droš|turva)~* ?(?:k[oó]+d|broj)|biztonsági k|güvenlik (?:ko|nu)|mã (?:bảo m|an to)|' +
  'код (?:за )?(?:безоп|безпе|безбед|сигурн)|(?:безб|сигу)~* код|ασφαλε|קוד ה?(?:אבטחה|ביטחון)|رمز (?:ال)?(?:أ?مان|حماي)|' +
  'کد امنیت|सुरक्षा कोड|รหัส(?:ความ)?(?:ปลอดภัย|หลัง)|' +
  '(?:安全|セキュリティー?)(?:[码碼代]|コード)|卡背|背面|裏面|뒷면|보안 ?(?:코드|번호)';

/** Source of a pattern (for `words`): until when something is valid. */
export const EXPIRY =
  `${NO_LETTER_BEFORE}exp(?:ir~+)?${NO_LETTER_BEHIND}|valid (?:th|un|to)|gült|gyld|giltig|geldig|ważn|venc[ie]|valida|scaden|` +
  'caduc|platn|érvény|voimas|son kul|действ|срок|λήξ|תוקף|صلاحي|انقضا|หมดอายุ|有効|有效|유효';

/** Source of a pattern (for `words`): cards and their brands, and until when they are valid. */
export const CARD =
  'card|kaar[td]|kart|cart[aeãi]|tarj|targe|kárt|kortel|kort(?:et|i|in?|en|ti|n~+)?(?!~)|thẻ|' +
  '[ck]r[eéè]d[iy]t|d[eéè]b[ei]t|visa|amex|american ex|maestro|discover|diners|union ?pay|rupay|' +
  `${NO_LETTER_BEFORE}(?:cc|pan|jcb|kad|elo|troy|mir|mada|verve)${NO_LETTER_BEHIND}|` +
  'карт|виза|кредит|дебет|κ[αά]ρτ|כרטיס|אשראי|بطاق|ائتمان|[کك]ارت|کارڈ|' +
  `कार्ड|কার্ড|บัตร|カード|卡|카드|[銀银][聯联]|${EXPIRY}`;

// What may stand between two words that belong together.
const NEAR = '[^\\p{Nd}.,!?;\\n]{0,16}';

// Where cards have their verification value printed, behind what people call it.
const ON_THE_BACK =
  '(?:[ck][óo]d|d[íi]git|n[úu]m[mb]?er|zif+er|chif+r|cif[er]|cijfer|siffr|cyfr|код|цифр|ספרות)' +
  `${NEAR}(?:back|rückseit|hinten|au dos|verso|retro|achter|atr[áa]s|ba[gk]sid|odwro|обор|обрат|בגב)`;

/** Something that only a card number has near it: a card, brand, expiry or CVV word. */
export const CARD_WORD = /* @__PURE__ */ words(`${CARD}|${CVV}`);

/** Ends with a word for the date until which a card is valid, before the digits of that date. */
export const EXPIRY_BEFORE = /* @__PURE__ */ words(`(?:${EXPIRY})\\P{Nd}{0,12}$`);

/** Ends with a word for the 3 or 4 digits that verify a card, before those digits. */
export const CVV_BEFORE = /* @__PURE__ */ words(
  `(?:${ON_THE_BACK}|(?:${CVV})~{0,8}(?:${NEAR}(?:${CARD}|${ON_THE_BACK}))?)(?:n[or]\\.|[3３](?=[ -]?~)|[^\\p{Nd}.!?;]){0,16}$`,
);

// What may stand between a label and its number. Clause marks may not: "no tracking yet, 4242…" labels nothing.
const JOINING =
  '(?:[^~\\p{N}.,;!?\\n]|n[ro]\\.|' +
  `${NO_LETTER_BEFORE}(?:n[ro]?|n[uú]m~*|nomor|the|c[oó]d~*|id|it'?s?|is|was|ist|lautet|est|[eéè]s?|me|at|er|är|on|van|d[aei]l?|номер|код)${NO_LETTER_BEHIND}|` +
  '[号號码碼编編是は는은]|番号|번호)*';

const NUMBERED =
  'order|invoice|booking|(?:reserv|confirm|client|member|contra[ct]|transa|ref)~*|customer|policy|claim|case|ticket|item|product|' +
  'commande|facture|pedido|factura|ordine|fattura|sipariş|zamówieni~+|заказа?|الطلب|注文|[订訂][单單]|주문';

/**
 * Ends with a label of another kind of number, right before it: device, article, company and account numbers,
 * shipments, orders by number, hashes and times. A direct label outweighs the shape of a card.
 */
export const TECHNICAL_LABEL = /* @__PURE__ */ words(
  `(?:${NO_LETTER_BEFORE}(?:imei(?:sv)?(?: ?[12](?!\\p{Nd}))?|meid|iccid|imsi|eid|esn|i[sm][sbm]n|[eij]an|gtin|upc|asin|sku|sscc|gln|s/?n|npi|[ib]ban|siren|siret|vat|nif|cuit|cnpj|cpf|rfc|pesel|nhs|vin|u?uid|guid|id|ts|rf|awb|arn|dpd|gls|fedex|usps|dhl|evri|hermes|correos|postn~+|timestamp|epoch|unix|hash|token|session|trace)|` +
    '(?:serial|s[eé]rie|seri n|seryjn|серийн|シリアル|序列|일련|track|shipment|parcel|waybill|consignment|bar ?[ck]od|sendung|pak+[ek]t?|zending|suivi|colis|seguim|env[ií]o|rastre|spedizion|tracci|przesył|zásilk|seurant|kargo|takip|трек|отслеж|посылк|накладн|מעקב|משלוח|تتبع|شحن|追跡|問い?合わ?せ|伝票|快递|[单運运]单?|송장)~*|' +
    // "Kundennummer", "Sendungsnummer" and the like, but not "Kartennummer".
    `${NO_LETTER_BEFORE}(?!~*(?:k[aáo]+rt|card|visa|[kc]redit))~{3,}(?:num+ero?|nr\\.?|szám)|` +
    `${NO_LETTER_BEFORE}(?:n[oº°r]|n[uú]m~*|номер|رقم)\\.? ?(?:d~{0,2}[ '’])?(?:${NUMBERED})|` +
    `(?:${NUMBERED})(?: (?:n[oº°r]?\\.?|n[uú]m~*|id|code|номер)| ?番号|[编編]?[号號码碼]|번호| ?[#:=№]))` +
    `${JOINING}$`,
);

/**
 * Ends with a word that says "an order, a phone, a room" without a number's name: enough to doubt digits that only
 * their place behind a card makes suspicious.
 */
export const OTHER_LABEL = /* @__PURE__ */ words(
  `${NO_LETTER_BEFORE}(?:${NUMBERED}|phone|t[eé]l~*|mobil~*|fax|call|zip|plz|room|apt|suite|flat|unit|тел~*|电话|電話|전화)${JOINING}$`,
);

/** Ends with letters that may touch a card number: "visa4242…", "nr4242…". */
export const GLUED_WORD_BEFORE =
  /(?:cards?|visa|amex|express|maestro|mc|cc|jcb|pan|discover|diners|pay|mir|elo|troy|verve|n[ro]|n[uú]m\p{L}*|nomor|c[ae]rt[aeã]o?|tarjeta|k[ao]rt[aeyiuęą]?|kaart|kortti|is|ist|est)$/iu;

/** Begins with letters that may touch a card number: "…4242exp 12/28", "…4242thanks", but not "…4242ab". */
export const GLUED_WORD_BEHIND =
  /^(?:exp|cv[cvn]|valid|visa|card|and|und|et|y|e|\p{L}{4,}(?![\p{L}\p{N}_-]))/iu;

/** All of it words that may stand between a label and its number: "the code is ". */
export const NO_MORE_THAN_JOINING = /* @__PURE__ */ words(`^${JOINING}$`);
