import { looksLike } from './confusables.ts';
import { readableLabel, skeletonOf } from './labels.ts';

/** How a host's name misleads those who read it. */
export const hostTricks = ['mixed-script', 'look-alike'] as const;
export type HostTrick = (typeof hostTricks)[number];

const scripts = [
  ...['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Thai', 'Devanagari'],
  ...['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo'],
] as const;
const ofScript = scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);
/** Scripts that one language writes together: Chromium's “highly restrictive” rule, UTS #39, 5.2. */
const together = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Hangul'],
  ['Latin', 'Han', 'Bopomofo'],
];
/** Letters of living alphabets that are on the list of look-alikes. */
const livingLetters = /[ıłøđħŧɓɗƙƴ]/g;
/** Countries below whose names words of another alphabet stand by right. */
const ownAlphabet = /^(?:ru|su|ua|by|bg|kz|kg|mk|rs|me|mn|tj|gr|cy|am|ge|eu)$/;

/**
 * Whether a host mixes alphabets in a label, or writes a label in letters that only look like ASCII; null where it does
 * neither. Words in an alphabet of their own, and letters with marks, are no trick.
 * @param host lower case and punycode, as URL.hostname gives it. Never throws.
 */
export function hostTrick(host: string): HostTrick | null {
  if (!host.includes('xn--')) return null;
  const labels = host.split('.').map(readableLabel);
  const top = labels.at(-1) ?? '';
  let found: HostTrick | null = null;
  for (const label of labels) {
    if (/^[\0-\x7f]*$/.test(label)) continue;
    const used = ofScript.filter(([, pattern]) => pattern.test(label)).map(([script]) => script);
    const isWritten =
      used.length < 2 ||
      together.some((one) => used.every((script) => (one as readonly string[]).includes(script)));
    if (!isWritten) return 'mixed-script';
    const isLatin = used.length === 1 && used[0] === 'Latin';
    const bare = label.normalize('NFD').replace(/\p{M}/gu, '').replace(livingLetters, 'a');
    const isForged = isLatin
      ? !/^[\0-\x7f]*$/.test(bare) && /^[\0-\x7f]*$/.test(skeletonOf(bare, looksLike))
      : /^[\0-\x7f]*$/.test(skeletonOf(label, looksLike)) &&
        /^[\0-\x7f]*$/.test(top) &&
        !ownAlphabet.test(top);
    if (isForged) found = 'look-alike';
  }
  return found;
}
