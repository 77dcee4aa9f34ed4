import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { browser } from 'wxt/browser';
import { baselineOf } from '../history/drift.ts';
import { readVisit, type Visit, visitsOfNote } from '../history/visit.ts';
import { LOST_KEY, notePrefix } from './visit-notes.ts';

// Of extension pages alone: the background writes notes (visit-notes.ts) and has no room for a database's library.

export const DATABASE = 'history';

interface HistorySchema extends DBSchema {
  visits: { key: string; value: Visit; indexes: { chat: [site: string, vendor: string] } };
}
type Database = IDBPDatabase<HistorySchema>;
type Upgrade = (db: Database, change: IDBPTransaction<HistorySchema, ['visits'], 'versionchange'>) => void;

/** What leads from one version of the database to the next; the first makes version 1. None is ever changed. */
const upgrades: readonly Upgrade[] = [
  (db) => void db.createObjectStore('visits', { keyPath: 'id' }),
  // Ids are in the order of time, so that a chat's visits are, too.
  (_, change) => void change.objectStore('visits').createIndex('chat', ['site', 'vendor']),
];

/** Version of the database. */
export const databaseVersion = upgrades.length;

/** Why there is no history to be read. `newer`: a newer Earshot has written it. `broken`: it cannot be opened. */
export type HistoryProblem = 'newer' | 'broken';

/** A chat that history knows. */
export interface KnownChat {
  readonly site: string;
  /** Id of the vendor; empty where no list names the chat. */
  readonly vendor: string;
  readonly count: number;
  /** Its newest visit; null where that cannot be read. */
  readonly last: Visit | null;
}

/** The problem behind a rejection of the functions below. Never throws. */
export function problemOf(error: unknown): HistoryProblem {
  return error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'broken';
}

async function withHistory<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDB<HistorySchema>(DATABASE, databaseVersion, {
    upgrade(db, oldVersion, _, change) {
      for (const upgrade of upgrades.slice(oldVersion)) upgrade(db, change as never);
    },
    // Another page has a newer Earshot: it shall not wait for this one.
    blocking: (_, __, { target }) => (target as IDBDatabase).close(),
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Oldest visits that make room for new ones at a time. */
const evictedAtOnce = 200;
/** How often room is made for one write. */
const maxEvictions = 50;

/** What came of taking notes in. */
export interface TakenIn {
  /** Visits that were lost for want of room since the person was last told. */
  readonly lost: number;
}

/**
 * Takes the visits that the background has noted into the history, and forgets those that are older than `days`. It may be
 * broken off at any point, and run by two pages at once: what was taken in is taken in again, and changes nothing. Rejects
 * where the history cannot be opened (`problemOf`), or has no room at all.
 */
export async function takeIn(days: number, nowMs = Date.now()): Promise<TakenIn> {
  const { local } = browser.storage;
  const kept = await local.get(null);
  const keys = Object.keys(kept).filter((key) => key.startsWith(notePrefix));
  const visits = keys.flatMap((key) => visitsOfNote(key.slice(notePrefix.length), kept[key]));
  const oldest = new Date(nowMs - days * 86_400_000).toISOString();
  let lost = Number(kept[LOST_KEY] ?? 0) || 0;
  lost += await withHistory(async (db) => {
    // Ids begin with the time.
    await db.delete('visits', IDBKeyRange.upperBound(days === 0 ? '\uffff' : oldest));
    return putAll(
      visits.filter(({ at }) => days > 0 && at >= oldest),
      shelfOf(db),
    );
  });
  if (lost > 0) await local.set({ [LOST_KEY]: lost });
  // What the background has written meanwhile stays for the next time.
  const now = await local.get(keys);
  await local.remove(keys.filter((key) => JSON.stringify(now[key]) === JSON.stringify(kept[key])));
  return { lost };
}

/** Keeps the visits of a page; the same page again replaces them. Visits lost for want of room are counted. Rejects as `takeIn`. */
export async function keepVisits(visits: readonly Visit[]): Promise<void> {
  const { local } = browser.storage;
  const lost = await withHistory((db) => putAll(visits, shelfOf(db)));
  const known = Number((await local.get(LOST_KEY))[LOST_KEY] ?? 0) || 0;
  if (lost > 0) await local.set({ [LOST_KEY]: known + lost });
}

/** The person has been told of lost visits. */
export async function forgetLost(): Promise<void> {
  await browser.storage.local.remove(LOST_KEY);
}

/** What keeps visits: the database, and a double in the tests. */
export interface Shelf {
  /** All or none. Rejects with a QuotaExceededError where there is no room. */
  put(visits: readonly Visit[]): Promise<void>;
  /** Forgets that many of the oldest; resolves to how many there were. */
  evict(count: number): Promise<number>;
}

/** Keeps visits; where there is no room, the oldest go for them. Resolves to the number that went. */
export async function putAll(visits: readonly Visit[], shelf: Shelf): Promise<number> {
  let gone = 0;
  for (let tries = 0; visits.length > 0; tries += 1) {
    try {
      await shelf.put(visits);
      break;
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      const evicted = isFull && tries < maxEvictions ? await shelf.evict(evictedAtOnce) : 0;
      if (evicted === 0) throw error;
      gone += evicted;
    }
  }
  return gone;
}

function shelfOf(db: Database): Shelf {
  return { put: (visits) => put(db, visits), evict: (count) => evict(db, count) };
}

async function put(db: Database, visits: readonly Visit[]): Promise<void> {
  const change = db.transaction('visits', 'readwrite');
  // A chat that had no name yet when its visit was last taken in has one now, and another id.
  const pages = new Set(visits.map(({ id }) => id.slice(0, id.lastIndexOf(' ') + 1)));
  const stale = [...pages].map((page) => change.store.delete(IDBKeyRange.bound(page, `${page}\uffff`)));
  await Promise.all([...stale, ...visits.map((visit) => change.store.put(visit)), change.done]);
}

async function evict(db: Database, count: number): Promise<number> {
  const oldest = await db.getAllKeys('visits', null, count);
  const last = oldest.at(-1);
  if (last !== undefined) await db.delete('visits', IDBKeyRange.upperBound(last));
  return oldest.length;
}

/** The visit that a chat's newest is to be compared with; null where there is none. Rejects as `takeIn`. */
export async function baseline(now: Visit): Promise<Visit | null> {
  return withHistory(async (db) => {
    const earlier: Visit[] = [];
    const range = IDBKeyRange.only([now.site, now.vendor]);
    let cursor = await db.transaction('visits').store.index('chat').openCursor(range, 'prev');
    for (; cursor && earlier.length < 30; cursor = await cursor.continue()) {
      const visit = readVisit(cursor.value);
      if (visit) earlier.push(visit);
    }
    return baselineOf(earlier, now);
  });
}

/** All chats of the history, by site and vendor, without what they hold. Rejects as `takeIn`. */
export async function chatKeys(): Promise<(readonly [site: string, vendor: string])[]> {
  return withHistory(async (db) => {
    const found: (readonly [string, string])[] = [];
    let cursor = await db.transaction('visits').store.index('chat').openKeyCursor();
    while (cursor) {
      found.push(cursor.key);
      // The first key behind all of this chat. A cursor of `nextunique` walks over each of its visits to get there.
      cursor = await cursor.continue([...cursor.key, ''] as never);
    }
    return found;
  });
}

/** These chats with their newest visit. Rejects as `takeIn`. */
export async function knownChats(keys: readonly (readonly [string, string])[]): Promise<KnownChat[]> {
  return withHistory(async (db) => {
    const index = db.transaction('visits').store.index('chat');
    return Promise.all(
      keys.map(async ([site, vendor]) => {
        const range = IDBKeyRange.only([site, vendor]);
        const [count, newest] = await Promise.all([index.count(range), index.openCursor(range, 'prev')]);
        return { site, vendor, count, last: readVisit(newest?.value) };
      }),
    );
  });
}

/** Visits of a chat, the newest first, and how many there are that cannot be read. Rejects as `takeIn`. */
export async function visitsOfChat(
  site: string,
  vendor: string,
  most = 100,
): Promise<{ readonly visits: readonly Visit[]; readonly broken: number }> {
  return withHistory(async (db) => {
    const visits: Visit[] = [];
    let broken = 0;
    const range = IDBKeyRange.only([site, vendor]);
    let cursor = await db.transaction('visits').store.index('chat').openCursor(range, 'prev');
    for (; cursor && visits.length < most; cursor = await cursor.continue()) {
      const visit = readVisit(cursor.value);
      if (visit) visits.push(visit);
      else broken += 1;
    }
    return { visits, broken };
  });
}

/** Visits by their ids; those that are gone or broken are left out. Rejects as `takeIn`. */
export async function visitsById(ids: readonly string[]): Promise<Visit[]> {
  return withHistory(async (db) => {
    const { store } = db.transaction('visits');
    const found = await Promise.all(ids.map((id) => store.get(id)));
    return found.flatMap((one) => readVisit(one) ?? []);
  });
}

/** Forgets one visit of a chat. */
export async function forgetVisit(id: string): Promise<void> {
  await withHistory((db) => db.delete('visits', id));
}

/** Forgets all visits of a chat. */
export async function forgetChat(site: string, vendor: string): Promise<void> {
  await withHistory(async (db) => {
    const change = db.transaction('visits', 'readwrite');
    const keys = await change.store.index('chat').getAllKeys(IDBKeyRange.only([site, vendor]));
    await Promise.all([...keys.map((key) => change.store.delete(key)), change.done]);
  });
}

/** Forgets all, by taking the database itself away: that works also where it is broken. */
export async function forgetAll(): Promise<void> {
  await deleteDB(DATABASE);
  const { local } = browser.storage;
  const keys = Object.keys(await local.get(null)).filter((key) => key.startsWith(notePrefix));
  await local.remove([...keys, LOST_KEY]);
}

/** The whole history as JSON, for a file. Rejects as `takeIn`. */
export async function exportHistory(): Promise<string> {
  return withHistory(async (db) => {
    const parts = [`{"earshotHistory":${databaseVersion},"visits":[`];
    let from: IDBKeyRange | null = null;
    for (;;) {
      const page: Visit[] = await db.getAll('visits', from, 500);
      const last = page.at(-1);
      if (!last) break;
      parts.push((from ? ',' : '') + page.map((visit) => JSON.stringify(visit)).join(','));
      from = IDBKeyRange.lowerBound(last.id, true);
    }
    return [...parts, ']}\n'].join('');
  });
}
