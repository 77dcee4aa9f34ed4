import type { Evidence, Item } from '../evidence/evidence.ts';
import { formatOrigin, type RecordedUrl } from '../evidence/recorded-url.ts';
import type { WidgetEvidence } from './define-check.ts';
import { frameTree } from './frame-tree.ts';
import { tagManagerOf } from './tag-managers.ts';

/**
 * How a link is known. `seen`: it stands in the document above it. `claimed`: the page's own world said which script called.
 * `inferred`: by order and owner; no browser tells which script brings which.
 */
export type ChainBasis = 'seen' | 'claimed' | 'inferred';

/** One step of the way that a chat came, with what it brought. */
export interface ChainLink {
  readonly kind: 'page' | 'tag-manager' | 'script' | 'frame' | 'channel';
  /** Origin and path of a script, origin of all else. */
  readonly name: string;
  /** A tag manager's name; null for all else. */
  readonly product: string | null;
  /** Evidence that this step rests on; null where nothing names it. */
  readonly id: string | null;
  /** How it is known that the step above brought this one. */
  readonly basis: ChainBasis;
  readonly links: readonly ChainLink[];
}

interface Node {
  readonly link: Omit<ChainLink, 'links' | 'basis'>;
  basis: ChainBasis;
  readonly below: Node[];
}

interface Script {
  readonly key: string;
  readonly url: RecordedUrl;
  readonly frameId: number;
  readonly id: string;
  readonly startedMs: number | null;
  readonly endedMs: number | null;
  readonly isMarkup: boolean;
}

/** Steps of one kind below one that are told; a chat has no more, and what has does not fit a list. */
const maxLinks = 40;

/**
 * The way a chat came into the page: page → tag manager → loader → its scripts → its frames → its channels. Each part of
 * the widget stands in it once, below what brought it as far as that is known. Pure; never throws.
 */
export function chainOf(evidence: Evidence, widget: WidgetEvidence): ChainLink {
  const page = evidence.page[0];
  const root = node('page', page ? formatOrigin(page.url) : '', page?.id ?? null, 'seen');
  const frameIds = new Set(widget.watch.frameIds);
  const tree = frameTree(evidence.documents, evidence.frameElements);
  const ownScripts = scriptsOf(widget.scripts ?? [], widget.requests ?? []);
  const brokers = scriptsOf(evidence.scripts, evidence.requests).filter(
    ({ url }) => tagManagerOf(url) !== null,
  );
  const frames = new Map<number, Node>([[0, root]]);
  const scripts = new Map<string, Node>();

  // Frames from the outside in: each stands in a document that is in the chain already, or in the page.
  const holders = new Map<number, Item<'frameElements'>>();
  for (const element of evidence.frameElements) {
    const child = tree.childOf(element);
    if (child !== null && child !== element.frameId) holders.set(child, element);
  }
  const addScripts = (frameId: number, above: Node) => {
    const here = ownScripts.filter((script) => script.frameId === frameId);
    const candidates = [...brokers.filter((script) => script.frameId === frameId), ...here];
    for (const script of here.slice(0, maxLinks)) place(script, candidates, above, 0);
  };
  const place = (script: Script, candidates: readonly Script[], above: Node, depth: number): Node => {
    const known = scripts.get(script.key);
    if (known) return known;
    const bringer = depth < maxLinks ? bringerOf(script, candidates) : null;
    const product = tagManagerOf(script.url);
    const kind = product ? 'tag-manager' : 'script';
    const made = node(
      kind,
      formatOrigin(script.url) + script.url.path,
      script.id,
      bringer ? 'inferred' : 'seen',
      product,
    );
    scripts.set(script.key, made);
    const parent = bringer ? place(bringer, candidates, above, depth + 1) : above;
    parent.below.push(made);
    return made;
  };
  const addFrame = (frameId: number): Node => {
    const known = frames.get(frameId);
    if (known) return known;
    const document = evidence.documents.find((one) => one.frameId === frameId);
    const element = holders.get(frameId);
    const name = document?.url.host ? formatOrigin(document.url) : (document?.url.scheme ?? '');
    const made = node('frame', name, element?.id ?? document?.id ?? null, 'seen');
    frames.set(frameId, made);
    const outer = element && frameIds.has(element.frameId) ? addFrame(element.frameId) : root;
    const maker = lastBefore(scriptsIn(ownScripts, element?.frameId ?? 0), startOf(frameId));
    const makerNode = maker && scripts.get(maker.key);
    if (makerNode) made.basis = 'inferred';
    (makerNode ?? outer).below.push(made);
    addScripts(frameId, made);
    return made;
  };
  const startOf = (frameId: number): number | null => {
    const element = holders.get(frameId);
    const request = evidence.requests.find(
      ({ type, url, frameId: from }) =>
        type === 'sub_frame' &&
        from === (element?.frameId ?? 0) &&
        element?.url &&
        keyOf(from, url) === keyOf(from, element.url),
    );
    return request?.startedMs ?? null;
  };

  addScripts(0, root);
  for (const frameId of [...frameIds].sort((a, b) => a - b)) addFrame(frameId);

  const told = new Set<string>();
  for (const channel of widget.channels ?? []) {
    const name = formatOrigin(channel.url);
    const caller = channel.callers.find((url) => scripts.has(keyOf(channel.frameId, url)));
    const callerNode = caller && scripts.get(keyOf(channel.frameId, caller));
    const above = callerNode ?? frames.get(channel.frameId) ?? root;
    const key = `${name} ${above.link.id} ${above.link.name}`;
    if (told.has(key) || told.size >= maxLinks) continue;
    told.add(key);
    above.below.push(node('channel', name, channel.id, callerNode ? 'claimed' : 'seen'));
  }
  return finish(root);
}

function node(
  kind: ChainLink['kind'],
  name: string,
  id: string | null,
  basis: ChainBasis,
  product: string | null = null,
): Node {
  return { link: { kind, name, product, id }, basis, below: [] };
}

function finish({ link, basis, below }: Node): ChainLink {
  return { ...link, basis, links: below.map(finish) };
}

function keyOf(frameId: number, url: RecordedUrl): string {
  return `${frameId} ${formatOrigin(url)}${url.path}`;
}

/** Scripts by element and by request, each once, in the order in which they were asked for. */
function scriptsOf(elements: readonly Item<'scripts'>[], requests: readonly Item<'requests'>[]): Script[] {
  const found = new Map<string, Script>();
  for (const { id, url, frameId, insertion } of elements) {
    const key = keyOf(frameId, url);
    found.set(key, {
      key,
      url,
      frameId,
      id,
      startedMs: null,
      endedMs: null,
      isMarkup: insertion === 'markup',
    });
  }
  for (const { id, url, frameId, type, startedMs, endedMs } of requests) {
    if (type !== 'script') continue;
    const key = keyOf(frameId, url);
    const { id: known = id, isMarkup = false } = found.get(key) ?? {};
    found.set(key, { key, url, frameId, id: known, startedMs, endedMs, isMarkup });
  }
  const last = Number.MAX_SAFE_INTEGER;
  return [...found.values()].sort((a, b) => (a.startedMs ?? last) - (b.startedMs ?? last));
}

/**
 * The script that has most likely brought another: the last of the same chat in that document that was there before it was
 * asked for; else the last tag manager. Null for what the page's markup brought, where none was, or no times are known.
 */
function bringerOf(script: Script, candidates: readonly Script[]): Script | null {
  const others = candidates.filter((one) => one.key !== script.key && tagManagerOf(one.url) === null);
  const managers = candidates.filter((one) => one.key !== script.key && tagManagerOf(one.url) !== null);
  if (tagManagerOf(script.url) !== null || script.isMarkup || script.startedMs === null) return null;
  return lastBefore(others, script.startedMs) ?? lastBefore(managers, script.startedMs);
}

function scriptsIn(scripts: readonly Script[], frameId: number): Script[] {
  return scripts.filter((script) => script.frameId === frameId);
}

/** The script that ended last before that time; the last of all where no time is known. */
function lastBefore(scripts: readonly Script[], timeMs: number | null): Script | null {
  const before = scripts.filter(({ endedMs }) => endedMs !== null && (timeMs === null || endedMs <= timeMs));
  return before.sort((a, b) => (b.endedMs ?? 0) - (a.endedMs ?? 0))[0] ?? null;
}
