/** A UTC time of ISO 8601 for people: `2026-11-22 03:20:00 UTC`. What is no such time comes back as it is. */
export function formatTime(iso: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(iso);
  return match ? `${match[1]} ${match[2]} UTC` : iso;
}

/** A character by its code, such as `[U+202E]`, for one that hides or turns text. */
export function showCode(char: string): string {
  return `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
