import { getMessage } from './get-message.ts';
import type { MessageKey } from './i18n.ts';

/**
 * A message with its holes filled, for the background, which has no room for @wxt-dev/i18n: the same keys and files, and its
 * plurals of two forms, chosen by `holes.count`. Never throws.
 */
export function say(key: MessageKey, holes: Readonly<Record<string, string | number>> = {}): string {
  const [one = '', many = one] = getMessage(key.replaceAll('.', '_')).split(' | ');
  return (holes.count === 1 ? one : many).replace(/\{(\w+)\}/g, (_, hole: string) =>
    String(holes[hole] ?? ''),
  );
}

/** The words of a check by its id, in the person's language; `english` where this version does not know it. */
export function sayOfCheck(checkId: string, part: 'pass' | 'fail', english: string): string {
  return getMessage(`checks_${checkId.replaceAll('-', '_')}_${part}`) || english;
}
