import { fold } from './fold.ts';
import { spell } from './words/spell.ts';

// By language, over folded text; spelled as spell.ts has it. Each begins at the beginning of a word.
const alphabetic: Readonly<Record<string, string>> = {
  en: '(chat|talk|voice)?-?bot>|chatbots>|virtual (assistant|agent|helper|concierge)|ai[- ](assistant|agent|powered chat|chat|support|generated|concierge)|automated (assistant|system|agent|response|reply|replies)|digital (assistant|agent)',
  de: 'ki-(assist|chat|bot|agent|berat|system|gestutzt|gener|basiert|modell)~|(virtuelle|digitale)~ (assisten|berater)~|automatisch~ antwort~|chatroboter',
  fr: 'assistant~ (virtuel|numerique|automatise|ia)~|agent conversationnel|reponse~ automati~',
  es: 'asistente (virtual|digital|automatic|de ia)~|respuesta~ automatic~',
  it: 'assistente (virtual|digital|automatic|ia)~|risposta automatica',
  nl: '(virtuele|digitale|geautomatiseerde) (assistent|medewerker)|ai-(assist|chat|agent|medew|gestuurd|gegener)~|(automatisch|geautomatiseerd) antwoord',
  pt: 'assistente (virtual|digital|automatic|de ia)~|resposta automatica',
  pl: '(wirtualn|cyfrow|automatyczn)~ (asystent|konsultant|doradc)~|odpowiedz automatyczn~|asystent~ ai',
  ru: '(чат-?)?бот(а|у|ом|е|ы|ов)?>|(виртуальн|цифров|электронн)~ (помощник|ассистент|консультант)~|автоматическ~ ответ~',
  tr: '(sanal|dijital|yapay zeka) (asistan|danisman)~|otomatik (yanit|cevap)~|sohbet robotu~',
};
const glued: Readonly<Record<string, string>> = {
  ja: 'チャットボット|自動応答|自動(で|的に)(お答え|回答|返信)|ai(アシスタント|チャット|オペレーター)|バーチャル(アシスタント|エージェント)',
  zh: '(聊天|客服|问答)机器人|智能(客服|助手|助理)|虚拟(助手|助理|客服)|自动回复|ai(助手|客服|助理)',
  ko: '챗봇|가상 ?(비서|상담사|도우미)|자동 ?(응답|답변)|ai ?(상담|비서|어시스턴트|챗|도우미)',
  ar: '(شات|تشات) ?بوت|المساعد (الافتراضي|الالي|الرقمي|الذكي)|مساعد (افتراضي|الي|رقمي|ذكي)|رد الي|الرد الالي',
};
/** Machines that are sold as well: “robot aspirateur”, a book on artificial intelligence. They tell of the chat where it says so. */
const things =
  '((an|our|your|une|notre|una|nuestra|eine|unsere) )?(ai|ki|ia)>|artificial intelligence|kunst~ intelligen~|inteligencia artificial|intelligen[cz][ae] artificial~|sztuczn~ inteligencj~|искусственн~ интеллект~|нейросет~|yapay zeka~|bots>|robots?>|robo>|roboter~|robotem>|robotum|робот~|language model|sprachmodell|chatgpt|gpt>';
const gluedThings =
  'ロボット|机器人|로봇|人工知能|人工智能|인공지능|ai(?=[がに])|روبوت|بوت(?!\\p{L})|(ال)?ذكاء (ال)?اصطناعي';
/** Ends before such a word where the chat speaks of itself; two short words, as articles are, may stand between. */
const selfBefore =
  /(?<!\p{L})(?:i am|i'm|this is|you(?:'re| are) (?:now )?(?:chatting|talking|speaking) (?:to|with)|ich bin|(?:sie|du) \p{L}+ mit|je suis|vous \p{L}+ (?:a|avec)|soy|est\p{L}+ \p{L}+ con|sono|ik ben|(?:je|u) \p{L}+ met|sou|voce \p{L}* ?\p{L}+ com|jestem|rozmawia\p{L}* z|я|вы \p{L}+ с|ben|انا|تتحدث مع)(?:[ -]+\p{L}{1,5}'?){0,2}[ -]+$|(?:^|[.!|·]) ?powered by $|(?:私は|こちらは|我是|저는 |상담 ?|智能)$/u;
/** Begins after it where it is said to answer. */
const selfAfter =
  /^(?:[- ]\p{L}+)?[- ](?:agent|answer|antwor|beantwor|assist|asist|chat|conversa|repl|respon|repond|rispon|odpowiada|отвеча|помощ|yanit|asistan|يجيب|المحادثه)|^(?:です|(?:が|による|に)[^ ]{0,6}(?:回答|お答え|応答|返信|対応)|客服|助手|助理|为您|回复|입니다|이에요|이 (?:답변|응답|상담)| ?상담)/u;

/** Languages (ISO 639-1) whose words of disclosure are known. */
export const disclosureLanguages: ReadonlySet<string> = new Set([
  ...Object.keys(alphabetic),
  ...Object.keys(glued),
]);

/** Denies what comes next, or after one word: “not a bot”, “keine KI”. */
const deniedBefore =
  /(?<!\p{L})(?:no|not|never|isn't|aren't|without|kein\p{L}*|nicht|ohne|pas|sans|aucune?|sin|ningun\p{L}*|non|nessun\p{L}*|senza|niet|geen|zonder|nao|sem|nenhum\p{L}*|nie|bez|zadn\p{L}*|не|нет|без|никаких|ليس|لست|ليست)(?: \p{L}+)?(?: (?:an?|une?|uno|una|uma?|een|ein\p{L}*|de))? $|(?:不是|并非|没有)\p{L}?$/u;
/** Denies what stands before it. */
const deniedAfter = /^ ?(?:では|じゃ)(?:ありません|ない|なく)|^ ?(?:이|가)? ?아[니닙닌]|^\p{L}* degil/u;

let pattern: RegExp | undefined;

/**
 * The words by which a text says that its author is automated; null where it says nothing of the kind, or that they are
 * no bot. They are of our own list, at most 40 UTF-16 units. A line is read by itself. Never throws.
 */
export function disclosedAs(text: string): string | null {
  pattern ??= new RegExp(
    `(?<!\\p{L})(?:${spell(Object.values(alphabetic).join('|'))})|${spell(Object.values(glued).join('|'))}|(?<thing>(?<!\\p{L})(?:${spell(things)})|${spell(gluedThings)})`,
    'gu',
  );
  for (const line of fold(text.slice(0, 4000)).split('\n'))
    for (const { 0: found, index, groups } of line.matchAll(pattern)) {
      const [before, after] = [line.slice(Math.max(0, index - 60), index), line.slice(index + found.length)];
      if (deniedBefore.test(before) || deniedAfter.test(after)) continue;
      const isLabel = before.trim() === '' && after.trim() === '';
      if (!groups?.thing || isLabel || selfBefore.test(before) || selfAfter.test(after))
        return found.slice(0, 40);
    }
  return null;
}
