import type { StoreArea } from '../../evidence/retention.ts';

// Reads what an origin keeps, to compare it in this frame: nothing that is read leaves the function that asked for it.
// Nothing is written: a database is opened in the version that it has, and no transaction writes.

/** `none`: this document has no such store. `partly`: it holds more than is read, or what cannot be read as text. */
export type ReadState = 'read' | 'partly' | 'none';

/** Takes one text of a key, database or cache; may come more than once for each of the latter. */
export type Visit = (area: StoreArea, name: string, sizeBytes: number | null, text: string) => void;

const maxKeys = 2000;
const maxValueUnits = 500_000;
const maxUnits = 4_000_000;
const maxDatabases = 20;
const maxStores = 40;
const maxRecords = 500;
const maxCaches = 10;
const maxResponses = 100;
const maxNodes = 5000;
const maxDepth = 10;
/** Time for databases and caches together, in milliseconds. */
const patienceMs = 4000;
/** After so many UTF-16 units the page has its turn. */
const breatherUnits = 400_000;

interface Budget {
  units: number;
  sinceBreather: number;
  readonly untilMs: number;
}

/** Reads web storage, databases and caches of this document's origin within bounds. Never rejects. */
export async function readStores(visit: Visit): Promise<Record<StoreArea, ReadState>> {
  const budget = { units: maxUnits, sinceBreather: 0, untilMs: performance.now() + patienceMs };
  return {
    local: await attempt(() => readKeys('local', localStorage, visit, budget)),
    session: await attempt(() => readKeys('session', sessionStorage, visit, budget)),
    'indexed-db': await attempt(() => readDatabases(visit, budget)),
    cache: await attempt(() => readCaches(visit, budget)),
  };
}

/** A document that may have no store, or whose browser has none, keeps nothing there. */
async function attempt(read: () => Promise<ReadState>): Promise<ReadState> {
  try {
    return await read();
  } catch {
    return 'none';
  }
}

/** The text as far as it is read. */
async function spend(budget: Budget, text: string): Promise<string> {
  const taken = text.slice(0, Math.min(maxValueUnits, Math.max(0, budget.units)));
  budget.units -= text.length;
  budget.sinceBreather += taken.length;
  if (budget.sinceBreather > breatherUnits) {
    budget.sinceBreather = 0;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return taken;
}

async function readKeys(
  area: 'local' | 'session',
  keyed: Storage,
  visit: Visit,
  budget: Budget,
): Promise<ReadState> {
  let isWhole = keyed.length <= maxKeys;
  const names: string[] = [];
  for (let index = 0; index < Math.min(keyed.length, maxKeys); index += 1) {
    const name = Storage.prototype.key.call(keyed, index);
    if (name !== null) names.push(name);
  }
  for (const name of names) {
    const value = Storage.prototype.getItem.call(keyed, name) ?? '';
    const text = await spend(budget, value);
    isWhole &&= text.length === value.length;
    // A name may hold words as well.
    visit(area, name, 2 * (name.length + value.length), `${name}\n${text}`);
  }
  return isWhole ? 'read' : 'partly';
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Null where it cannot be opened as it is. */
function openAsItIs(name: string, untilMs: number): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    let isLate = false;
    const late = setTimeout(
      () => {
        isLate = true;
        resolve(null);
      },
      Math.max(0, untilMs - performance.now()),
    );
    // It was deleted since it was listed: undone, it is not made.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = (event) => {
      event.preventDefault();
      clearTimeout(late);
      resolve(null);
    };
    opening.onsuccess = () => {
      const database = opening.result;
      // The page's own wish to change or delete it goes first.
      database.onversionchange = () => database.close();
      clearTimeout(late);
      if (isLate) database.close();
      else resolve(database);
    };
  });
}

async function readDatabases(visit: Visit, budget: Budget): Promise<ReadState> {
  const listed = (await indexedDB.databases()).flatMap(({ name }) => (name ? [name] : []));
  let isWhole = listed.length <= maxDatabases;
  for (const name of listed.slice(0, maxDatabases)) {
    const database = await openAsItIs(name, budget.untilMs);
    try {
      isWhole = database !== null && (await readDatabase(database, visit, budget)) && isWhole;
    } catch {
      isWhole = false;
    } finally {
      database?.close();
    }
  }
  return isWhole ? 'read' : 'partly';
}

/** Whether all of it was read. Rejects where the database is closed meanwhile. */
async function readDatabase(database: IDBDatabase, visit: Visit, budget: Budget): Promise<boolean> {
  const stores = [...database.objectStoreNames];
  let isWhole = stores.length <= maxStores;
  for (const name of stores.slice(0, maxStores)) {
    const texts: string[] = [];
    const store = database.transaction(name, 'readonly').objectStore(name);
    // The newest mostly have the greatest keys.
    const opening = store.openCursor(null, 'prev');
    let units = 0;
    for (let records = 0; ; records += 1) {
      const cursor = await settled(opening);
      if (!cursor) break;
      const isSpent = units > budget.units || performance.now() > budget.untilMs;
      if (records === maxRecords || isSpent) {
        isWhole = false;
        break;
      }
      const text = textsOf([cursor.key, cursor.value]);
      if (!text.isWhole) isWhole = false;
      texts.push(text.text);
      units += text.text.length;
      cursor.continue();
    }
    for (const text of texts) {
      const taken = await spend(budget, text);
      isWhole &&= taken.length === text.length;
      visit('indexed-db', database.name, null, taken);
    }
  }
  return isWhole;
}

/** The strings in a stored value, one a line; `isWhole`: there was nothing in it that cannot be read so. */
export function textsOf(value: unknown): { text: string; isWhole: boolean } {
  const texts: string[] = [];
  let isWhole = true;
  let nodes = 0;
  const walk = (one: unknown, depth: number): void => {
    nodes += 1;
    if (nodes > maxNodes || depth > maxDepth) {
      isWhole = false;
      return;
    }
    if (typeof one === 'string') texts.push(one);
    if (typeof one !== 'object' || one === null) return;
    // By tag: in Firefox the value is of the page's world, and its Map another than this one.
    const tag = Object.prototype.toString.call(one).slice(8, -1);
    if (tag === 'Blob' || tag === 'File') isWhole = false;
    else if (tag === 'Map' || tag === 'Set') {
      try {
        for (const inner of one as Iterable<unknown>) walk(inner, depth + 1);
      } catch {
        isWhole = false;
      }
    } else if (tag === 'ArrayBuffer' || ArrayBuffer.isView(one)) {
      texts.push(new TextDecoder().decode(one as ArrayBuffer));
    } else {
      for (const [name, inner] of Object.entries(one)) {
        texts.push(name);
        walk(inner, depth + 1);
      }
    }
  };
  try {
    walk(value, 0);
  } catch {
    isWhole = false;
  }
  return { text: texts.join('\n'), isWhole };
}

/** Scripts, styles, pictures and fonts in a cache are no messages. */
const textual = /json|text\/(?:plain|html|xml)|urlencoded/i;

async function readCaches(visit: Visit, budget: Budget): Promise<ReadState> {
  const names = await caches.keys();
  let isWhole = names.length <= maxCaches;
  for (const name of names.slice(0, maxCaches)) {
    const cache = await caches.open(name);
    const requests = await cache.keys();
    isWhole &&= requests.length <= maxResponses;
    for (const request of requests.slice(-maxResponses)) {
      if (budget.units <= 0 || performance.now() > budget.untilMs) return 'partly';
      const response = await cache.match(request);
      if (!response || !textual.test(response.headers.get('content-type') ?? '')) continue;
      const text = await response.text();
      const taken = await spend(budget, text);
      isWhole &&= taken.length === text.length;
      visit('cache', name, null, taken);
    }
  }
  return isWhole ? 'read' : 'partly';
}
