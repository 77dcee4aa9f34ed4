import { showCode } from '../lib/report/text.ts';

export { formatTime } from '../lib/report/text.ts';

const narrowSpace = '\u202f';

/** A whole number with its thousands set apart, such as `1 234`, in every browser and language alike. Never throws. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, narrowSpace);
}

/** A time since the page began, such as `1 234 ms`. */
export function formatMs(ms: number): string {
  return `${formatNumber(ms)}\u00a0ms`;
}

/** A size in bytes, exact below 1 kB and to one decimal above: `980 B`, `1.2 kB`, `3.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00a0B`;
  if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)}\u00a0kB`;
  return `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}

/** A duration in seconds as whole days, such as `180 days`. */
export function formatDays(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  return days === 1 ? '1 day' : `${formatNumber(days)} days`;
}

// Control and format characters change what a text looks like, or hide in it. The joiner U+200D stays: emoji are made with it.
const hidden = /[\p{Cc}\u2028\u2029]|(?!\u200d)\p{Cf}/gu;

/** Text from a page with every character that hides or turns text shown by its code: `[U+202E]`. Never throws. */
export function reveal(text: string): string {
  return text.replace(hidden, showCode);
}
