import type { Body } from '../../evidence/evidence.ts';
import { looksLikeId } from '../../evidence/id-shape.ts';
import { maxNumber } from '../../evidence/max-number.ts';
import { recordName } from '../../evidence/recorded-name.ts';
import { recordUrl } from '../../evidence/recorded-url.ts';
import type { Marks } from '../markers.ts';
import type { ReadContext } from './context.ts';

/** Where a vendor's patterns stand in its slice: see VendorParts. */
const keyPatterns = 4;
const cookiePatterns = 5;
/** Keys of one area that are read, and items of one kind that are kept: known ones first. */
const maxRead = 2000;
const maxKept = 100;

/** What the browser tells of a cookie beside its value. Source: https://wicg.github.io/cookie-store/, read 2026-11-22. */
interface StoredCookie {
  readonly name?: string;
  readonly domain?: string | null;
  readonly expires?: number | null;
  readonly secure?: boolean;
  readonly sameSite?: string;
  /** Read here of the value, which is kept nowhere. */
  readonly isIdLike?: boolean;
}
interface CookieStore extends EventTarget {
  getAll(): Promise<(StoredCookie & { readonly value?: string })[]>;
}

/** What only comes later: databases by name, and cookies; null where this document has no interface for them. */
export interface LateStores {
  readonly databases: readonly string[];
  readonly cookies: readonly StoredCookie[] | null;
  /** Asks anew; calls back where the answer differs from the one before. */
  refresh(): void;
}

/**
 * Frames that come and go are not asked: an answer that finds its frame gone can be taken by nobody, and Chromium calls
 * that an error of the page. In milliseconds.
 */
const patienceMs = 600;

/** Asks for what a document keeps. Never throws, never rejects, and reads no value. */
export function lateStores(onNews: () => void): LateStores {
  let isAsking = false;
  let last = JSON.stringify([[], null]);
  const late = { databases: [] as string[], cookies: null as StoredCookie[] | null, refresh };
  function refresh() {
    if (isAsking || sharesWithParent()) return;
    isAsking = true;
    setTimeout(ask, patienceMs);
  }
  function ask() {
    void Promise.all([databaseNames(), storedCookies()])
      .then(([databases, cookies]) => {
        late.databases = databases;
        late.cookies = cookies;
        const text = JSON.stringify([databases, cookies]);
        if (text !== last) onNews();
        last = text;
      })
      .catch(() => undefined)
      .finally(() => {
        isAsking = false;
      });
  }
  return late;
}

async function databaseNames(): Promise<string[]> {
  try {
    const databases = await indexedDB.databases();
    return databases.flatMap(({ name }) => (name ? [name] : [])).sort();
  } catch {
    return [];
  }
}

async function storedCookies(): Promise<StoredCookie[] | null> {
  try {
    const { cookieStore } = globalThis as { cookieStore?: CookieStore };
    const cookies = await cookieStore?.getAll();
    // What has a value is taken apart at once: no value stays in memory.
    return (
      cookies?.map(({ name = '', value = '', domain, expires, secure, sameSite }) => ({
        name,
        isIdLike: looksLikeId(value),
        ...(domain !== undefined && { domain }),
        ...(expires !== undefined && { expires }),
        ...(secure !== undefined && { secure }),
        ...(sameSite !== undefined && { sameSite }),
      })) ?? null
    );
  } catch {
    return null;
  }
}

/** The vendor with the longest pattern that fits the name; a trailing `*` stands for any rest. */
function vendorOf(vendors: readonly Marks[], place: number, name: string): string | null {
  let best: { vendorId: string; length: number } | null = null;
  for (const vendor of vendors) {
    const patterns = vendor[place];
    if (!Array.isArray(patterns)) continue;
    for (const pattern of patterns) {
      if (typeof pattern !== 'string' || pattern.length <= (best?.length ?? 0)) continue;
      const isFit = pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
      if (isFit) best = { vendorId: vendor[0], length: pattern.length };
    }
  }
  return best?.vendorId ?? null;
}

/** The vendor whose patterns give it this key of storage, or null. */
export function ownerOfKey(vendors: readonly Marks[], name: string): string | null {
  return vendorOf(vendors, keyPatterns, name);
}

/** The vendor whose patterns give it this cookie, or null. */
export function ownerOfCookie(vendors: readonly Marks[], name: string): string | null {
  return vendorOf(vendors, cookiePatterns, name);
}

function hostOf(address: string): string {
  return recordUrl(address)?.host ?? '';
}

/** Host of the document's origin. Of the origin, for a frame without an address keeps what its maker keeps. */
export function hostHere(): string {
  return hostOf(self.origin);
}

/** Through the prototype, for an image of that name would stand in the document's own property. */
function cookiesHere(): string {
  const getter = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.get;
  return String(getter?.call(document) ?? '');
}

function partyHere(): 'first' | 'third' {
  try {
    return window === window.top || window.top?.document ? 'first' : 'third';
  } catch {
    return 'third';
  }
}

/** A frame of its parent's origin keeps nothing of its own: what both see, the parent tells. */
export function sharesWithParent(): boolean {
  try {
    return window !== window.parent && Boolean(window.parent.document);
  } catch {
    return false;
  }
}

const knownFirst = (a: { vendorId: string | null }, b: { vendorId: string | null }) =>
  Number(a.vendorId === null) - Number(b.vendorId === null);

/** Keys of the document's web storage, and its databases, by name and size. Throws where it may not have any. */
export function collectStorageKeys({ vendors }: ReadContext, late?: LateStores): Body<'storageKeys'>[] {
  const keys: Body<'storageKeys'>[] = [];
  if (sharesWithParent()) return keys;
  const party = partyHere();
  const host = hostHere();
  const add = (area: Body<'storageKeys'>['area'], name: string, value: string | null) =>
    keys.push({
      area,
      name: recordName(name),
      host,
      party,
      sizeBytes: value === null ? null : Math.min(2 * (name.length + value.length), maxNumber),
      isIdLike: value === null ? null : looksLikeId(value),
      vendorId: vendorOf(vendors, keyPatterns, name),
    });
  for (const [area, storage] of [
    ['local', localStorage],
    ['session', sessionStorage],
  ] as const) {
    for (let index = 0; index < Math.min(storage.length, maxRead); index += 1) {
      const name = Storage.prototype.key.call(storage, index);
      if (name === null) continue;
      add(area, name, Storage.prototype.getItem.call(storage, name) ?? '');
    }
  }
  for (const name of late?.databases ?? []) add('indexed-db', name, null);
  return keys.sort(knownFirst).slice(0, maxKept);
}

const sameSites = ['strict', 'lax', 'none'] as const;

/** The cookies that the document's scripts can read, by name. Throws where it may not have any. */
export function collectCookies({ vendors }: ReadContext, late?: LateStores): Body<'cookies'>[] {
  if (sharesWithParent()) return [];
  const host = hostHere();
  const party = partyHere();
  const stored = late?.cookies ?? cookiesIn(cookiesHere());
  return stored
    .map(({ name = '', domain, expires, secure, sameSite, isIdLike }): Body<'cookies'> => {
      const lifetimeS = expires == null ? expires : Math.round((expires - Date.now()) / 1000);
      return {
        name: recordName(name),
        host: domain ? hostOf(`https://${domain.replace(/^\./, '')}/`) : host,
        party,
        source: 'document',
        isSecure: secure ?? 'unseen',
        // What is this cookie's is closed to scripts, and not in the list.
        isHttpOnly: false,
        sameSite: sameSites.find((known) => known === sameSite) ?? 'unseen',
        lifetimeS:
          lifetimeS === undefined
            ? 'unseen'
            : lifetimeS && roundToHours(Math.min(Math.max(lifetimeS, 0), maxNumber)),
        isIdLike: isIdLike ?? 'unseen',
        vendorId: vendorOf(vendors, cookiePatterns, name),
      };
    })
    .sort(knownFirst)
    .slice(0, maxKept);
}

/** Else the same cookie would differ with each reading, and be sent again. */
function roundToHours(seconds: number): number {
  return Math.ceil(seconds / 3600) * 3600;
}

function cookiesIn(cookies: string): StoredCookie[] {
  return cookies.split(';', maxRead).flatMap((pair) => {
    const [name = '', ...value] = pair.split('=');
    return name.trim() === '' ? [] : [{ name: name.trim(), isIdLike: looksLikeId(value.join('=')) }];
  });
}
