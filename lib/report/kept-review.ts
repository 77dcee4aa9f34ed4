import type { AuditRecord } from '../evidence/record.ts';
import { formatOrigin } from '../evidence/recorded-url.ts';
import { mergeReviews } from './merge-reviews.ts';
import { emptyReview, type Review } from './review.ts';

// A report numbers its chats as it finds them, and another visit may number them otherwise. What is kept names a chat by its vendor.

/** A chat, as far as it is named. */
interface NumberedChat {
  readonly id: string;
  readonly vendorId: string | null;
}

/** The address that a page's review is kept by: origin and path, no parameters. Never throws. */
export function reviewedPage({
  evidence,
  requestedUrl,
}: Pick<AuditRecord, 'evidence' | 'requestedUrl'>): string {
  const url = evidence.page[0]?.url ?? requestedUrl;
  return `${formatOrigin(url)}${url.path}`;
}

/** What a review that is kept calls each chat, by its id in the report: its vendor, or `unlisted`, `unlisted-2`. Never throws. */
export function chatNames(widgets: readonly NumberedChat[]): ReadonlyMap<string, string> {
  const inOrder = widgets.toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  const names = new Map<string, string>();
  let unlisted = 0;
  for (const { id, vendorId } of inOrder) {
    if (vendorId === null) unlisted += 1;
    names.set(id, vendorId ?? (unlisted === 1 ? 'unlisted' : `unlisted-${unlisted}`));
  }
  return names;
}

/**
 * A review that was kept, for a report: its chats by their ids in it. Notes to chats that the report does not have stay under the
 * vendor's name. Never throws.
 */
export function reviewFor(widgets: readonly NumberedChat[], kept: Review): Review {
  const ids = new Map([...chatNames(widgets)].map(([id, name]) => [name, id]));
  const findings = kept.findings.map((entry) => ({
    ...entry,
    widgetId: ids.get(entry.widgetId) ?? entry.widgetId,
  }));
  return { ...kept, findings };
}

/** Whether nothing at all is written. Never throws. */
export function isEmptyReview(review: Review): boolean {
  return Object.values(withoutEmpty(review)).every((value) => value.length === 0);
}

/** The review without entries in which nothing is written, in a fixed order. Never throws. */
export function withoutEmpty(review: Review): Review {
  return mergeReviews(emptyReview, review, emptyReview).review;
}
