import type { Report } from './model.ts';
import { findingReviewOf, isAccepted } from './review.ts';
import { revealLines } from './text.ts';

const columns = [
  'page',
  'created',
  'chat',
  'vendor',
  'confidence',
  'check',
  'finding',
  'outcome',
  'severity',
  'points',
  'basis',
  'summary',
  'controls',
  'evidence',
  'note',
  'risk accepted',
  'reason',
  'reviewer',
  'organisation',
] as const;

/**
 * All findings of all chats as CSV (RFC 4180): a head, a line for each finding, CRLF at the ends; UTF-8 with a byte order
 * mark, without which Excel takes it for the system's encoding. A cell that a spreadsheet would take for a formula begins
 * with an apostrophe; what hides or turns text is shown by its code, and halves of characters become U+FFFD. Same report, same bytes. Never throws.
 */
export function findingsCsv(report: Report): string {
  const rows = report.widgets.flatMap((widget) =>
    widget.findings.map((finding) => {
      const said = findingReviewOf(report.review, widget.id, finding.checkId);
      const isTaken = said !== null && isAccepted(said);
      return [
        report.finalUrl,
        report.createdAt,
        widget.name,
        widget.vendorId ?? '',
        widget.confidence,
        finding.checkId,
        finding.title,
        finding.outcome,
        finding.severity,
        String(finding.weight),
        finding.basis,
        finding.summary,
        finding.serves.join(' '),
        finding.proof.join(' '),
        said?.note ?? '',
        isTaken ? 'yes' : '',
        isTaken ? said.reason : '',
        report.review?.reviewer ?? '',
        report.review?.organisation ?? '',
      ];
    }),
  );
  return csvOf([columns, ...rows]);
}

/** Rows as CSV in the same form; the first one is the head. Never throws. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`.toWellFormed();
}

/**
 * Where a formula could begin: at the start of a cell, and behind a semicolon or a line's end, which part cells for a
 * spreadsheet that is set to another form of CSV. Source of the characters: https://owasp.org/www-community/attacks/CSV_Injection,
 * read 2026-11-22.
 */
const formula = /(^|[;\n])(\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

function cell(text: string): string {
  const inert = revealLines(text).replace(formula, "$1$2'");
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
