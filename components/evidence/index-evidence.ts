import type { Evidence, EvidenceKind, Item } from '../../lib/evidence/evidence.ts';

/** One item of evidence together with its kind, which tells what the item holds. */
export type Entry = { [K in EvidenceKind]: { readonly kind: K; readonly item: Item<K> } }[EvidenceKind];

/** Order in which kinds are listed: from the page inward, its signs last. */
export const kindOrder: readonly EvidenceKind[] = [
  'page',
  'documents',
  'frameElements',
  'scripts',
  'requests',
  'channels',
  'connections',
  'storageKeys',
  'cookies',
  'responses',
  'documentRules',
  'parties',
  'consents',
  'identities',
  'composers',
  'drafts',
  'formFields',
  'cardFields',
  'privacyLinks',
  'conversations',
  'chatControls',
  'postings',
  'otherSides',
  'signals',
];

/** Every item by its id. Ids are unique across kinds, for each begins with its kind's name. */
export function indexEvidence(evidence: Evidence): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const kind of kindOrder)
    for (const item of evidence[kind]) entries.set(item.id, { kind, item } as Entry);
  return entries;
}
