/** The pattern's source of a list of words: `~` is the rest of a word, `>` its end, and brackets capture nothing. */
export function spell(words: string): string {
  return words
    .replaceAll('~', '\\p{L}*')
    .replace(/(?<!\(\?)>/g, '(?!\\p{L})')
    .replace(/\((?!\?)/g, '(?:');
}
