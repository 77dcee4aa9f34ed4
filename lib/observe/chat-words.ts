// Words by which a chat shows itself, in the languages that cover most of the web's pages. Matched in what the page says
// of its own elements (placeholder, aria-label, title, id, class, heading), never in what a person types.
//
// They are stems without borders: `\b` knows ASCII only, and many of these languages write no spaces or bend their
// words. A stem that would be found in other words has a border of its own.

/** Asks for a message: "message", "write", "ask", "question" and their like, in what labels a field. */
export const composerWords =
  /me[ns]?sa[gj]|nachricht|bericht|(?<![śo])wiadom|zpráv|správ(?![cn])|meddelan|besked|melding|viesti|\b(?:type|write|ask|reply|how can)\b|comment p(?:ou|ui)|schreib|(?<!um)frage|écri|question(?!n)|\bescr[ií]b|preg[uú]nt|escrev|pergunt|\bscriv|domand|schrijf|vraag|nap[ií][sš]|skriv|yaz[ıi]n|сообщен|повідомл|напиш|вопрос|питанн|メッセージ|入力|[消訊讯]息|[输輸]入|[问問]|메시지|입력|질문|문의|رسال|اكتب|הודע|כתו?ב(?!ת)|संदेश|लिख|tin nhắn|(?<!đăng )nhập|pesan(?!an)|tulis|ข้อความ|พิมพ์/iu;

/** Asks for something else, for which one also types or writes: a search, a comment, a review. */
export const unlikeComposerWords =
  /(?<!re)search|検索|搜|검색|[ck]omm?ent(?! p)|reacti|(?<!\p{L})yorum|комм?ент|コメント|[评評][论論]|댓글|تعليق|תגוב|टिप्पणी|bình luận|review|feedback/iu;

/** Asks for something else too, unless a chat's composer speaks of it: "we also answer by e-mail". */
export const sideWords = /name(?!nt)|mail|everyone/i;

/** Names a chat: label, id, class, heading or address of a container, launcher or frame. */
export const chatWords =
  /(?<!a|\bs|snap|we)chat(?![eo][alnu]|ill)|\bczat|messenger|conversa|canlı (?:des|yar)|sohbet|(?<!\p{L})чат|チャット|聊天|[对對][话話](?!框)|客服|채팅|상담|대화(?! ?상자)|دردش|محادث|צ['׳]אט|चैट|แชท|trò chuyện|obrolan|💬/iu;

/** "Message" in the languages above. */
export const messageWords =
  /me[ns]?sa[gj]|nachricht|bericht|(?<![śo])wiadom|zpráv|správ(?![cn])|meddelan|besked|melding|viesti|сообщен|повідомл|メッセージ|[消訊讯]息|메시지|رسال|הודע|संदेश|tin nhắn|pesan(?!an)|ข้อความ/iu;

/**
 * Asks outright for something else than a message, whatever verb it takes. For the inspector, which has room for more of
 * these words: searches, comments, reviews, subjects.
 */
export const insteadWords = [
  unlikeComposerWords,
  /(?<!be|ver)such[eb]|busca|recherch|ricerc|\bcerca|(?<!be|ver)zoek|szuka|hled[ae]|hľad|s[øö]k(?!\p{L})|søg|\bhae\b|\bara(?!\p{L})|поиск|пошук|بحث|חפש|חיפוש|खोज|tìm|\bcari(?!\p{L})|ค้นหา|キーワード|[关關][键鍵]|từ khóa/iu,
  /ความคิดเห็น|bewert|re[cz]en[sz]|\bavis\b|reseña|avalia|opini|beoordel|anmeldelse|arvostelu|değerlendir|отзыв|відгук|レビュー|口コミ|[评評][价價]|후기|리뷰|تقييم|مراجع|ביקורת|समीक्षा|đánh giá|ulasan|รีวิว/iu,
  /subject|betreff|(?<!\p{L})temat|předmět|predmet|aihe|(?<!\p{L})тема(?!\p{L})/iu,
] as const;

/** The same for names and addresses, of which a chat's composer may speak beside the message. */
export const insteadSideWords = [
  sideWords,
  /e-?post|correo|メール|[邮郵](?:箱|件)|이메일|אימייל|דוא.ל|sähköposti|بريد|ईमेल|อีเมล|newsletter/iu,
  /\b(?:nombre|nome|nom|nama)\b|naam|namn|navn|\badınız|имя|ім.я|名|이름|اسم|השם|नाम|tên(?!\p{L})|ชื่อ/iu,
] as const;

/** Labels a field of a chat that is not its composer, where nothing in the label asks for a message. */
export const otherWords = /subscri|coupon|promo|passw|captcha|phone|participant/i;

/** The words of a privacy notice, in link text or address. The first group that matches is what is reported. */
export const privacyWords =
  /privacy|data[- ]protection|datenschutz|confidentialit[ée]|vie privée|privacidad|protección de datos|privacidade|proteção de dados|riservatezza|protezione dei dati|privacybeleid|gegevensbescherming|prywatnoś|ochrona danych|integritet|personvern|privatliv|tietosuoja|gizlilik|конфиденциальн|конфіденційн|プライバシー|個人情報|隐私|隱私|개인정보|الخصوصية|פרטיות|गोपनीयता|quyền riêng tư|privasi|ความเป็นส่วนตัว/iu;
