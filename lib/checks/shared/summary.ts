/** Names up to three of the texts, each once, in their order: `a, b, c and 2 more`. Empty for none. Never throws. */
export function nameSome(texts: readonly string[]): string {
  const names = [...new Set(texts)];
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

/** `1 frame`, `2 frames`: a number with its noun, whose plural ends in `s`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
