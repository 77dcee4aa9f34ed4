/** A UTC time of ISO 8601 for people: `2026-11-22 03:20:00 UTC`. What is no such time comes back as it is. */
export function formatTime(iso: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(iso);
  return match ? `${match[1]} ${match[2]} UTC` : iso;
}

// Control and format characters change what a text looks like, or hide in it. The joiner U+200D stays: emoji are made with it.
const hidden = /[\p{Cc}\u2028\u2029]|(?!\u200d)\p{Cf}/gu;

/** Text from a page with every character that hides or turns text shown by its code: `[U+202E]`. Never throws. */
export function reveal(text: string): string {
  return text.replace(hidden, showCode);
}

/** The same of a text whose lines are meant; they end in a line feed. Never throws. */
export function revealLines(text: string): string {
  return text.split(/\r?\n/).map(reveal).join('\n');
}

/** A character by its code, such as `[U+202E]`. */
export function showCode(char: string): string {
  return `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
