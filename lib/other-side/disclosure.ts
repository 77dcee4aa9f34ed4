import { fold } from './fold.ts';

// By language, over folded text; `~` is the rest of a word, `>` its end. Each begins at the beginning of a word.
const alphabetic: Readonly<Record<string, string>> = {
  en: '(?:chat|talk|voice)?-?bots?>|virtual (?:assistant|agent|helper|concierge)|ai[- ](?:assistant|agent|powered|chat|support|model|generated|concierge)|(?:an|our|your) ai>|artificial intelligence|automated (?:assistant|system|agent|response|reply|replies)|digital (?:assistant|agent)|powered by (?:ai|gpt|chatgpt)|language model|chatgpt',
  de: 'ki-~|kunstliche~ intelligenz|(?:virtuelle|digitale)~ (?:assisten|berater)~|automatisch~ (?:antwort|system)~|chatroboter|sprachmodell',
  fr: 'assistant~ (?:virtuel|numerique|automatise|ia)~|intelligence artificielle|agent conversationnel|robot>|reponse~ automati~|(?:une|notre) ia>',
  es: 'asistente (?:virtual|digital|automatic|de ia)~|inteligencia artificial|respuesta~ automatic~|robot>|(?:una|nuestra) ia>',
  it: 'assistente (?:virtual|digital|automatic|ia)~|intelligenza artificiale|risposta automatica|risponditore',
  nl: '(?:virtuele|digitale|geautomatiseerde) (?:assistent|medewerker)|kunstmatige intelligentie|ai-~|automatisch antwoord|geautomatiseerd antwoord',
  pt: 'assistente (?:virtual|digital|automatic|de ia)~|inteligencia artificial|resposta automatica|robo>',
  pl: '(?:wirtualn|cyfrow|automatyczn)~ (?:asystent|konsultant|doradc)~|sztuczn~ inteligencj~|odpowiedz automatyczn~|asystent~ ai',
  ru: '(?:чат-?)?бот~|(?:виртуальн|цифров|электронн)~ (?:помощник|ассистент|консультант)~|искусственн~ интеллект~|автоматическ~ ответ~|робот~|ии-~|нейросет~',
  tr: '(?:sanal|dijital) (?:asistan|danisman)~|yapay zeka~|otomatik (?:yanit|cevap)~|robot~',
};
const glued: Readonly<Record<string, string>> = {
  ja: 'チャットボット|自動応答|自動(?:で|的に)(?:お答え|回答|返信)|ai(?:アシスタント|チャット|が|による|オペレーター)|人工知能|バーチャル(?:アシスタント|エージェント)|ロボット',
  zh: '机器人|智能(?:客服|助手|助理)|虚拟(?:助手|助理|客服)|人工智能|自动回复|ai(?:助手|客服|助理)',
  ko: '챗봇|인공지능|가상 ?(?:비서|상담사|도우미)|자동 ?(?:응답|답변)|ai ?(?:상담|비서|어시스턴트|챗|도우미)|로봇',
  ar: 'روبوت|بوت>|المساعد (?:الافتراضي|الالي|الرقمي|الذكي)|مساعد (?:افتراضي|الي|رقمي|ذكي)|ذكاء اصطناعي|الذكاء الاصطناعي|رد الي|الرد الالي',
};

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

const spelled = (source: string) => source.replaceAll('~', '\\p{L}*').replaceAll('>', '(?!\\p{L})');
let pattern: RegExp | undefined;

/**
 * The words by which a text says that its author is automated; null where it says nothing of the kind, or that they are
 * no bot. They are of our own list, at most 40 UTF-16 units. Never throws.
 */
export function disclosedAs(text: string): string | null {
  pattern ??= new RegExp(
    `(?<!\\p{L})(?:${spelled(Object.values(alphabetic).join('|'))})|${spelled(Object.values(glued).join('|'))}`,
    'gu',
  );
  const folded = fold(text.slice(0, 4000));
  for (const { 0: found, index } of folded.matchAll(pattern)) {
    const [before, after] = [
      folded.slice(Math.max(0, index - 40), index),
      folded.slice(index + found.length),
    ];
    if (!deniedBefore.test(before) && !deniedAfter.test(after)) return found.slice(0, 40);
  }
  return null;
}
