import type { Item } from '../evidence/evidence.ts';
import type { ForgetRequest, ForgetResult, KeptThing, LeftThing } from '../evidence/forgotten.ts';

/** The evidence that a request is made of, as a judged widget has it. */
export interface KeepingWidget {
  readonly vendorId: string | null;
  readonly claimedVendorId: string | null;
  readonly evidence: {
    readonly storageKeys: readonly Item<'storageKeys'>[] | null;
    readonly cookies: readonly Item<'cookies'>[] | null;
    readonly conversations: readonly Item<'conversations'>[] | null;
  };
}

/**
 * What a chat keeps, as far as it is known to be the chat's: keys and cookies that the audit has given to it, and what was
 * found to hold its messages. Things closed to scripts are no part of the request: they are `left`. Never throws.
 */
export function requestOf({ vendorId, claimedVendorId, evidence }: KeepingWidget): {
  request: ForgetRequest;
  left: LeftThing[];
} {
  const things = new Map<string, KeptThing>();
  const left = new Map<string, LeftThing>();
  const ownHosts = new Set<string>();
  const add = (thing: KeptThing) => things.set(keyOf(thing), thing);
  for (const { host, area, name, party } of evidence.storageKeys ?? []) {
    add({ host, area, name });
    if (party === 'third') ownHosts.add(host);
  }
  for (const { host, kept } of evidence.conversations ?? [])
    for (const { area, name } of kept) add({ host, area, name });
  for (const { host, name, party, isHttpOnly } of evidence.cookies ?? []) {
    const thing = { host, area: 'cookie', name } as const;
    if (isHttpOnly === true) left.set(keyOf(thing), { ...thing, reason: 'http-only' });
    else add(thing);
    if (party === 'third') ownHosts.add(host);
  }
  const request = {
    vendorId: vendorId ?? claimedVendorId,
    things: [...things.values()],
    ownHosts: [...ownHosts],
  };
  return { request, left: [...left.values()] };
}

/** The same thing has the same key. */
export function keyOf({ host, area, name }: KeptThing): string {
  return `${area} ${host} ${name}`;
}

/** Results of several frames as one; what no frame has answered for was on no page that is open. */
export function joinResults(request: ForgetRequest, results: readonly ForgetResult[]): ForgetResult {
  const removed = new Map(results.flatMap((one) => one.removed.map((thing) => [keyOf(thing), thing])));
  const left = new Map(results.flatMap((one) => one.left.map((thing) => [keyOf(thing), thing])));
  for (const thing of request.things) {
    const key = keyOf(thing);
    if (!removed.has(key) && !left.has(key)) left.set(key, { ...thing, reason: 'not-open' });
  }
  for (const key of removed.keys()) left.delete(key);
  return { removed: [...removed.values()], left: [...left.values()] };
}
