// Words by which a chat shows itself, in the languages that cover most of the web's pages. Matched in what the page says
// of its own elements (placeholder, aria-label, title, id, class, heading), never in what a person types.
//
// They are stems without borders: `\b` knows ASCII only, and many of these languages write no spaces or bend their
// words. A stem that would be found in other words has a border of its own.

/** Asks for a message: "message", "write", "ask", "question" and their like, in what labels a field. */
export const composerWords =
  /messag|mensa[jg]|nachricht|bericht|wiadom|zpráv|správ|meddelan|besked|melding|viesti|mesaj|\b(?:type|write|ask|reply|how can)\b|schreib|frage|écri|question|es?crib|pregunt|escrev|pergunt|scriv|domand|schrijf|vraag|napi[sš]|skriv|yaz[ıi]n|сообщ|повідом|напиш|вопрос|メッセージ|入力|質問|消息|[訊讯]息|[输輸]入|[问問]|메시지|입력|질문|문의|رسال|اكتب|הודע|כתו?ב|संदेश|लिख|tin nhắn|nhập|pesan|tulis|ข้อความ|พิมพ์/iu;

/** Asks for something else, for which one also types or writes: a search, a comment, a review, a name or address. */
export const unlikeComposerWords =
  /search|検索|搜|검색|[ck]omm?ent|reacti|yorum|комм?ент|コメント|[评評][论論]|댓글|تعليق|תגוב|टिप्पणी|bình luận|review|feedback|name|mail|everyone/iu;

/** Names a chat: label, id, class, heading or address of a container, launcher or frame. */
export const chatWords =
  /(?<!a|snap|we)chat(?![eo][alnu]|ill)|czat|messenger|conversa|canlı|sohbet|(?<!\p{L})чат|チャット|聊天|[对對][话話]|客服|채팅|상담|대화|دردش|محادث|צ['׳]אט|चैट|แชท|trò chuyện|obrolan|💬/iu;

/** Labels a field of a chat that is not its composer. For the inspector, which has room for more of these words. */
export const otherWords =
  /search|such[eb]|busca|recherch|ricerc|zoek|szuka|hled[ae]|s[øö]k(?!\p{L})|søg|поиск|пошук|検索|搜|검색|بحث|חפש|חיפוש|खोज|tìm|cari(?!\p{L})|ค้นหา|[ck]omm?ent|reactie|yorum|комм?ент|コメント|[评評][论論]|댓글|تعليق|תגוב|टिप्पणी|bình luận|ความคิดเห็น|review|bewert|recen[sz]|reseña|avalia|opini|отзыв|レビュー|feedback|newsletter|subscri|coupon|promo|passw|captcha|name|nombre|nome|mail|phone|subject|betreff|everyone|participant|имя|名|이름/iu;

/** The words of a privacy notice, in link text or address. The first group that matches is what is reported. */
export const privacyWords =
  /privacy|data[- ]protection|datenschutz|confidentialit[ée]|vie privée|privacidad|protección de datos|privacidade|proteção de dados|riservatezza|protezione dei dati|privacybeleid|gegevensbescherming|prywatnoś|ochrona danych|integritet|personvern|privatliv|tietosuoja|gizlilik|конфиденциальн|конфіденційн|プライバシー|個人情報|隐私|隱私|개인정보|الخصوصية|פרטיות|गोपनीयता|quyền riêng tư|privasi|ความเป็นส่วนตัว/iu;
