// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bodySchemas } from '../../evidence/evidence.ts';
import type { ReadContext } from './context.ts';
import { collectCookies, collectStorageKeys, lateStores } from './stores.ts';

const context: ReadContext = {
  trees: [],
  candidates: [],
  vendors: [
    ['acme', [], [], [], ['acme-*'], ['acmeUid', 'a*']],
    ['acme-pro', [], [], [], ['acme-pro-*'], []],
    ['bolt', [], []],
  ],
  isInChat: () => false,
  composers: new WeakSet<Element>(),
  refusalOf: () => undefined,
  anchorOf: () => ({ container: null, vendorId: null }),
};
const secret = 'secret 4111 1111 1111 1111';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  for (const name of ['acmeUid', 'cart', 'theme']) clear(name);
});
function clear(name: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no other door.
  document.cookie = `${name}=; max-age=0`;
}
function put(cookie: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: as above.
  document.cookie = cookie;
}
const keys = (...late: Parameters<typeof collectStorageKeys> extends [unknown, ...infer R] ? R : never) => {
  const items = collectStorageKeys(context, ...late);
  for (const item of items) expect(bodySchemas.storageKeys.safeParse(item).error).toBeUndefined();
  return items;
};
const cookies = (...late: Parameters<typeof collectCookies> extends [unknown, ...infer R] ? R : never) => {
  const items = collectCookies(context, ...late);
  for (const item of items) expect(bodySchemas.cookies.safeParse(item).error).toBeUndefined();
  return items;
};

describe('storage keys', () => {
  it('have name, size, host and vendor, the longest pattern first, and never a value', () => {
    localStorage.setItem('cart', secret);
    localStorage.setItem('acme-session', 'ab');
    sessionStorage.setItem('acme-pro-tab', '');
    const late = { databases: ['acme-store', 'shop'], cookies: null, refresh: () => undefined };
    expect(
      keys(late).map(({ area, name, sizeBytes, vendorId }) => [area, name, sizeBytes, vendorId]),
    ).toEqual([
      ['local', 'acme-session', 28, 'acme'],
      ['session', 'acme-pro-tab', 24, 'acme-pro'],
      ['indexed-db', 'acme-store', null, 'acme'],
      ['local', 'cart', 2 * (4 + secret.length), null],
      ['indexed-db', 'shop', null, null],
    ]);
    expect(keys(late).every(({ host, party }) => host === 'localhost' && party === 'first')).toBe(true);
    expect(JSON.stringify(keys(late))).not.toContain('secret');
  });

  it('are known by their whole name, and recorded without what tells a visitor', () => {
    localStorage.setItem('acme-jane@example.test', '1');
    localStorage.setItem('acme-4111111111111111', '1');
    expect(keys().map(({ name, vendorId }) => [name, vendorId])).toEqual([
      ['…@…', 'acme'],
      ['acme-…', 'acme'],
    ]);
  });

  it('are a hundred at most, those of vendors among them', () => {
    for (let index = 0; index < 300; index += 1) localStorage.setItem(`k${index}`, '');
    sessionStorage.setItem('acme-tab', '');
    expect(keys()).toHaveLength(100);
    expect(keys()[0]?.vendorId).toBe('acme');
  });

  it('called like a method or a property are keys like any other', () => {
    localStorage.setItem('length', '1');
    localStorage.setItem('key', '1');
    localStorage.setItem('getItem', '1');
    expect(
      keys()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['getItem', 'key', 'length']);
  });
});

describe('cookies', () => {
  it('have a name and no more, where the document alone tells', () => {
    put(`cart=${secret}`);
    put('acmeUid=secret');
    expect(cookies()).toEqual(
      [
        ['acmeUid', 'acme'],
        ['cart', null],
      ].map(([name, vendorId]) => ({
        name,
        vendorId,
        host: 'localhost',
        party: 'first',
        source: 'document',
        isSecure: 'unseen',
        isHttpOnly: false,
        sameSite: 'unseen',
        lifetimeS: 'unseen',
        isIdLike: false,
      })),
    );
  });

  it('are told from others by the shape of their value', () => {
    put('acmeUid=0b5c2d3e-1f6a-4c1d-9a1e-5d2c3b4a5f60');
    put('theme=dark=blue');
    expect(cookies().map(({ name, isIdLike }) => [name, isIdLike])).toEqual([
      ['acmeUid', true],
      ['theme', false],
    ]);
  });

  it('are read past an element of that name', () => {
    put('theme=dark');
    document.body.innerHTML = '<img name="cookie">';
    expect(cookies().map(({ name }) => name)).toEqual(['theme']);
  });

  it('have attributes and lifetime where the browser tells, without their values', async () => {
    const inAnHour = Date.now() + 3_599_000;
    const getAll = async () => [
      {
        name: 'acmeUid',
        value: 'secret',
        domain: '.shop.example',
        expires: inAnHour,
        secure: true,
        sameSite: 'none',
      },
      { name: 'tab', value: 'secret', domain: null, expires: null, secure: false, sameSite: 'strict' },
      { name: 'bare', value: 'secret' },
    ];
    vi.stubGlobal('cookieStore', { getAll });
    const onNews = vi.fn();
    const late = lateStores(onNews);
    late.refresh();
    await vi.waitFor(() => expect(onNews).toHaveBeenCalledTimes(1));
    expect(JSON.stringify(late)).not.toContain('secret');
    expect(cookies(late)).toMatchObject([
      { name: 'acmeUid', host: 'shop.example', isSecure: true, sameSite: 'none', lifetimeS: 3600 },
      { name: 'tab', host: 'localhost', isSecure: false, sameSite: 'strict', lifetimeS: null },
      { name: 'bare', isSecure: 'unseen', sameSite: 'unseen', lifetimeS: 'unseen' },
    ]);
  });
});

it('what comes later is told once, and again only when it has changed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  let names = ['shop'];
  vi.stubGlobal('indexedDB', { databases: async () => names.map((name) => ({ name, version: 1 })) });
  const onNews = vi.fn();
  const late = lateStores(onNews);
  const ask = async () => {
    late.refresh();
    late.refresh();
    await vi.runAllTimersAsync();
  };
  await ask();
  await ask();
  expect(onNews).toHaveBeenCalledTimes(1);
  expect(late.databases).toEqual(['shop']);
  names = ['acme', 'shop'];
  await ask();
  expect(onNews).toHaveBeenCalledTimes(2);
});

it('a frame that is gone a moment later is not asked', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const databases = vi.fn(async () => []);
  vi.stubGlobal('indexedDB', { databases });
  lateStores(() => undefined).refresh();
  await vi.advanceTimersByTimeAsync(500);
  expect(databases).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(500);
  expect(databases).toHaveBeenCalledTimes(1);
});

it('where nothing may be asked, nothing is told', async () => {
  const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'));
  vi.stubGlobal('indexedDB', { databases: refuse });
  vi.stubGlobal('cookieStore', { getAll: refuse });
  const late = lateStores(() => undefined);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  late.refresh();
  await vi.runAllTimersAsync();
  expect(late).toMatchObject({ databases: [], cookies: null });
});

it('a frame of its parent’s origin leaves the telling to the parent', () => {
  localStorage.setItem('cart', '1');
  put('theme=dark');
  vi.stubGlobal('parent', { document });
  expect([keys(), cookies()]).toEqual([[], []]);
  vi.stubGlobal('parent', {
    get document(): Document {
      throw new DOMException('no', 'SecurityError');
    },
  });
  expect([keys().length, cookies().length]).toEqual([1, 1]);
});
