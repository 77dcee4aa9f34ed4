/**
 * Speed of the card finder beside three other rules, interleaved in one process. Run: `node bench/card-finder.ts`.
 * Prints the median over rounds in MB of text (UTF-16 code units, one byte each here) a second, and the time a key
 * takes in drafts of different lengths.
 */
import { maskAtSend, maskWhileTyping } from '../lib/card/mask.ts';
import { maskAroundCaret } from '../lib/card/scope.ts';

const ROUNDS = 15;
const SIZE = 1_000_000;

const PROSE =
  'Hello, I bought a pair of shoes in your shop last week and they still have not arrived. Could you please look ' +
  'into it? The confirmation says they should have been here on Tuesday, and nobody answers the phone. Thank you! ';
const SOME_DIGITS = `${PROSE}${PROSE}${PROSE}${PROSE}Order 58213, 2 boxes, paid 129.90 on 12/11. ${PROSE}${PROSE}`;
const DENSE =
  'order 4823911 of 2026-11-22 14:30, 3 x 129.90 EUR, tel 0612 345 678, ref 4929 1111 2222 3333, sku 99812-77, ' +
  '5348375385214364; 10.0.0.1 port 8080; 1748511462012, 4111 1111 1111 1111 12/28 123\n';

function fill(sample: string): string {
  return sample.repeat(Math.ceil(SIZE / sample.length)).slice(0, SIZE);
}

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let value = Number(digits[digits.length - 1 - i]);
    if (i % 2 === 1) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum % 10 === 0;
}

function hideMiddle(match: string, count: number): string {
  let index = 0;
  return match.replace(/\d/g, (digit) => {
    index++;
    return index > 6 && index <= count - 4 ? '•' : digit;
  });
}

/** The usual one-liner: 13 to 19 digits with spaces or hyphens, Luhn. */
function singleRegex(text: string): string {
  return text.replace(/\b(?:\d[ -]?){12,18}\d\b/g, (match) => {
    const digits = match.replace(/\D/g, '');
    return isLuhn(digits) ? hideMiddle(match, digits.length) : match;
  });
}

/**
 * The rule of zendesk/credit_card_sanitizer, from its README (github.com/zendesk/credit_card_sanitizer, read
 * 2026-11-22): 12 to 19 digits with line noise between, unless a plus, slash or URI scheme leads; issuer prefix; Luhn.
 */
function zendeskRule(text: string): string {
  return text.replace(
    /(\+|\/|[a-z][-+.a-z\d]{0,9}:[^\s>]+)?\d(?:[^\w\n,()&./:;<>]{0,5}\d){11,18}/gi,
    (match, lead) => {
      const digits = match.replace(/\D/g, '');
      const isCard = /^(?:4|5[0-8]|6|2[2-7]|3[0-9]|9)/.test(digits) && isLuhn(digits);
      return lead || !isCard ? match : hideMiddle(match, digits.length);
    },
  );
}

/** redact-pii's rule (github.com/solvvy/redact-pii, read 2026-11-22): 4-4-4-4, 4-6-4 or 4-6-5 digits, no check. */
function redactPiiRule(text: string): string {
  return text.replace(/\d{4}(?:([ -]?\d{4}){3}|[ -]?\d{6}[ -]?\d{4,5})/g, 'CREDIT_CARD_NUMBER');
}

const RULES: Record<string, (text: string) => string> = {
  earshot: (text) => maskAtSend(text),
  'one regex + Luhn': singleRegex,
  'zendesk rule': zendeskRule,
  'redact-pii rule': redactPiiRule,
};

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function timeMs(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

for (const [name, sample] of Object.entries({
  prose: PROSE,
  'prose, some digits': SOME_DIGITS,
  'digit-dense': DENSE,
})) {
  const text = fill(sample);
  const times: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [rule, run] of Object.entries(RULES)) {
      times[rule] ??= [];
      times[rule].push(timeMs(() => run(text)));
    }
  }
  for (const [rule, list] of Object.entries(times)) {
    console.log(
      `${name.padEnd(20)} ${rule.padEnd(18)} ${(SIZE / 1000 / median(list)).toFixed(1).padStart(9)} MB/s`,
    );
  }
}

for (const length of [0, 200, 2_000, 20_000]) {
  const draft = `${fill(SOME_DIGITS).slice(0, length)} my card 4111 1111 111`;
  const scoped: number[] = [];
  const full: number[] = [];
  for (let round = 0; round < 400; round++) {
    scoped.push(timeMs(() => maskAroundCaret(draft, draft.length)));
    full.push(timeMs(() => maskWhileTyping(draft, draft.length)));
  }
  const [near, all] = [median(scoped), median(full)].map((ms) => `${(ms * 1000).toFixed(1)} µs`);
  console.log(
    `one key, draft of ${String(draft.length).padStart(6)}: around the caret ${near}, whole draft ${all}`,
  );
}
