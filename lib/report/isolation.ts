import { frameTree } from '../audit/frame-tree.ts';
import type { Evidence, Item } from '../evidence/evidence.ts';
import { formatOrigin, isSameOrigin, type RecordedUrl } from '../evidence/recorded-url.ts';
import type { Policy } from '../evidence/response.ts';
import type { Report, ReportWidget } from './model.ts';

/** How one document is set apart from the others: the page, or one that the chat is made of. */
export interface IsolationRow {
  /** null: the frame's document was not read. */
  readonly frameId: number | null;
  /** How many documents hold it: 0 for the page. */
  readonly depth: number;
  /** `scheme://host[:port]`, or the scheme of a document without a host. */
  readonly origin: string;
  readonly relation: Item<'documents'>['relation'];
  /** Of the frame element around it; null for the page, and where none was found. */
  readonly element: Pick<Item<'frameElements'>, 'source' | 'sandbox' | 'allow'> | null;
  /** Policies in force, of headers and meta elements. `inherited`: it has no address of its own, so its holder's hold. */
  readonly policies: readonly Policy[] | 'unseen' | 'inherited';
  /** The document's own word; null where it has none, and the browser's default holds. */
  readonly referrerPolicy: Item<'responses'>['referrerPolicy'] | 'unseen';
  readonly isDomainRelaxed: boolean | null;
  readonly windowNameLength: number | null;
  readonly proof: readonly string[];
}

type Seen = Pick<Report, 'evidence'>;

/**
 * The page, and below it each document and unread frame of one chat, holders before what they hold. Pure; never throws.
 */
export function isolationRows({ evidence }: Seen, { parts }: Pick<ReportWidget, 'parts'>): IsolationRow[] {
  const { documents, frameElements } = evidence;
  const tree = frameTree(documents, frameElements);
  const holders = new Map<number, Item<'frameElements'>>();
  for (const element of frameElements) {
    const child = tree.childOf(element);
    if (child !== null && child !== element.frameId && !holders.has(child)) holders.set(child, element);
  }
  const depthOf = (frameId: number): number => {
    const seen = new Set<number>();
    for (let at = frameId; at !== 0 && !seen.has(at); at = holders.get(at)?.frameId ?? 0) seen.add(at);
    return seen.size;
  };
  const rows: IsolationRow[] = [];
  const [page] = evidence.page;
  if (page) rows.push(documentRow(evidence, page.url, { id: page.id, frameId: 0, relation: 'top' }, null, 0));
  for (const document of documents) {
    if (document.frameId === 0 || !parts.documents?.includes(document.id)) continue;
    const element = holders.get(document.frameId) ?? null;
    rows.push(documentRow(evidence, document.url, document, element, depthOf(document.frameId)));
  }
  for (const element of frameElements) {
    if (!parts.frameElements?.includes(element.id) || tree.childOf(element) !== null) continue;
    rows.push({
      frameId: null,
      depth: depthOf(element.frameId) + 1,
      origin: element.url ? originOf(element.url) : '',
      relation: element.isCrossOrigin ? 'cross-origin' : 'same-origin',
      element,
      policies: 'unseen',
      referrerPolicy: 'unseen',
      isDomainRelaxed: null,
      windowNameLength: null,
      proof: [element.id],
    });
  }
  return rows;
}

function documentRow(
  evidence: Evidence,
  url: RecordedUrl,
  { id, frameId, relation }: Pick<Item<'documents'>, 'id' | 'frameId' | 'relation'>,
  element: Item<'frameElements'> | null,
  depth: number,
): IsolationRow {
  const isOwn = (item: { frameId: number; url: RecordedUrl }) =>
    item.frameId === frameId && isSameOrigin(item.url, url);
  const response = evidence.responses.findLast(
    (item) => (item.type === 'main_frame' || item.type === 'sub_frame') && isOwn(item),
  );
  const rules = evidence.documentRules.findLast(
    (item) => item.frameId === frameId && (url.host === '' || isOwn(item)),
  );
  const policies = [...(response?.policies ?? []), ...(rules?.policies ?? [])];
  return {
    frameId,
    depth,
    origin: originOf(url),
    relation,
    element,
    policies: url.host === '' ? 'inherited' : response && rules ? policies : 'unseen',
    referrerPolicy: rules?.referrerPolicy ?? (response ? response.referrerPolicy : 'unseen'),
    isDomainRelaxed: rules?.isDomainRelaxed ?? null,
    windowNameLength: rules?.windowNameLength ?? null,
    proof: [id, ...[element, response, rules].flatMap((item) => (item ? [item.id] : []))],
  };
}

function originOf(url: RecordedUrl): string {
  return url.host === '' ? `${url.scheme}:` : formatOrigin(url);
}
