import type { Report } from './model.ts';

// Characters that turn or break the text around them where JSON is read as text (https://trojansource.codes/, read
// 2026-11-22): written as escapes, which is the same JSON.
const turning = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * The report as JSON: keys in the order of their code units at every depth, indented by 2 spaces, a newline at the end.
 * Same report, same bytes, in whatever order its parts were put together. Never throws.
 */
export function reportJson(report: Report): string {
  const text = JSON.stringify(sorted(report), null, 2);
  const escaped = text.replace(turning, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${escaped}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
