import { describe, expect, it } from 'vitest';
import { chatWords, composerWords, insteadSideWords, insteadWords, privacyWords } from './chat-words.ts';

// Labels as sites write them, in a language each: what a composer says, what a chat is called, and what fields say that
// ask for something else (comment, search, contact, review, newsletter).

interface Language {
  readonly composers: readonly string[];
  readonly chats: readonly string[];
  readonly others: readonly string[];
}

const languages: Record<string, Language> = {
  English: {
    composers: [
      'Type a message…',
      'Write a reply',
      'Ask a question',
      'Reply to Ann',
      'How can we help?',
      'Message us',
    ],
    chats: ['Live chat', 'Open chat window', 'site-chat', 'chatbot', 'Messenger', 'Start a conversation'],
    others: [
      'Write a comment…',
      'Type to search the help centre',
      'Your name',
      'Write a review',
      'Type your email',
    ],
  },
  German: {
    composers: ['Nachricht schreiben …', 'Ihre Nachricht', 'Stellen Sie uns eine Frage', 'Schreib uns'],
    chats: ['Live-Chat', 'Chatfenster öffnen'],
    others: [
      'Kommentar schreiben',
      'Nachrichten durchsuchen',
      'Betreff der Nachricht',
      'Bewertung schreiben',
      'Schreiben Sie hier Ihre E-Mail-Adresse',
    ],
  },
  French: {
    composers: [
      'Écrivez votre message…',
      'Votre message',
      'Posez votre question',
      'Comment pouvons-nous aider ?',
    ],
    chats: ['Discuter par chat', 'Tchat en direct', 'Conversation'],
    others: [
      'Écrire un commentaire',
      'Rechercher une question',
      'Votre nom et votre message',
      'Écrire un avis',
      'Écrivez votre e-mail',
    ],
  },
  Spanish: {
    composers: [
      'Escribe tu mensaje',
      'Escriba aquí',
      'Escríbenos',
      'Haz una pregunta',
      'Pregúntanos lo que quieras',
    ],
    chats: ['Chat en vivo', 'Conversación'],
    others: [
      'Escribe un comentario',
      'Buscar mensajes',
      'Escribe tu nombre',
      'Escribe una reseña',
      'Escribe tu correo electrónico',
    ],
  },
  Portuguese: {
    composers: ['Escreva a sua mensagem', 'Digite sua mensagem', 'Faça uma pergunta'],
    chats: ['Abrir chat', 'Conversa'],
    others: [
      'Escreva um comentário',
      'Buscar mensagens',
      'Escreva seu nome',
      'Escreva uma avaliação',
      'Escreva o seu e-mail',
    ],
  },
  Italian: {
    composers: ['Scrivi un messaggio', 'Scrivici', 'Fai una domanda'],
    chats: ['Chatta con noi', 'Conversazione'],
    others: [
      'Scrivi un commento',
      'Cerca nei messaggi',
      'Scrivi il tuo nome',
      'Scrivi una recensione',
      'Iscriviti alla newsletter',
    ],
  },
  Dutch: {
    composers: ['Typ een bericht', 'Stel uw vraag', 'Schrijf ons'],
    chats: ['Start chat', 'Chatvenster'],
    others: [
      'Schrijf een reactie',
      'Zoek in berichten',
      'Uw naam en bericht',
      'Schrijf een beoordeling',
      'Schrijf je in: e-mailadres',
    ],
  },
  Polish: {
    composers: ['Wpisz wiadomość…', 'Twoja wiadomość', 'Napisz do nas'],
    chats: ['Czat', 'czat-okno', 'Otwórz czat'],
    others: ['Napisz komentarz', 'Szukaj wiadomości', 'Temat wiadomości', 'Napisz recenzję', 'Napisz opinię'],
  },
  Czech: {
    composers: ['Napište zprávu…', 'Vaše zpráva', 'Napište nám'],
    chats: ['Živý chat', 'Konverzace — chat'],
    others: ['Napište komentář', 'Hledat zprávy', 'Předmět zprávy', 'Napište recenzi', 'Napište svůj e-mail'],
  },
  Slovak: {
    composers: ['Napíšte správu', 'Vaša správa', 'Napíšte nám'],
    chats: ['Otvoriť chat'],
    others: [
      'Napíšte komentár',
      'Hľadať správy',
      'Predmet správy',
      'Napíšte recenziu',
      'Zadajte správny e-mail',
    ],
  },
  Swedish: {
    composers: ['Skriv ett meddelande', 'Ditt meddelande', 'Skriv till oss'],
    chats: ['Chatta med oss'],
    others: [
      'Skriv en kommentar',
      'Sök meddelanden',
      'Skriv ditt namn',
      'Skriv en recension',
      'Skriv din e-postadress',
    ],
  },
  Danish: {
    composers: ['Skriv en besked', 'Din besked', 'Skriv til os'],
    chats: ['Åbn chat'],
    others: [
      'Skriv en kommentar',
      'Søg i beskeder',
      'Skriv dit navn',
      'Skriv en anmeldelse',
      'Skriv din e-mail',
    ],
  },
  Norwegian: {
    composers: ['Skriv en melding', 'Din melding', 'Skriv til oss'],
    chats: ['Chat med oss'],
    others: [
      'Skriv en kommentar',
      'Søk i meldinger',
      'Skriv navnet ditt',
      'Skriv en anmeldelse',
      'Skriv e-postadressen din',
    ],
  },
  Finnish: {
    composers: ['Kirjoita viesti', 'Viestisi', 'Kirjoita meille viesti'],
    chats: ['Avaa chat'],
    others: ['Viestin kommentti', 'Hae viesteistä', 'Viestin aihe', 'Kirjoita arvostelu', 'Sähköposti'],
  },
  Turkish: {
    composers: ['Mesajınızı yazın', 'Bir mesaj yaz', 'Buraya yazın'],
    chats: ['Canlı destek', 'Canlı sohbet', 'Sohbet'],
    others: [
      'Yorum yazın',
      'Mesajlarda ara',
      'Adınızı yazın',
      'Değerlendirme yazın',
      'E-posta adresinizi yazın',
    ],
  },
  Russian: {
    composers: ['Введите сообщение…', 'Ваше сообщение', 'Напишите нам', 'Задайте вопрос'],
    chats: ['Чат с оператором', 'Онлайн-чат', 'чат-бот'],
    others: [
      'Напишите комментарий',
      'Поиск сообщений',
      'Напишите ваше имя',
      'Напишите отзыв',
      'Тема сообщения',
    ],
  },
  Ukrainian: {
    composers: ['Введіть повідомлення…', 'Ваше повідомлення', 'Напишіть нам', 'Поставте запитання'],
    chats: ['Чат', 'Онлайн-чат'],
    others: ['Напишіть коментар', 'Пошук повідомлень', 'Напишіть ваше ім’я', 'Напишіть відгук'],
  },
  Japanese: {
    composers: ['メッセージを入力', 'ご質問をどうぞ', 'こちらに入力してください'],
    chats: ['チャット', 'チャットで相談'],
    others: [
      'コメントを入力',
      'メッセージを検索',
      'お名前を入力',
      'レビューを入力',
      'メールアドレスを入力',
      'キーワードを入力',
    ],
  },
  'Chinese (simplified)': {
    composers: ['请输入您的问题', '输入消息…', '请输入信息和讯息'],
    chats: ['在线客服', '聊天', '对话'],
    others: ['输入评论', '搜索消息', '请输入姓名', '请输入您的评价', '请输入邮箱', '请输入关键字'],
  },
  'Chinese (traditional)': {
    composers: ['請輸入訊息', '輸入您的問題'],
    chats: ['線上客服', '聊天室', '對話'],
    others: ['輸入評論', '搜尋訊息', '請輸入姓名', '請輸入您的評價', '請輸入電子郵件', '請輸入關鍵字'],
  },
  Korean: {
    composers: ['메시지를 입력하세요', '질문을 입력해 주세요', '문의 내용을 남겨 주세요'],
    chats: ['채팅', '실시간 상담', '대화하기'],
    others: [
      '댓글을 입력하세요',
      '메시지 검색',
      '이름을 입력하세요',
      '후기를 입력하세요',
      '이메일을 입력하세요',
      '검색어를 입력하세요',
    ],
  },
  Arabic: {
    composers: ['اكتب رسالتك هنا', 'رسالتك', 'أرسل رسالة'],
    chats: ['دردشة مباشرة', 'محادثة'],
    others: ['اكتب تعليقًا', 'بحث في الرسائل', 'اكتب اسمك', 'اكتب تقييمك', 'اكتب بريدك الإلكتروني'],
  },
  Hebrew: {
    composers: ['הקלידו הודעה', 'כתבו לנו', 'כתוב הודעה'],
    chats: ["צ'אט", 'צ׳אט חי'],
    others: ['כתבו תגובה', 'חיפוש הודעות', 'כתבו את השם', 'כתבו ביקורת', 'כתובת אימייל'],
  },
  Hindi: {
    composers: ['अपना संदेश लिखें', 'यहाँ लिखें'],
    chats: ['लाइव चैट'],
    others: ['टिप्पणी लिखें', 'संदेश खोजें', 'अपना नाम लिखें', 'समीक्षा लिखें', 'अपना ईमेल लिखें'],
  },
  Vietnamese: {
    composers: ['Nhập tin nhắn…', 'Tin nhắn của bạn', 'Nhập câu hỏi'],
    chats: ['Trò chuyện trực tuyến'],
    others: [
      'Nhập bình luận',
      'Tìm tin nhắn',
      'Nhập họ tên',
      'Nhập đánh giá',
      'Nhập email của bạn',
      'Tên đăng nhập',
      'Nhập từ khóa',
    ],
  },
  Indonesian: {
    composers: ['Tulis pesan…', 'Ketik pesan Anda'],
    chats: ['Obrolan langsung', 'Mulai chat'],
    others: ['Tulis komentar', 'Cari pesan', 'Tulis nama Anda', 'Tulis ulasan', 'Tulis alamat email', 'Nama'],
  },
  Thai: {
    composers: ['พิมพ์ข้อความ', 'ข้อความของคุณ'],
    chats: ['แชทสด'],
    others: ['พิมพ์ความคิดเห็น', 'ค้นหาข้อความ', 'พิมพ์ชื่อ', 'พิมพ์รีวิว', 'พิมพ์อีเมล'],
  },
};

const rows = (kind: keyof Language) =>
  Object.entries(languages).flatMap(([language, labels]) =>
    labels[kind].map((label): [string, string] => [language, label]),
  );
/** Whether a field with this label asks for a message, to the inspector. */
const asks = (label: string) => composerWords.test(label) && !asksOther(label);
/** Whether it asks for something else, so that nothing around the field makes a composer of it. */
const asksOther = (label: string) =>
  [...insteadWords, ...insteadSideWords].some((words) => words.test(label));

describe('the words', () => {
  it('are tried in 26 languages, one of them in two scripts', () =>
    expect(Object.keys(languages)).toHaveLength(27));

  it.each(rows('composers'))('%s: %s asks for a message', (_language, label) => {
    expect(asks(label)).toBe(true);
    expect(asks(label.toUpperCase().toLowerCase())).toBe(true);
  });

  it.each(rows('chats'))('%s: %s names a chat', (_language, label) => {
    expect(chatWords.test(label)).toBe(true);
  });

  it.each(rows('others'))('%s: %s asks for something else', (_language, label) => {
    expect(asksOther(label)).toBe(true);
    expect(chatWords.test(label)).toBe(false);
  });
});

describe('a stem in another word', () => {
  it.each([
    // English
    'Describe the picture',
    'Prescription number',
    'Asymmetric mask',
    'A quick questionnaire',
    'Typeface size',
    'Rewritten title',
    // German: survey, enrol; Italian: subscribe, describe; Polish: aware, notify me; Indonesian: your order
    'Umfrage',
    'Sottoscrivi',
    'Descrivi il prodotto',
    'Świadomy wybór',
    'Powiadom mnie',
    'Pesanan Anda',
    // Russian and Ukrainian: community, let me know, nutrition; Hebrew: address; Vietnamese: log in; Czech: right, administrator
    'Сообщество',
    'Сообщить о поступлении',
    'Повідомити про наявність',
    'Питание',
    'כתובת למשלוח',
    'Đăng nhập',
    'správný tvar',
    'správce',
  ])('%s does not ask for a message', (label) => expect(composerWords.test(label)).toBe(false));

  it.each([
    'chateau-hotel',
    'Château',
    'Achat rapide',
    'Rachats',
    'achats-en-cours',
    'Chaton perdu',
    'Châtillon',
    'chatillon',
    'Snapchat',
    'snapchat-share',
    'WeChat',
    'Schatten',
    'Schatztruhe',
    // Polish: beginning (in an address); Turkish: live broadcast, live scores
    'poczatek',
    'Canlı yayın',
    'Canlı skor',
    'Частота',
    'Почати',
    // Chinese and Korean: dialog box
    '对话框',
    '對話框',
    '대화상자',
    '대화 상자',
  ])('%s names no chat', (label) => expect(chatWords.test(label)).toBe(false));

  it.each([
    'Versuchen Sie es mit einer Frage',
    'Frage zu Ihrem Besuch',
    'Typ hier uw verzoek of vraag',
    'Vraag over uw bezoek',
    'Ask a research question',
    'Ask about the tournament',
    'Message us about ornaments',
    'Bir şey sormak istiyorum, mesaj yazın',
    'Ask about your subscription',
  ])('%s is no search, name or comment', (label) => expect(asks(label)).toBe(true));
});

describe('a privacy notice', () => {
  it.each([
    ['Our Privacy Policy', 'privacy'],
    ['Datenschutzerklärung', 'datenschutz'],
    ['Politique de confidentialité', 'confidentialité'],
    ['隐私政策', '隐私'],
  ])('%s is told by %s', (text, word) => expect(privacyWords.exec(text)?.[0].toLowerCase()).toBe(word));

  it.each(['Terms of use', 'Impressum', 'Private sale', 'About us'])('%s is none', (text) =>
    expect(privacyWords.test(text)).toBe(false),
  );
});
