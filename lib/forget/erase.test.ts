// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.shop.example/books/atlas" }
import { beforeEach, expect, test } from 'vitest';
import type { ForgetRequest, KeptThing } from '../evidence/forgotten.ts';
import type { Marks } from '../observe/markers.ts';
import { erase, eraseAtOnce } from './erase.ts';

/** A vendor whose keys and cookies begin with its name. */
const vendors = [['acme', [], [], [], ['acme-*'], ['acme_*']]] as unknown as readonly Marks[];
const host = 'www.shop.example';
const local = (name: string, at = host): KeptThing => ({ host: at, area: 'local', name });
const cookie = (name: string, at = host): KeptThing => ({ host: at, area: 'cookie', name });
const ask = (things: KeptThing[], parts: Partial<ForgetRequest> = {}) =>
  erase({ vendorId: 'acme', things, ownHosts: [], ...parts }, vendors);

function setCookie(text: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no other door.
  document.cookie = text;
}
const cookies = () =>
  document.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => pair.split('=')[0]);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  for (const name of cookies())
    for (const path of ['/', '/books', '/books/'])
      for (const at of ['', '; domain=shop.example']) setCookie(`${name}=; max-age=0; path=${path}${at}`);
});

test('takes what it is asked to, from the area it is asked for, and nothing else', async () => {
  localStorage.setItem('acme-log', 'x');
  localStorage.setItem('acme-log-2', 'x');
  localStorage.setItem('theme', 'x');
  sessionStorage.setItem('acme-log', 'x');
  expect(await ask([local('acme-log')])).toEqual({ removed: [local('acme-log')], left: [] });
  expect(Object.keys(localStorage).sort()).toEqual(['acme-log-2', 'theme']);
  expect(Object.keys(sessionStorage)).toEqual(['acme-log']);
});

test('says nothing of a request for another host', async () => {
  localStorage.setItem('acme-log', 'x');
  expect(await ask([local('acme-log', 'chat.example')])).toBeNull();
  expect(Object.keys(localStorage)).toEqual(['acme-log']);
});

test('what was gone already is not called taken away', async () => {
  expect(await ask([local('acme-log')])).toEqual({
    removed: [],
    left: [{ ...local('acme-log'), reason: 'gone' }],
  });
});

test('a name with an id in it is found by its recorded form', async () => {
  localStorage.setItem('acme-k3Jf92hsLqPz0aMx71v-log', 'x');
  expect((await ask([local('acme-…-log')]))?.removed).toEqual([local('acme-…-log')]);
  expect(localStorage.length).toBe(0);
});

test('of names that are recorded alike only the vendor’s go', async () => {
  localStorage.setItem('acme-12345', 'x');
  localStorage.setItem('acme-54321', 'x');
  await ask([local('acme-#####')]);
  expect(localStorage.length).toBe(0);
  localStorage.setItem('k3Jf92hsLqPz0aMx71v', 'x');
  localStorage.setItem('zzJf92hsLqPz0aMx71v', 'x');
  expect((await ask([local('…')]))?.left).toEqual([{ ...local('…'), reason: 'ambiguous' }]);
  expect(localStorage.length).toBe(2);
});

test('on a host of the chat’s own, all that bear the name go', async () => {
  localStorage.setItem('k3Jf92hsLqPz0aMx71v', 'x');
  localStorage.setItem('zzJf92hsLqPz0aMx71v', 'x');
  expect((await ask([local('…')], { ownHosts: [host] }))?.removed).toEqual([local('…')]);
  expect(localStorage.length).toBe(0);
});

test.each([
  'acme_visitor=1; path=/',
  'acme_visitor=1; path=/books',
  'acme_visitor=1; path=/books/',
  'acme_visitor=1; path=/; domain=shop.example',
  'acme_visitor=1; path=/; secure',
])('expires a cookie set as %s', async (text) => {
  setCookie(text);
  setCookie('basket=1; path=/');
  expect(cookies()).toContain('acme_visitor');
  // Recorded at the host of its domain.
  expect((await ask([cookie('acme_visitor', 'shop.example')]))?.removed).toHaveLength(1);
  expect(cookies()).toEqual(['basket']);
});

test('what a document that goes cannot wait for is only asked for', () => {
  localStorage.setItem('acme-log', 'x');
  const things = [local('acme-log'), { host, area: 'cache', name: 'api' } as const];
  const at = eraseAtOnce({ vendorId: null, things, ownHosts: [] }, vendors);
  expect(at?.now).toEqual({ removed: [local('acme-log')], left: [] });
  expect(at?.later.map(({ thing }) => thing.area)).toEqual(['cache']);
});

test('an area that the document has not is told as refused', async () => {
  const result = await ask([{ host, area: 'cache', name: 'api' }]);
  expect(result?.left).toEqual([{ host, area: 'cache', name: 'api', reason: 'refused' }]);
});
