import { fold } from './fold.ts';
import { chinese, japanese, korean } from './words/asia.ts';
import { arabic, polish, russian, turkish } from './words/east.ts';
import { excusedAfter, excusedBefore, toOthers } from './words/excuses.ts';
import { type Language, type SecretKind, secretKinds } from './words/language.ts';
import { italian, portuguese, spanish } from './words/south.ts';
import { spell } from './words/spell.ts';
import { dutch, english, french, german } from './words/west.ts';

/** More of a message is not read: who asks for a secret does it at once. UTF-16 units. */
const maxUnits = 4000;
/** A sentence that only says “send it to me” is no longer than that. UTF-16 units. */
const maxAskForIt = 50;
/** Stands for what was taken out because it is another thing: asked for, it is no secret. */
const other = '§';

type Patterns = Readonly<Record<keyof Omit<Language, 'nouns' | 'isGlued'>, RegExp>> & {
  readonly nouns: readonly (readonly [SecretKind, RegExp])[];
};

// A one-time password is a code before it is a password, and the number of an identity card no card's.
const order = ['code', 'cvv', 'id', 'card', 'password'] as const satisfies readonly SecretKind[];

const languages: readonly Language[] = [
  ...[english, german, french, spanish, italian, dutch, portuguese],
  ...[polish, russian, turkish, japanese, chinese, korean, arabic],
];

function compile(language: Language): Patterns {
  const pattern = (source: string) => {
    const spelled = spell(source);
    return new RegExp(language.isGlued ? spelled : `(?<!\\p{L})(?:${spelled})`, 'gu');
  };
  const { nouns, isGlued: _, ...rest } = language;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, source]) => [key, pattern(source)])),
    nouns: order.map((kind) => [kind, pattern(nouns[kind])] as const),
  } as unknown as Patterns;
}

let compiled: readonly Patterns[] | undefined;

const has = (pattern: RegExp, text: string) => text.search(pattern) >= 0;

/**
 * Which secrets a message asks the reader to tell, in the order of `secretKinds`; empty where it asks for none. Fourteen
 * languages, each by its own words. Warnings, other places (“at the checkout”), and what only sounds alike are none.
 * @param message text of a message; 4,000 UTF-16 units of it are read. Never throws.
 */
export function requestedSecrets(message: string): SecretKind[] {
  compiled ??= languages.map(compile);
  const sentences = fold(message.slice(0, maxUnits))
    .split(/[.!?\n]+(?=\s|$)|[!?\n]+|(?<=[\u3000-\u9fff\uac00-\ud7af])\./u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
  const found = new Set<SecretKind>();
  for (const patterns of compiled) for (const kind of inLanguage(patterns, sentences)) found.add(kind);
  return secretKinds.filter((kind) => found.has(kind));
}

function inLanguage(patterns: Patterns, sentences: readonly string[]): SecretKind[] {
  const found: SecretKind[] = [];
  let named: readonly SecretKind[] = [];
  for (const raw of sentences) {
    const sentence = raw.replace(patterns.harmlessNot, ' ').replace(patterns.plain, other);
    if (has(patterns.warning, sentence) || toOthers.test(sentence)) {
      named = [];
      continue;
    }
    const clauses = sentence
      .split(/(?<!\d),|,(?!\d)|:| - |[()"]/)
      .map((clause) => {
        const [kinds, rest] = kindsIn(patterns, clause);
        return { kinds, rest: rest.trim(), isDenied: has(patterns.not, rest) };
      })
      // A “please” between two commas parts nothing.
      .filter(
        ({ kinds, rest }) =>
          kinds.length > 0 || !/^\p{L}*$/u.test(rest) || has(patterns.ask, rest) || has(patterns.enter, rest),
      );
    const isElsewhere = has(patterns.elsewhere, sentence.replaceAll(other, ' '));
    const kinds = clauses.flatMap((one) => one.kinds);
    for (const [index, one] of clauses.entries()) {
      if (one.kinds.length === 0 || one.isDenied) continue;
      const around = [clauses[index - 1], clauses[index + 1]].filter(
        (beside) => beside && !beside.isDenied && !beside.rest.includes(other),
      );
      const places = [one, ...around].map((place) => place?.rest ?? '');
      const isAsked =
        places.some((place) => has(patterns.ask, place)) ||
        around.some((place) => has(patterns.askForIt, place?.rest ?? '')) ||
        (!isElsewhere && places.some((place) => has(patterns.enter, place)));
      if (isAsked) found.push(...one.kinds);
    }
    if (kinds.length === 0 && sentence.length <= maxAskForIt && !sentence.includes(other)) {
      const isDenied = has(patterns.not, sentence);
      if (!isDenied && !isElsewhere && has(patterns.askForIt, sentence)) found.push(...named);
    }
    named = clauses.some(({ isDenied }) => isDenied) ? [] : kinds;
  }
  return found;
}

/** The kinds that a clause names, and the clause without their names; what is named and not asked for is another thing there. */
function kindsIn({ nouns }: Patterns, clause: string): [SecretKind[], string] {
  const kinds: SecretKind[] = [];
  let rest = clause;
  for (const [kind, pattern] of nouns) {
    let isNamed = false;
    rest = rest.replace(pattern, (noun: string, at: number) => {
      const isExcused =
        excusedBefore.test(rest.slice(0, at)) || excusedAfter.test(rest.slice(at + noun.length));
      isNamed ||= !isExcused;
      return isExcused ? other : ' ';
    });
    if (isNamed) kinds.push(kind);
  }
  return [kinds, rest];
}
