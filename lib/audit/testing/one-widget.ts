import { auditRecord, documentItem, urlOf } from '../../checks/testing/evidence-builders.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { idsOf } from '../define-check.ts';
import { type Widget, widgetsOf } from '../widgets.ts';

export const ids = (items: readonly { id: string }[] | null | undefined) => idsOf(items ?? []);

/** The one widget of a page on which this was seen. Throws where there is none, or another. */
export function only(evidence: Partial<Evidence>): Widget {
  const [widget, ...others] = widgetsOf(auditRecord(evidence));
  if (!widget || others.length > 0) throw new Error(`${others.length + 1} widgets`);
  return widget;
}

export const acme = { vendorId: 'acme' } as const;
export const bolt = { vendorId: 'bolt' } as const;
/** The shop's own document. */
export const top = documentItem({
  id: 'document-9',
  frameId: 0,
  relation: 'top',
  framePath: [],
  url: urlOf('https://shop.example/'),
});
