import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { changeSettings } = await import('../store/settings.ts');
const { IgnoredSites } = await import('./ignored-sites.ts');

beforeEach(() => {
  fakeBrowser.reset();
});

test('a site is left alone by the person’s list and by the policy, from each change on', async () => {
  await changeSettings(() => ({ ignoredSites: ['a.test'] }));
  await fakeBrowser.storage.managed.set({ ignoredSites: ['b.test'] });
  const ignored = new IgnoredSites();
  await vi.waitFor(async () => expect(await ignored.has('b.test')).toBe(true));
  expect([await ignored.has('a.test'), await ignored.has('c.test')]).toEqual([true, false]);
  await changeSettings(() => ({ ignoredSites: ['c.test'] }));
  await vi.waitFor(async () => expect(await ignored.has('c.test')).toBe(true));
  expect(await ignored.has('a.test')).toBe(false);
});

test('a policy that is slow to come again still holds', async () => {
  await fakeBrowser.storage.managed.set({ ignoredSites: ['b.test'] });
  const ignored = new IgnoredSites();
  await vi.waitFor(async () => expect(await ignored.has('b.test')).toBe(true));
  const get = vi
    .spyOn(fakeBrowser.storage.managed, 'get')
    .mockImplementation((() => new Promise(() => {})) as never);
  await changeSettings(() => ({ ignoredSites: ['a.test'] }));
  await vi.waitFor(async () => expect(await ignored.has('a.test')).toBe(true));
  expect(await ignored.has('b.test')).toBe(true);
  get.mockRestore();
});

test('what is called no chat is told from each change on', async () => {
  const ignored = new IgnoredSites();
  expect(await ignored.notChats()).toEqual([]);
  await changeSettings(() => ({ notChats: ['a.test *'] }));
  await vi.waitFor(async () => expect(await ignored.notChats()).toEqual(['a.test *']));
});
