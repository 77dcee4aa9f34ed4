import type { ForgetRequest, ForgetResult, KeptThing, LeftThing } from '../evidence/forgotten.ts';
import { recordName } from '../evidence/recorded-name.ts';
import { hostHere, ownerOfCookie, ownerOfKey, sharesWithParent } from '../observe/collect/stores.ts';
import type { Marks } from '../observe/markers.ts';

/** How long a database may take that the page itself has open, in milliseconds. */
const patienceMs = 1500;

const within = <T>(promise: Promise<T>, late: T): Promise<T> =>
  Promise.race([promise, new Promise<T>((resolve) => setTimeout(resolve, patienceMs, late))]);

/** A cookie belongs to the host that was recorded, or to one above or below it: the document cannot tell. */
const isRelated = (a: string, b: string) => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);

/**
 * Takes away what the request names of this document's origin, and nothing else: by the names that the audit recorded, of
 * which ids are cut out. Where two names are recorded alike, only what the catalogue's patterns give to the vendor goes.
 * @returns null where the request says nothing of this origin. Never rejects.
 */
export async function erase(request: ForgetRequest, vendors: readonly Marks[]): Promise<ForgetResult | null> {
  const { now, later } = eraseAtOnce(request, vendors) ?? {};
  if (!now || !later) return null;
  const slow = await Promise.all(
    later.map(({ thing, done }) => within(done, 'in-use').then((how) => ({ thing, how }))),
  );
  const removed = [...now.removed];
  const left = [...now.left];
  for (const { thing, how } of slow) {
    if (how === 'done') removed.push(thing);
    else left.push({ ...thing, reason: how });
  }
  return { removed, left };
}

/** The same without waiting, for a document that goes: databases and caches are only asked for. */
export function eraseAtOnce(request: ForgetRequest, vendors: readonly Marks[]): AtOnce | null {
  const host = hostHere();
  if (host === '' || sharesWithParent()) return null;
  const things = request.things.filter((thing) =>
    thing.area === 'cookie' ? isRelated(thing.host, host) : thing.host === host,
  );
  if (things.length === 0) return null;
  const isOwn = request.ownHosts.includes(host);
  const removed: KeptThing[] = [];
  const left: LeftThing[] = [];
  const later: AtOnce['later'][number][] = [];
  /** The names that one recorded name stands for; null where it is not to be told which are the chat's. */
  const namesOf = (name: string, all: readonly string[], ownerOf: (name: string) => string | null) => {
    const alike = all.filter((one) => recordName(one) === name);
    if (isOwn || alike.length < 2) return alike;
    const own = alike.filter((one) => request.vendorId !== null && ownerOf(one) === request.vendorId);
    return own.length > 0 ? own : null;
  };
  for (const thing of things) {
    try {
      if (thing.area === 'cookie') {
        const names = namesOf(thing.name, cookieNames(), (name) => ownerOfCookie(vendors, name));
        for (const name of names ?? []) expire(name);
        const isThere = names === null || cookieNames().some((name) => names.includes(name));
        if (names === null) left.push({ ...thing, reason: 'ambiguous' });
        else if (isThere) left.push({ ...thing, reason: 'refused' });
        else if (names.length > 0) removed.push(thing);
        else left.push({ ...thing, reason: 'gone' });
      } else if (thing.area === 'local' || thing.area === 'session') {
        const keyed = thing.area === 'local' ? localStorage : sessionStorage;
        const names = namesOf(thing.name, keysIn(keyed), (name) => ownerOfKey(vendors, name));
        for (const name of names ?? []) Storage.prototype.removeItem.call(keyed, name);
        if (names === null) left.push({ ...thing, reason: 'ambiguous' });
        else if (names.length > 0) removed.push(thing);
        else left.push({ ...thing, reason: 'gone' });
      } else {
        const done =
          thing.area === 'cache' ? dropCache(thing.name, namesOf) : dropDatabase(thing.name, namesOf);
        later.push({ thing, done });
      }
    } catch {
      left.push({ ...thing, reason: 'refused' });
    }
  }
  return { now: { removed, left }, later };
}

type Outcome = 'done' | 'gone' | 'in-use' | 'ambiguous' | 'refused';
type NamesOf = (name: string, all: readonly string[], ownerOf: (name: string) => null) => string[] | null;

/** What went at once, and what the browser was asked for. */
export interface AtOnce {
  readonly now: ForgetResult;
  readonly later: readonly { readonly thing: KeptThing; readonly done: Promise<Outcome> }[];
}

function keysIn(keyed: Storage): string[] {
  const names: string[] = [];
  for (let index = 0; index < keyed.length; index += 1) {
    const name = Storage.prototype.key.call(keyed, index);
    if (name !== null) names.push(name);
  }
  return names;
}

const cookieDoor = /* @__PURE__ */ Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');

function cookieNames(): string[] {
  const text = String(cookieDoor?.get?.call(document) ?? '');
  return text
    .split(';')
    .map((pair) => pair.split('=', 1)[0]?.trim() ?? '')
    .filter((name) => name !== '');
}

/** A cookie goes only by the path and domain that it was set with, which no document is told: each that it may be is tried. */
function expire(name: string): void {
  const labels = location.hostname.split('.');
  const domains = ['', ...labels.map((_, index) => labels.slice(index).join('.')).slice(0, -1)];
  const steps = location.pathname.split('/');
  const paths = steps.flatMap((_, index) => {
    const path = steps.slice(0, index + 1).join('/');
    return path === '' ? ['/'] : [path, `${path}/`];
  });
  for (const domain of domains) {
    for (const path of paths) {
      const at = `${name}=; max-age=0; path=${path}${domain && `; domain=${domain}`}`;
      cookieDoor?.set?.call(document, at);
      cookieDoor?.set?.call(document, `${at}; secure; samesite=none; partitioned`);
    }
  }
}

async function dropCache(name: string, namesOf: NamesOf): Promise<Outcome> {
  try {
    const names = namesOf(name, await caches.keys(), () => null);
    if (names === null) return 'ambiguous';
    for (const one of names) await caches.delete(one);
    return names.length > 0 ? 'done' : 'gone';
  } catch {
    return 'refused';
  }
}

async function dropDatabase(name: string, namesOf: NamesOf): Promise<Outcome> {
  try {
    const all = (await indexedDB.databases()).flatMap((one) => (one.name ? [one.name] : []));
    const names = namesOf(name, all, () => null);
    if (names === null) return 'ambiguous';
    for (const one of names) {
      await new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(one);
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      });
    }
    return names.length > 0 ? 'done' : 'gone';
  } catch {
    return 'refused';
  }
}
