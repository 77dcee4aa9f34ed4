import { formatTime as isoTime } from '../lib/report/text.ts';
import { language, t } from '../lib/words/i18n.ts';

/** A whole number as the language writes it, such as `1,234`. Never throws. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** A time since the page began, such as `1,234 ms`. */
export function formatMs(ms: number): string {
  return t('units.milliseconds', { count: formatNumber(ms) });
}

/** A size in bytes, exact below 1 kB and to one decimal above: `980 B`, `1.2 kB`, `3.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return t('units.bytes', { count: formatNumber(bytes) });
  if (bytes < 999_950) return t('units.kilobytes', { count: formatDecimal(bytes / 1000) });
  return t('units.megabytes', { count: formatDecimal(bytes / 1_000_000) });
}

function formatDecimal(value: number): string {
  return new Intl.NumberFormat(language(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    useGrouping: false,
  }).format(value);
}

/** A duration in seconds as whole days, such as `180 days`. */
export function formatDays(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  return t('units.days', days, { count: formatNumber(days) });
}

/** Several things as the language lists them: `a, b, c`. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(language(), { style: 'narrow' }).format(items);
}

/** A language's own name for itself, such as `français`, of its BCP 47 tag. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
}

/**
 * A UTC time of ISO 8601 for people. In English as `2026-11-22 03:20:00 UTC`, which no country reads as another day. What is
 * no such time comes back as it is.
 */
export function formatTime(iso: string): string {
  const text = isoTime(iso);
  if (language() === 'en' || text === iso) return text;
  return new Intl.DateTimeFormat(language(), timeOptions).format(new Date(iso));
}

const timeOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
  timeZoneName: 'short',
} as const;
