import type { Item } from '../evidence/evidence.ts';
import type { AuditRecord } from '../evidence/record.ts';
import { formatOrigin, type RecordedUrl } from '../evidence/recorded-url.ts';
import type { WidgetEvidence } from './define-check.ts';
import { frameTree } from './frame-tree.ts';
import { group, split } from './lists.ts';
import { isSharedHost } from './shared-hosts.ts';

export type Confidence = Item<'signals'>['confidence'];

/** One chat on the page, with everything that was seen of it. */
export interface Widget {
  readonly id: string;
  /** null for a chat that no list names. */
  readonly vendorId: string | null;
  /** The vendor that its marks name and nothing proves; null where none does. */
  readonly claimedVendorId: string | null;
  readonly confidence: Confidence;
  readonly signals: readonly Item<'signals'>[];
  readonly evidence: WidgetEvidence;
}

/** A widget while its parts are being gathered. */
interface Draft {
  readonly vendorId: string | null;
  readonly signals: Item<'signals'>[];
  readonly frameIds: Set<number>;
  readonly hosts: Set<string>;
  readonly containers: Set<string>;
}

interface Anchored {
  readonly frameId: number;
  readonly container: string | null;
  readonly vendorId: string | null;
}

/**
 * Joins evidence to widgets: each item belongs to one widget at most. An item goes, in this order, to the widget whose
 * vendor is written on it, whose frame or container holds it, whose script called it, whose host (shared with no other
 * widget) it went to. Signals of one vendor make one widget.
 * @param isHosted whether a vendor's chat runs on the vendor's hosts alone, so that its marks on a page prove nothing
 */
export function widgetsOf(
  record: AuditRecord,
  isHosted: (vendorId: string) => boolean = () => false,
): Widget[] {
  const { evidence } = record;
  const siteHost = evidence.page[0]?.url.host ?? '';
  // A page that is itself a chat is no widget.
  const signals = evidence.signals.filter((signal) => signal.kind !== 'app');
  // What the page's own world says makes no widget: it joins one that something else has shown.
  const [claims, shown] = split(signals, ({ trust }) => trust === 'page-claim');
  const drafts = seed(shown);
  const tree = frameTree(evidence.documents, evidence.frameElements);

  for (const draft of drafts) {
    const isOwn = (item: { vendorId: string | null }) =>
      draft.vendorId !== null && item.vendorId === draft.vendorId;
    for (const signal of draft.signals) {
      if (signal.frameId !== 0) draft.frameIds.add(signal.frameId);
    }
    for (const item of [...evidence.scripts, ...evidence.requests].filter(isOwn))
      addHost(draft, item.url.host);
    for (const element of evidence.frameElements) {
      const isInside = [element.container, element.element].some(
        (place) => place !== null && draft.containers.has(anchor(element.frameId, place)),
      );
      if (!isOwn(element) && !isInside) continue;
      draft.containers.add(anchor(element.frameId, element.element));
      if (element.url) addHost(draft, element.url.host);
      const child = tree.childOf(element);
      if (child !== null) draft.frameIds.add(child);
    }
  }
  for (const draft of drafts) {
    // A part that bears the vendor's mark ties the container around it to the widget.
    for (const part of [...evidence.composers, ...evidence.formFields, ...evidence.privacyLinks]) {
      const isOwn = draft.vendorId !== null && part.vendorId === draft.vendorId;
      if (isOwn && part.container !== null) draft.containers.add(anchor(part.frameId, part.container));
    }
  }
  const owners = hostOwners(drafts);
  for (const draft of drafts) {
    for (const document of evidence.documents) {
      const isHosted = document.relation === 'cross-origin' && owners.get(document.url.host) === draft;
      if (document.frameId !== 0 && isHosted) draft.frameIds.add(document.frameId);
    }
    for (const frameId of [...draft.frameIds])
      for (const inner of tree.descendants(frameId)) draft.frameIds.add(inner);
    for (const document of evidence.documents) {
      if (draft.frameIds.has(document.frameId) && document.relation === 'cross-origin')
        addHost(draft, document.url.host);
    }
  }
  const kept = joinLauncher(joinLoneHalves(absorbUnlisted(drafts), evidence));
  addClaims(kept, claims);
  return assign(record, kept, isHosted);

  function addHost(draft: Draft, host: string) {
    if (host !== '' && host !== siteHost && !isSharedHost(host)) draft.hosts.add(host);
  }
}

/** A claim goes to its vendor's widget, else to the only nameless one; where there is neither it says nothing. */
function addClaims(drafts: readonly Draft[], claims: readonly Item<'signals'>[]): void {
  const nameless = drafts.filter(({ vendorId }) => vendorId === null);
  for (const claim of claims) {
    const own = drafts.find(({ vendorId }) => vendorId === claim.vendorId);
    (own ?? (nameless.length === 1 ? nameless[0] : undefined))?.signals.push(claim);
  }
}

function anchor(frameId: number, container: string): string {
  return `${frameId} ${container}`;
}

function seed(signals: readonly Item<'signals'>[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const signal of signals) {
    const place = signal.frameId !== 0 ? `frame ${signal.frameId}` : anchor(0, signal.container ?? '');
    const key = signal.vendorId ? `vendor ${signal.vendorId}` : place;
    const draft = drafts.get(key) ?? {
      vendorId: signal.vendorId,
      signals: [],
      frameIds: new Set<number>(),
      hosts: new Set<string>(),
      containers: new Set<string>(),
    };
    draft.signals.push(signal);
    if (signal.container !== null) draft.containers.add(anchor(signal.frameId, signal.container));
    drafts.set(key, draft);
  }
  // Listed vendors first: what is theirs is not up for the unlisted.
  return [...drafts.values()].sort((a, b) => Number(a.vendorId === null) - Number(b.vendorId === null));
}

/** Hosts that one widget alone is known by. */
function hostOwners(drafts: readonly Draft[]): Map<string, Draft> {
  const owners = new Map<string, Draft>();
  const shared = new Set<string>();
  for (const draft of drafts) {
    for (const host of draft.hosts) {
      if (owners.has(host)) shared.add(host);
      else owners.set(host, draft);
    }
  }
  for (const host of shared) owners.delete(host);
  return owners;
}

/** A nameless chat in a listed widget's frame or container is that widget, seen by its behaviour as well. */
function absorbUnlisted(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const host = kept.find(
      (other) =>
        [...draft.frameIds].some((frameId) => other.frameIds.has(frameId)) ||
        [...draft.containers].some((container) => other.containers.has(container)),
    );
    if (draft.vendorId === null && host) {
      host.signals.push(...draft.signals);
      for (const frameId of draft.frameIds) host.frameIds.add(frameId);
      for (const container of draft.containers) host.containers.add(container);
    } else kept.push(draft);
  }
  return kept;
}

/**
 * A listed chat of which nothing is seen in the page but its traffic, and a nameless one of which nothing is seen but
 * its field: where there is one of each in the page's own documents, they are two halves of one. Its own are also the
 * frames that have no address, which a script of the page has filled.
 */
function joinLoneHalves(drafts: readonly Draft[], evidence: AuditRecord['evidence']): Draft[] {
  const isMarked = ({ vendorId }: Draft) =>
    evidence.composers.some((composer) => composer.vendorId === vendorId);
  const voices = drafts.filter(
    (draft) =>
      draft.vendorId !== null && draft.frameIds.size === 0 && draft.containers.size === 0 && !isMarked(draft),
  );
  const isFilled = (frameId: number) =>
    evidence.documents.some(
      (document) =>
        document.frameId === frameId &&
        document.relation === 'same-origin' &&
        document.url.scheme === 'about',
    );
  const bodies = drafts.filter((draft) => draft.vendorId === null && [...draft.frameIds].every(isFilled));
  const [voice] = voices;
  const [body] = bodies;
  if (!voice || !body || voices.length > 1 || bodies.length > 1) return [...drafts];
  voice.signals.push(...body.signals);
  for (const container of body.containers) voice.containers.add(container);
  for (const frameId of body.frameIds) voice.frameIds.add(frameId);
  return drafts.filter((draft) => draft !== body);
}

/** What only may be a chat, such as a launcher, is part of the chat that was found: where there is one of each. */
function joinLauncher(drafts: readonly Draft[]): Draft[] {
  const isVague = ({ vendorId, signals }: Draft) =>
    vendorId === null && signals.every(({ confidence }) => confidence === 'possible');
  const [launcher, ...otherLaunchers] = drafts.filter(isVague);
  const [chat, ...otherChats] = drafts.filter((draft) => !isVague(draft));
  if (!launcher || !chat || otherLaunchers.length + otherChats.length > 0) return [...drafts];
  chat.signals.push(...launcher.signals);
  for (const container of launcher.containers) chat.containers.add(container);
  for (const frameId of launcher.frameIds) chat.frameIds.add(frameId);
  return [chat];
}

function assign(
  record: AuditRecord,
  drafts: readonly Draft[],
  isHosted: (vendorId: string) => boolean,
): Widget[] {
  const { evidence } = record;
  const owners = hostOwners(drafts);
  const byVendor = (vendorId: string | null) =>
    vendorId === null ? undefined : drafts.find((draft) => draft.vendorId === vendorId);
  const byFrame = (frameId: number) => drafts.find((draft) => draft.frameIds.has(frameId));
  const byContainer = (item: Anchored) =>
    item.container === null
      ? undefined
      : drafts.find((draft) => draft.containers.has(anchor(item.frameId, item.container ?? '')));
  const byHost = (host: string) => owners.get(host);
  const inPage = drafts.filter((draft) => draft.frameIds.size === 0);
  const anchored = (item: Anchored) => byVendor(item.vendorId) ?? byContainer(item) ?? byFrame(item.frameId);

  const scripts = group(
    evidence.scripts,
    (script) => byVendor(script.vendorId) ?? byFrame(script.frameId) ?? byHost(script.url.host),
  );
  const scriptOwner = new Map<string, Draft>();
  for (const [draft, own] of scripts)
    for (const { url } of own) scriptOwner.set(formatOrigin(url) + url.path, draft);
  for (const { type, url, vendorId } of evidence.requests) {
    const owner = type === 'script' ? byVendor(vendorId) : undefined;
    if (owner) scriptOwner.set(formatOrigin(url) + url.path, owner);
  }
  const channels = group(evidence.channels, (channel) => {
    const called = channel.callers.map((url) => scriptOwner.get(formatOrigin(url) + url.path)).find(Boolean);
    const isStream = channel.kind === 'websocket' || channel.kind === 'eventsource';
    // The only chat in the page's own document, and a live channel that nobody else has opened there.
    const only = isStream && channel.frameId === 0 && inPage.length === 1 ? inPage[0] : undefined;
    return byFrame(channel.frameId) ?? called ?? byHost(channel.url.host) ?? only;
  });
  const channelHosts = new Map<string, Draft>();
  for (const [draft, own] of channels) for (const { url } of own) channelHosts.set(url.host, draft);
  const siteHost = evidence.page[0]?.url.host ?? '';
  // A request to the site itself is a widget's where one of its scripts was on the stack of the very same call.
  const channelCalls = new Map<string, Draft>();
  for (const [draft, own] of channels)
    for (const { frameId, url } of own) channelCalls.set(callKey(frameId, url), draft);
  const requests = group(evidence.requests, (request) => {
    const { vendorId, frameId, url } = request;
    const called = channelCalls.get(callKey(frameId, url));
    const heard = url.host === siteHost ? undefined : channelHosts.get(url.host);
    return byVendor(vendorId) ?? byFrame(frameId) ?? called ?? byHost(url.host) ?? heard;
  });
  const responses = group(evidence.responses, (response) => {
    if (response.type === 'main_frame') return undefined;
    const called = response.url.host === siteHost ? undefined : channelHosts.get(response.url.host);
    return byVendor(response.vendorId) ?? byFrame(response.frameId) ?? byHost(response.url.host) ?? called;
  });
  const frameElements = group(
    evidence.frameElements,
    (element) =>
      anchored(element) ?? (element.url && element.isCrossOrigin ? byHost(element.url.host) : undefined),
  );
  const kept = (item: { vendorId: string | null; frameId: number; host: string }) =>
    byVendor(item.vendorId) ?? byFrame(item.frameId) ?? byHost(item.host);
  const storageKeys = group(evidence.storageKeys, kept);
  const cookies = group(evidence.cookies, kept);
  const composers = group(evidence.composers, anchored);
  const typed = group(evidence.drafts, anchored);
  const formFields = group(evidence.formFields, anchored);
  const privacyLinks = group(evidence.privacyLinks, anchored);
  const chatControls = group(evidence.chatControls, anchored);
  const otherSides = group(evidence.otherSides, anchored);
  const conversations = group(evidence.conversations, anchored);
  const documents = group(evidence.documents, (document) => byFrame(document.frameId));
  const page = evidence.page[0] ?? null;
  return drafts.map((draft, index) => {
    const own = <T>(groups: Map<Draft, T[]>) => groups.get(draft) ?? [];
    const isClaim = draft.vendorId !== null && isHosted(draft.vendorId) && !isProven(draft);
    const isRead = [0, ...draft.frameIds].some((frameId) => record.inspectedFrames.includes(frameId));
    const read = <T>(groups: Map<Draft, T[]>) => (isRead ? own(groups) : null);
    const isShown = (item: { isVisible: boolean }) => item.isVisible;
    const hosts = new Set(draft.hosts);
    for (const { url } of own(channels)) if (url.host !== siteHost) hosts.add(url.host);
    // Of a connection only the host is known: it is everyone's who talks to that host.
    const parts = [...own(documents), ...own(requests), ...own(channels)];
    const heard = own(typed).flatMap(({ readers = [] }) => readers);
    const keeps = new Set([...own(cookies), ...heard].map(({ host }) => host));
    const talksTo = new Set([...hosts, ...parts.map(({ url }) => url.host)]);
    const linked = own(otherSides).flatMap(({ links }) => links.flatMap(({ shown, host }) => [shown, host]));
    return {
      id: `widget-${index + 1}`,
      vendorId: isClaim ? null : draft.vendorId,
      claimedVendorId: isClaim ? draft.vendorId : null,
      confidence: confidenceOf(
        isClaim ? withoutMarks(draft) : draft,
        own(composers).length > 0,
        own(channels).some(isTalk),
        own(requests).length > 0 && own(requests).every(isRefused),
      ),
      signals: draft.signals,
      evidence: {
        page,
        documents: own(documents),
        frameElements: read(frameElements),
        scripts: read(scripts),
        requests: own(requests),
        channels: record.hookedFrames.length > 0 ? own(channels) : null,
        connections: evidence.connections.filter(({ host }) => talksTo.has(host)),
        storageKeys: read(storageKeys),
        cookies: isRead || own(cookies).length > 0 ? own(cookies) : null,
        responses: [...evidence.responses.filter(({ type }) => type === 'main_frame'), ...own(responses)],
        // The page's own rules are every chat's business.
        documentRules: evidence.documentRules.filter(({ frameId: id }) => id === 0 || draft.frameIds.has(id)),
        parties: evidence.parties.filter(
          ({ host }) => host === siteHost || talksTo.has(host) || keeps.has(host) || linked.includes(host),
        ),
        // The site asks once, for all of its chats.
        consents: evidence.consents,
        identities: evidence.identities.filter(({ vendorId }) => vendorId === draft.vendorId),
        composers: read(composers),
        drafts: read(typed),
        formFields: read(formFields),
        privacyLinks: read(privacyLinks),
        conversations: read(conversations),
        chatControls: read(chatControls),
        postings: isRead ? evidence.postings : null,
        otherSides: read(otherSides),
        cardFields: isRead ? evidence.cardFields.filter((field) => !draft.frameIds.has(field.frameId)) : null,
        signals: draft.signals,
        watch: {
          isChatOpen: own(composers).some(isShown) || own(formFields).some(isShown),
          siteOrigin: page ? formatOrigin(page.url) : '',
          frameIds: [...draft.frameIds],
          hosts: [...hosts].sort(),
        },
      },
    };
  });
}

function callKey(frameId: number, url: RecordedUrl): string {
  return `${frameId} ${formatOrigin(url)}${url.path}`;
}

/** Whether something went to the vendor's own hosts: marks in a page anyone can set. */
function isProven({ signals }: Draft): boolean {
  return signals.some(({ kind, trust }) => kind === 'network' && trust !== 'page-claim');
}

function withoutMarks(draft: Draft): Draft {
  const signals = draft.signals.filter(({ kind }) => kind !== 'marker');
  return { ...draft, vendorId: null, signals };
}

/**
 * Two kinds of signal, or one and a composer, confirm each other. A chat that no list names is confirmed where it was
 * seen to talk: a live channel of its own, or a request of its own that carried something. Requests to which a server has
 * answered that there is nothing are no more than a trace of a chat.
 */
function confidenceOf(draft: Draft, hasComposer: boolean, isTalking: boolean, isEmpty: boolean): Confidence {
  const kinds = new Set(
    draft.signals
      .filter(({ confidence, trust }) => confidence !== 'possible' && trust !== 'page-claim')
      .map((signal) => signal.kind),
  );
  if (draft.signals.some((signal) => signal.confidence === 'confirmed')) return 'confirmed';
  const isSeconded = draft.vendorId === null ? isTalking : hasComposer;
  if (kinds.size >= 2 || (kinds.size === 1 && isSeconded)) return 'confirmed';
  if (isEmpty) kinds.delete('network');
  return kinds.size === 1 ? 'likely' : 'possible';
}

function isRefused({ status }: Item<'requests'>): boolean {
  return status !== null && status >= 400;
}

function isTalk({ kind, outcome, sent }: Item<'channels'>): boolean {
  if (kind === 'eventsource') return outcome === 'opened';
  return sent.bytes > 0 && sent.count > 0;
}
