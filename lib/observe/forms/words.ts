import { CARD, CVV, EXPIRY, words } from '../../card/words.ts';
import type { FieldKind } from '../../evidence/form-field.ts';
import { composerWords, insteadSideWords, insteadWords, privacyWords } from '../chat-words.ts';

// Words by which a field says what it asks for, in the languages of ../chat-words.ts. Stems, as there; `~` is a letter of any
// script. Latin stems that stand in other words are fenced by `<` (no letter before) and `>` (no letter behind).

const fenced = (source: string) => words(source.replace(/(?<!\(\?)</g, '(?<!~)').replaceAll('>', '(?!~)'));

const NUMBER =
  '<(?:no|nr|n)[.°º:]|<nr>|(?:card|kart~?|cartão|carte) no>|№|n[°º]|num|n[úu]m[mb]?er|номер|[号號]|番号|번호|رقم|מספר|nomor|số|digit|chiffres|หมายเลข|नंबर|čísl|broj|szám';

const VERIFY =
  'verif|vérif|weryf|confirm|conferm|best[äa]tig|bevestig|potwierdz|подтв|провер|одноразов|doğrula|onay|auth|sms|смс|usage unique|(?:un solo|único) uso|einmal|eenmalig|jednoraz|bekräft|bekræft|vahvistus|ověř|підтв';
const CODE = '(?:c[oóò]d[ei]|kod|код|passw|passcode)';

/** Of each kind the words, in the order in which they are asked: the first that is found counts. */
const kindWords: readonly (readonly [FieldKind, RegExp])[] = [
  ['other', /captcha/i],
  // A car's number, and a day on which somebody gets a present: words of papers and of birth that ask for neither.
  [
    'other',
    fenced(
      "licen[sc]e plate|<kfz-?kennz|kennzeichen|immatriculation|<targa>|kenteken|госномер|[车車]牌|birthday gift(?!.*birth)|geburtstagsgesch|cadeau d[’']anniv|誕生日プレ|生日[礼禮]",
    ),
  ],
  // Numbers of businesses. A tax number that may be either is the company's.
  ['company', fenced('<vat>|<ust-?id|numéro de tva|partita iva|btw-?n')],
  [
    'national-id',
    fenced(
      '<(?:ssn|bsn|dni|nif|cpf|cnpj|pesel|curp|nric|aadhaa?r|tckn|cccd|ktp)>|снилс|<инн>|passport|pass?eport|pasaport|passaport|paspoort|paszport|reisepass|паспорт|パスポート|[护護]照|여권|جواز|' +
        "(?:social|national) (?:security|insurance|id)|sozialvers|sécurité sociale|seguro social|<(?:personal)?ausweis|government[- ](?:issued )?id|<id[- ]card|identity (?:card|n)|driv[ei]~*[’']?s? ?licen|führerschein|permis de conduire|" +
        "documento (?:de identidad|d[’']identit)|c[ée]dula|cart[ea] d[’']identit|codice fiscale|<steuer-?(?:id|n)|<tax ?(?:id|payer)|burgerservice|rijksregister|dowod|dowód|kimlik|マイナンバー|個人番号|免許証|身份[证證]|주민등록|운전면허|الهوية|القومي|" +
        'personnummer|<cpr-?n|fødselsn|henkilötunnus|rodné číslo|תעודת זהות|आधार|căn cước|บัตรประชาชน',
    ),
  ],
  [
    'birth-date',
    fenced(
      'birth|<(?:dob|b-?day)>|geburt|geboren|naiss|<née?(?:\\(e\\))? le>|nacimi|naciste|nascit|<nat[oa] il>|nascim|geboor|urodz|рожд|doğum|生年月日|[诞誕]生|出生|生日|생년월일|생일|ميلاد|födelse|fødsels?da|syntym|naro[zd]e|народж|לידה|जन्म|ngày sinh|lahir|วันเกิด',
    ),
  ],
  ['cvv', words(CVV)],
  [
    'one-time-code',
    fenced(
      `one[- ]?time|<(?:otp|2fa|mfa|tan)>|(?:${VERIFY})~*(?:[^.]{0,12}<)?${CODE}|<${CODE}~*.{0,12}(?:${VERIFY})|(?:digit|access|login) code|code we |認証|確認コード|ワンタイム|[验驗][证證][码碼]|动态码|인증|رمز (?:ال)?(?:تحقق|تأكيد)|קוד אימות|सत्यापन|mã xác|kode verif|รหัสยืนยัน`,
    ),
  ],
  [
    'password',
    fenced(
      'passw|passcode|passphrase|passord|<pin>(?! ?code)|kennwort|wachtwoord|mot de passe|contrase|(?<!palabra )<clave>|<senha|palavra-passe|<parol(?!a chiave)|hasł|парол|şifre|パスワード|暗証|密[码碼]|비밀번호|암호|كلمة (?:ال)?(?:مرور|سر)|lösenord|adgangskode|kodeord|salasana|heslo|סיסמ|पासवर्ड|mật khẩu|kata sandi|รหัสผ่าน|jelszó',
    ),
  ],
  ['card-expiry', words(`${EXPIRY}|mm ?/ ?(?:yy|jj|aa|гг)|verval|ablauf|expir|만료|انتها`)],
  [
    'email',
    fenced(`mail|courriel|почт(?!ов)|пошт(?!ов)|e-?posta|بريد إل|电邮|${insteadSideWords[1].source}`),
  ],
  [
    'phone',
    fenced(
      'phone|<t[eé]l[eé]?[fp]|<tel[.:]?>|telem[óo]v|mobil|m[óo]vil|<handy|cel+ul|<cell>|portable|<gsm>|whatsapp|call-?back|rückruf|rappel|телеф|мобил|電話|电话|手[机機]|携帯|전화|휴대|연락처|핸드폰|هاتف|جوال|موبايل|<cep>|טלפון|נייד|फ़ोन|फोन|मोबाइल|điện thoại|telp|ponsel|โทรศัพท์|เบอร์|puhelin',
    ),
  ],
  [
    'order',
    fenced(
      '<order|booking|<invoice|<ticket|bestel|auftrag|rechnung|commande|factur|pedido|encomenda|compra|<ordin|fattur|zamówie|faktur|заказ|счет|счёт|sipariş|注文|予約|[订訂][单單]|주문|예약|الطلب|طلبي|حجز|beställn|<ordre|tilaus|objedn|замовлен|הזמנה|ऑर्डर|đơn hàng|pesanan|คำสั่งซื้อ',
    ),
  ],
  [
    'company',
    fenced(
      'compan|<organi[sz]a|business|<firm|unternehm|société|entreprise|empresa|compañ|<aziend|ragione soc|bedrijf|компан|организац|организац|фирм|şirket|kurum|会社|貴社|御社|法人|公司|企[业業]|회사|기업|شركة|مؤسسة|företag|virksomhed|bedrift|yritys|společnost|חברה|कंपनी|công ty|perusahaan|บริษัท',
    ),
  ],
  [
    'topic',
    fenced(
      `${insteadWords[3].source}|topic|departa?m[ae]n|<dept|abteil|anliegen|<reason|enquiry|inquiry|categor|kategor|what is this about|<sujet|<objet|motif|motivo|asunto|<tema>|oggetto|reparto|assunto|<setor|onderwerp|afdeling|<dział|<тема|отдел|<konu|件名|種類|カテゴリ|部署|主[题題]|[类類]型|部[门門]|제목|유형|부서|موضوع|القسم|ämne|avdeln|<emne|avdeling|oddělení|נושא|מחלקה|विषय|chủ đề|topik|หัวข้อ|แผนก`,
    ),
  ],
  [
    'address',
    fenced(
      'add?ress|anschrift|stra(?:ß|ss)e|<street|<plz>|postleit|post ?code|<pin ?code|<zip|<city|<town>|<ort>|wohnort|<country|<land>|<state>|<ville|<rue>|postal|<pays>|direcci|ciudad|<país|indirizzo|citt[àa]|<cap>|<paese|<adre[sç]|woonplaats|straat|endereç|cidade|morada|<cep>|miasto|ulica|kod pocz|<kraj>|<адрес|город|<индекс|<страна|şehir|<ülke|住所|郵便番号|都道府県|地址|城市|[邮郵]编|国家|주소|우편|도시|국가|عنوان|مدينة|الدولة|<stad>|osoite|<město|<psč|<місто|כתובת|<עיר>|पता|शहर|địa chỉ|thành phố|alamat|<kota>|ที่อยู่|จังหวัด|where (?:do you live|are you based)',
    ),
  ],
  [
    'name',
    fenced(
      `(?<!(?:user|product|domain|file|brand)[ -]?)name|apellido|cognome|apelido|sobrenome|<שם>|<imi[ęe]|nazwisk|фамил|имя|<фио>|зовут|обращаться|<ad soyad|<soyad|<[iı]s[iı]m|氏名|姓|[称稱]呼|성함|성명|call you|hei(?:ß|ss)en sie|hei(?:ß|ss)t du|llamas|chiami|jméno|příjmení|<nimi|прізвищ|<họ |${insteadSideWords[2].source}`,
    ),
  ],
  [
    'message',
    fenced(
      `describe|<details|<issue|help|helfen|<aide|aider|ayud|aiut|helpen|pomóc|pomoc|помоч|yardım|soru(?:n|m)|内容|留言|咨询|내용|질문|سؤال|مساعد|comment|${composerWords.source}`,
    ),
  ],
];

const card = words(CARD);
const cardNumber = fenced(`${NUMBER}|[ck]r[eéè]d[iy]t|debi?t|bancaire|银行卡|信用`);
/** Cards that pay nothing, or not by a payment network. */
const otherCard =
  /gift|loyal|member|bonus|бонус|geschenk|kunden|klanten|cadeau|regalo|fid[eé]l|fedelt|stałego|lojaln|подароч|лояльн|дисконт|скидоч|library|\bsim\b|student|[会會][员員]|礼品|ポイント|회원|멤버|포인트|기프트|هدايا|هدية|عضوية|ولاء|business card|insur|versicher|assicur|santé|sanitari|vitale|health|credit (?:note|limit|score|mem)|visa (?:app|type|stat|cat|case)|visum/i;

/**
 * What a label, placeholder or name asks for; `other` where no word of ours is in it. Of camelCase and underscores see
 * `apart`. Never throws.
 */
export function kindByWords(text: string): FieldKind {
  const clean = text.normalize('NFC').replaceAll('İ', 'i');
  for (const [kind, pattern] of kindWords) {
    // Behind what verifies a card and how long it is valid: their words are card words as well.
    if (kind === 'email' && card.test(clean) && cardNumber.test(clean) && !otherCard.test(clean))
      return 'card-number';
    if (pattern.test(clean)) return kind;
  }
  return 'other';
}

const agreeing = fenced(
  'agree|accept|consent|einverstanden|zustimm|stimme|akzept|consen[st]|acept|acconsent|accett|akkoord|toestemming|aceit|concord|autori[zs]|zgadzam|<zgod|akcept|соглас|принима|kabul ed|onayl|rıza|同意|承諾|동의|[أا]وافق|موافق|godkänn|samtyck|samtykk|<godta|hyväksy|suostu|souhlas|згод|погодж|מסכי|מאשר|सहमत|स्वीकार|đồng ý|setuju|ยอมรับ|ยินยอม',
);
const mailing =
  /newsletter|nieuwsbrief|subscri|marketing|promo|\boffers\b|werbung|rundbrief|購読|メルマガ|メールマガジン|[订訂][阅閱]|구독|뉴스레터|рассыл|bülten|النشرة|abonn[ei]|suscri|iscriv/i;
const speaksOfData = /gdpr|dsgvo|rgpd|kvkk|personal data|données personnelles|datos personales/i;

/** What a page keeps is another matter than what a chat is told. */
const cookies = /cookie|クッキー|쿠키|куки|çerez|ملفات تعريف الارتباط/i;
const isOfCookies = (text: string) =>
  cookies.test(text) && !privacyWords.test(text) && !speaksOfData.test(text);

/** What a box is for, by the words beside it. Never throws. */
export function kindOfBox(text: string): Extract<FieldKind, 'consent' | 'newsletter' | 'other'> {
  if (mailing.test(text)) return 'newsletter';
  if (isOfCookies(text)) return 'other';
  return agreeing.test(text) || privacyWords.test(text) || speaksOfData.test(text) ? 'consent' : 'other';
}

/** Whether a button's label agrees to something: "I agree", "Accept and start". */
export const isAgreeing = (text: string): boolean => agreeing.test(text) && !isOfCookies(text);

const optional =
  /optional|facultati|opcional|opzional|optioneel|freiwillig|opcjonal|не ?обязат|isteğe bağlı|任意|[选選]填|可[选選]|선택|اختياري|valfri|valgfri|vapaaehto|nepovinn|необов|not required|nicht erforderlich/i;
const required =
  /(?:^|[^*])[*＊∗✱](?!\*)|required|mandatory|pflicht|erforderlich|obligatoire|requis|obligator|obbligator|richiest|verplicht|vereist|obrigat|wymagan|обязат|zorunlu|gerekli|必須|必填|필수|مطلوب|إلزامي|pakoll|povinn|обов.язк|חובה|अनिवार्य|bắt buộc|wajib|จำเป็น/i;

/** Whether a label says that its field must be filled in. Never throws. */
export function saysRequired(text: string): boolean {
  return required.test(text) && !optional.test(text);
}

/** Whether a field looks something up, and asks for nothing. */
export const isSearch = (text: string): boolean =>
  /(?<!re)search|検索|搜|검색/i.test(text) || insteadWords[1].test(text);

// Letters of the scripts that the lists above are written in.
const known =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u;

/** Whether a text has letters of a script in which words are known. */
export const isReadable = (text: string): boolean => known.test(text);
