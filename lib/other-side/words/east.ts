import type { Language } from './language.ts';

export const polish: Language = {
  nouns: {
    code: 'kod~ (weryfikacyjn|potwierdzajac|autoryzacyjn|jednorazow|blik|sms|z sms)~|jednorazow~ kod~|blik>|kod~ .{0,30}(sms|telefon|otrzyma|przysz)~|(sms|wyslal|otrzyma)~.{0,25}kod~|szesciocyfrow~ kod~',
    cvv: 'cvv|cvc|kod~ (zabezpieczajac~|bezpieczenstwa)|(trzy|3|trzech) cyfr~ .{0,25}(tyl|odwroc|rewers|kart)~',
    id: 'pesel~|numer~ (swojego |pana |pani )?(dowodu|paszportu)|(zdjecie|skan|kopi)~ .{0,20}(dowodu|paszportu|prawa jazdy)',
    card: '(numer|dan)~ (swojej |twojej |pana |pani )?kart~|16 cyfr',
    password: 'hasl[oaeu]~|pin>|pin-?u>|dan~ (do )?logowania|fraz~ (odzyskiwania|seed)|klucz~ prywatn~',
  },
  plain:
    'kod~ (pocztow|rabatow|promocyjn|bledu|produktu|qr|kreskow|kuponu|paczki)~|kart~ (stalego klienta|podarunkow~|lojalnosciow~|klienta|pokladow~|sim)|ostatni~ (cztery|4|dwie|czterech) cyfr~[^,]{0,40}|(zresetowa|zmieni|zmian|zapomnia|odzyska|nowe)~ (nowe )?hasl~|hasl~ (mozna )?(zresetowa|zmieni|zapomnia)~|zrzut~|numer~ (zamowienia|przesylki|telefonu|klienta|faktury|rezerwacji)|adres~|e-?mail~|imi[ea]~|nazwisk~',
  ask: 'podac>|podaj|podanie|(prosze|prosimy) (~ )?o |(wyslij|przeslij|napisz|przekaz|podyktuj|powiedz)(cie)?>|(przeslac|wyslac|przekazac) (mi|nam)|prosze (wyslac|przeslac|przekazac|napisac)|jak(i|ie|a)>|potrzeb(uje|n)~|poprosze|wystarczy (podac|przeslac|wyslac)',
  enter: 'wpisz|wpisac|wprowadz~|potwierdz(cie)?>|potwierdzic|uzupelni~',
  askForIt:
    '(mi|nam) (go|je|ja) (~ )?(podac|przeslac|wyslac|przeczytac|przepisac|napisac|podyktowac|przekazac)|(podaj|przeslij|wyslij|podyktuj)( mi| nam)? (go|je|ja)>|podac (mi )?go>',
  warning: 'nigdy|nikomu|nikt>|ktos|oszust~|wyludz~|phishing',
  not: 'nie>|bez>',
  harmlessNot: 'nie martw~( sie)?|sie nie martwic|nie ma problemu|nie mog~|bez obaw|jesli nie>|bez problemu',
  elsewhere: '(na|w) (stronie|aplikacji|naszej|panelu|koszyku|swoim koncie|ustawieni~)|ustawieni~',
};

export const russian: Language = {
  nouns: {
    code: 'код~ (из |по |в )?(смс|sms|сообщени|подтверждени|проверки|активации|авторизации|уведомлени)~|код~ .{0,30}(смс|sms|телефон|придет|пришел|прислал|пришл)~|(смс|sms|придет|пришел|отправил|телефон)~.{0,25} код~|одноразов~ (код|парол)~|(шестизначн|четырехзначн)~ код~',
    cvv: 'cvv2?|cvc2?|(три|3) цифр~ .{0,25}(оборот|обратн|карт)~|код~ безопасности|секретн~ код~',
    id: '(сери~ и )?номер~ (ваш~ )?(паспорт|снилс|удостоверени)~|паспортн~ данн~|снилс|(фото|скан|копи)~ .{0,20}(паспорт|удостоверени|прав)~|данн~ паспорта',
    card: '(номер|данн|реквизит)~( (ваш|своей|банковск|кредитн|дебетов)~){0,2} карт~|16 цифр',
    password:
      'парол~|пин-?код~|пин>|секретн~ (слов|фраз)~|сид-?фраз~|кодов~ слов~|данные для входа|приватн~ ключ~',
  },
  plain:
    'промокод~|код~ (ошибки|товара|купона|города|страны|домофона|маркировки|бронирования)|почтов~ (индекс|код)~|карт~ (лояльности|клиента|постоянного|магазина)|(подарочн|бонусн|дисконтн|клубн|скидочн|накопительн)~ карт~|последни~ (четыре|4|две|три) (цифр|символ)~[^,]{0,40}|(сброс|смен|измен|восстанов|забыл|нов)~ (ваш |свой |нов~ )?парол~|парол~ (можно )?(сброс|смен|измен|восстанов)~|скриншот~|(трек-?)?номер~ (заказа|посылки|телефона|брони|клиента)|трек-номер|адрес~|имя>|почт[ауы]>',
  ask: '(пришли|отправь|сообщи|назови|продиктуй|скажи|напиши|скинь|дай|предоставь|передай|вышли|поделись|подскажи|ответь)(те)?(сь)?>|как(ой|ая|ие|ое|ов)>|нуж(ен|на|ны|но)>|потребу[ею]тся|понадоб~|необходим~|можете .{0,25}(прислать|сообщить|назвать|продиктовать|отправить|сказать)',
  enter: 'введи~|вводи~|впиши~|укажи~|подтверди(те)?>|заполни~|набери~',
  askForIt:
    '(назови|пришли|сообщи|продиктуй|скажи|отправь|напиши|перешли)(те)? (мне |нам )?(его|их|код)>|^какой он',
  warning: 'никогда|никому|никто|кто-то|мошенни~|обман~|фишинг',
  not: 'не>|без>|нельзя',
  harmlessNot:
    'не (переживай|волнуй|беспокой)~|не проблема|без проблем|не мо[гж]~|не удается|не получ~|если нет',
  elsewhere: '(на|в) (странице|сайте|приложени~|личном кабинете|форме|нашем)|при оплате|настройк~',
};

export const turkish: Language = {
  nouns: {
    code: '(dogrulama|onay|sms|aktivasyon|tek kullanimlik) (kod|sifre|parola)~|(telefon|sms|mesaj)~.{0,25} kod~|kod~.{0,25} (sms|telefon|mesaj)~|(6|alti) haneli kod~|otp>',
    cvv: 'cvv|cvc|guvenlik kod~|arka~.{0,20}(uc|3) (hane|rakam)~|(uc|3) haneli (guvenlik|kod|numara)~',
    id: '(tc )?kimlik (numara|no>|bilgi|foto)~|tckn|pasaport (numara|no>)~',
    card: 'kart~ (numara|bilgi)~|kart~.{0,20}(16|on alti) haneli|16 haneli',
    password: 'sifre~|parola~|pin>|pin kod~|giris bilgi~|kurtarma (kelime|cumle|ifade)~',
  },
  plain:
    '(posta|kupon|indirim|promosyon|hata|urun|takip|kampanya|qr|siparis) kod~|(hediye|sadakat|uyelik|uye|musteri|puan|sim) kart~( numara~)?|son (dort|iki|[42]) (hane|rakam)~|(yeni|unut~) (sifre|parola)~|(sifre|parola)~ (sifirla|degistir|unut|yenile)~|ekran goruntu~|(siparis|takip|telefon|musteri|rezervasyon) numara~|adres~|e-?posta~|adiniz~',
  ask: '(gonder|ver|ilet|paylas|bildir|yaz)[iu]n([iu]z)?>|(soyle|yolla|oku)y[iu]n([iu]z)?>|(soyle|gonder|ver|ilet|paylas|yaz|oku|bildir)~ mis[iu]n~|(soyler|gonderir|verir|iletir|paylasir|yazar|okur|bildirir) misiniz|ihtiyac~ var|alabilir mi~|ogrenebilir mi~|gerek(iyor|li)|lazim|nedir|rica ed~',
  enter: 'girin(iz)?>|tuslay~|onaylayin~|dogrulayin~|doldurun~',
  askForIt:
    '(soyler|gonderir|iletir|okur|yazar|verir) misiniz|(bana|bize) (soyleyin|iletin|gonderin|verin|yazin|okuyun)|^nedir',
  warning: 'asla|kimse~|hicbir~|biri>|birisi|dolandir~|sahtekar~|oltalama',
  not: 'degil|yok>|gerek yok|gerekmez|~m[ae]y[iu]n([iu]z)?>',
  harmlessNot: 'merak etmeyin~|endiselenmeyin~|(sorun|problem) degil|korkmayin~',
  elsewhere: '(odeme|giris|web|internet) (sayfa|site)~|(uygulama|sitemiz|sayfa)~|ayarlar~',
};

export const arabic: Language = {
  isGlued: true,
  nouns: {
    code: '(رمز|كود) (ال)?(تحقق|تاكيد|تفعيل|otp)|رمز~ .{0,25}(رساله|الهاتف|هاتفك|جوالك|sms)|(رساله|هاتفك|جوالك).{0,25}رمز|الرمز المكون من',
    cvv: 'cvv|cvc|رمز الامان|رمز الحمايه|(الارقام الثلاثه|3 ارقام|ثلاثه ارقام).{0,25}(خلف|ظهر|البطاقه)',
    id: 'رقم (بطاقه )?(ال)?(هويه|هويت)~|رقم (ال)?(جواز|اقامه|اقامت)~|(الرقم|رقمك) (القومي|الوطني)|صوره (ال)?(هويه|جواز|بطاقه الهويه)',
    card: '(رقم|ارقام|بيانات|معلومات|تفاصيل) (ال)?بطاق(ه|ت)~(?! الهويه)|16 رقم',
    password:
      'كلم(ه|ات) (ال)?(مرور|سر)|الرقم السري|الرمز السري|رقمك السري|باسورد|بيانات (تسجيل )?الدخول|عباره الاسترداد',
  },
  plain:
    'رمز~ (الخطا|خطا|البريدي|المنتج|الخصم|الكوبون|القسيمه)|كود الخصم|بطاق~ (ال)?(ولاء|هدايا|هديه|عضويه)( الخاصه بك)?|اخر (اربعه|4|اربع) ارقام[^,]{0,40}|(تعيين|تغيير|استعاده|نسيت|نسيان) كلمه (المرور|السر)|كلمه مرور جديده|رقم (الطلب|طلبك|التتبع|الهاتف|هاتفك|الشحنه|الحجز)|لقطه|صوره الشاشه|بريدك|عنوان~|اسمك',
  ask: '(ارسل|ابعث|قدم|قل)(ي|وا)?( لي| لنا)|ارسلها?>|(اعط|اخبر|زود|شارك|امنح)(ي|وا)?ن[يا]|(يمكنك|ممكن|بامكانك|تستطيع) .{0,8}(ارسال|اعطا|تزويد|اخبار|مشارك|ذكر)~|(احتاج|نحتاج)|ما (هو|هي)|(يرجي|الرجاء|ارجو|نرجو) (ارسال|تزويد|تقديم|مشاركه|ذكر)~',
  enter: 'ادخل|اكتب|اكد>|ادخال',
  askForIt: '^ما (هو|هي)$|(?<!\\p{L})(ارسله|ارسلها)|اعطني اياه|اخبرني به|اكتبه',
  warning: 'ابدا|احتيال|نصب|شخص ما|اي شخص|لا احد|احدهم',
  not: '(?<!\\p{L})(لا|لن|ليس|بدون|لسنا|دون)>',
  harmlessNot: '(?<!\\p{L})لا (تقلق~|مشكله|باس|يمكن~|استطيع|نستطيع)',
  elsewhere: 'صفحه|موقع|تطبيق|الاعدادات',
};
