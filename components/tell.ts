import type { Check } from '../lib/audit/define-check.ts';
import type { JudgedWidget } from '../lib/audit/result.ts';
import type { Part, Said, Wording } from '../lib/audit/said.ts';
import { countAt, hasWords, holeNames, isCount, patternOf } from '../lib/audit/said-pattern.ts';
import { language, messageOf } from '../lib/words/i18n.ts';
import { formatList, formatNumber } from './format.ts';

/** Sentences in the person's language by what they are in English; those without a translation are missing. */
export type Told = ReadonlyMap<string, string>;

/** Nothing is told in another language. */
export const untold: Told = new Map();

let checks: readonly Check[] = [];

/** Gets what says the checks' sentences anew; nothing for English. Called once the language is known. Never rejects. */
export async function loadTold(): Promise<void> {
  if (language() === 'en') return;
  try {
    ({ checks } = await import('../lib/audit/registry.ts'));
  } catch {
    // Then it is said in English.
  }
}

/**
 * What the checks say of chats, and other sentences, in the person's language. Empty in English, and before
 * {@link loadTold}. The checks are asked again: what is kept of an audit has their English alone. Never throws.
 */
export function toldOf(
  widgets: readonly Pick<JudgedWidget, 'evidence'>[],
  others: readonly Wording[] = [],
): Told {
  if (language() === 'en') return untold;
  const sentences = widgets.flatMap(({ evidence }) => checks.map((check) => check.tell(evidence)));
  return new Map(
    [...sentences, ...others].flatMap((sentence): [string, string][] => {
      const told = typeof sentence === 'string' ? null : translated(sentence);
      return told === null ? [] : [[`${sentence}`, told]];
    }),
  );
}

/** A part of a sentence in the person's language; null where a piece of it has no translation. Never throws. */
export function translated(part: Part): string | null {
  if (typeof part === 'string') return part;
  if (typeof part === 'number') return formatNumber(part);
  if (isCount(part)) return sentence({ strings: ['', ''], parts: [part] });
  if ('items' in part) {
    const items = part.items.map(translated);
    if (part.more > 0)
      items.push(filled(messageOf('said', 'more'), part.more, { count: formatNumber(part.more) }));
    return isWhole(items) ? formatList(items) : null;
  }
  return sentence(part);
}

function sentence({ strings, parts }: Pick<Said, 'strings' | 'parts'>): string | null {
  const at = countAt({ parts });
  const counted = parts[at];
  const count = counted !== undefined && isCount(counted) ? counted.count : 0;
  const texts = parts.map((part, index) => (index === at ? formatNumber(count) : translated(part)));
  if (!isWhole(texts)) return null;
  if (at < 0 && !hasWords({ strings }))
    return strings.map((text, index) => text + (texts[index] ?? '')).join('');
  const nouns = parts.map((part, index) => (index === at && isCount(part) ? part.noun : null));
  const names = holeNames(parts.length, at);
  const holes = Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
  return filled(messageOf('said', patternOf(strings, nouns).key), count, holes);
}

function isWhole(texts: readonly (string | null)[]): texts is readonly string[] {
  return texts.every((text) => text !== null);
}

/** A message with its form chosen as @wxt-dev/i18n does, and its holes filled once: what fills them is not looked at. */
function filled(
  message: string | null,
  count: number,
  holes: Readonly<Record<string, string>>,
): string | null {
  if (message === null) return null;
  const forms = message.split(' | ');
  const few = forms.length === 2 ? Number(count !== 1) : Math.min(count, 2);
  return (forms[forms.length === 1 ? 0 : few] ?? message).replace(
    /\{(\w+)\}/g,
    (hole, name: string) => holes[name] ?? hole,
  );
}
