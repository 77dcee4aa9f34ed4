import type { Report } from './model.ts';

// Characters that turn, hide or break the text around them where JSON is read as text (https://trojansource.codes/, read
// 2026-11-22). The joiner U+200D stays: emoji are made with it.
const turning = /[\u007f-\u009f\u2028\u2029]|(?!\u200d)\p{Cf}/gu;

/**
 * The report as JSON: keys in the order of their code units at every depth, indented by 2 spaces, a newline at the end.
 * Same report, same bytes, in whatever order its parts were put together. Never throws.
 */
export function reportJson(report: Report): string {
  return legibleJson(sorted(report), 2);
}

/** JSON in which no character turns or hides what stands around it: those are written as escapes, which is the same JSON. */
export function legibleJson(value: unknown, indent: number): string {
  return `${JSON.stringify(value, null, indent).replace(turning, escaped)}\n`;
}

function escaped(char: string): string {
  const units = Array.from({ length: char.length }, (_, index) => char.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
