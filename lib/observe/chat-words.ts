// Words by which a chat shows itself, in the languages that cover most of the web's pages. Matched in what the page says
// of its own elements (placeholder, aria-label, title, id, class), never in what a person types.

/** Asks for a message: placeholder or label of a composer. */
export const composerWords =
  /\b(?:type|write|enter|send|compose|ask|reply)\b[^.]{0,24}\b(?:message|question|reply|here|anything|us)\b|\bmessage\b[^.]{0,12}(?:\.\.\.|…)|\bnachricht\b|\bschreib\w* sie|\bfrage stellen|\b(?:votre|un) message\b|\bécri\w+|\b(?:escrib\w+|mensaje)\b|\b(?:scrivi|messaggio)\b|\b(?:escrev\w+|digite|mensagem)\b|\b(?:bericht|typ hier)\b|\b(?:wiadomość|napisz)\b|\b(?:meddelande|besked|melding|viesti)\b|\b(?:mesaj\w*|yazın)\b|сообщени|повідомлення|напишите|メッセージ|入力して|消息|輸入|输入|訊息|메시지|رسال|اكتب|הודעה|संदेश|tin nhắn|pesan|ข้อความ/iu;

/** Names a chat: label, id or class of a container, launcher or frame. */
export const chatWords =
  /(?:^|[^a-z])(?:live|web|help|support)?[-_ ]?chat(?:bot|box|window|widget)?(?:$|[^a-z])|messenger|webchat|livechat|chatbot|chat-?widget|conversation|talk to us|чат|チャット|聊天|客服|채팅|상담|دردشة|צ'אט|चैट|แชท/iu;

/** Names something that takes text and is no chat. */
export const otherWords =
  /search|suche|buscar|recherch|comment|review|newsletter|subscri|coupon|promo|password|username|login|captcha|comentari|kommentar/iu;

/** The words of a privacy notice, in link text or address. The first group that matches is what is reported. */
export const privacyWords =
  /privacy|data[- ]protection|datenschutz|confidentialit[ée]|vie privée|privacidad|protección de datos|privacidade|proteção de dados|riservatezza|protezione dei dati|privacybeleid|gegevensbescherming|prywatnoś|ochrona danych|integritet|personvern|privatliv|tietosuoja|gizlilik|конфиденциальн|конфіденційн|プライバシー|個人情報|隐私|隱私|개인정보|الخصوصية|פרטיות|गोपनीयता|quyền riêng tư|privasi|ความเป็นส่วนตัว/iu;
