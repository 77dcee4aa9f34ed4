import type { Report } from './model.ts';

/**
 * Name of a report's file, such as `earshot-books.test-2026-11-22T03-20-00Z.html`: the page's host, and when the report
 * was made. Only ASCII letters, digits, dots and hyphens; at most 140 characters. Never throws.
 */
export function reportFileName(
  report: Pick<Report, 'finalUrl' | 'createdAt'>,
  ending: 'html' | 'json' | 'csv' | 'har' | 'zip',
): string {
  const host = URL.parse(report.finalUrl)?.hostname ?? '';
  const name = host.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '');
  const time = report.createdAt.replace(/\.\d+Z$/, 'Z').replace(/[^0-9TZ-]+/g, '-');
  return `earshot-${name.slice(0, 90) || 'page'}-${time.slice(0, 30)}.${ending}`;
}
