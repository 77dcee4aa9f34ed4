import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ASK_HOST, OFF_KEY, OFF_SITES_KEY } from '../guard/settings.ts';
import { askHostSchema } from '../messages/from-frame.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { loadGuardSettings, setGuardOff, setSiteOff, siteOf, watchGuardSettings } = await import(
  './guard-settings.ts'
);

beforeEach(() => {
  fakeBrowser.reset();
});

describe('the guard’s settings', () => {
  it('are on everywhere at first', async () => {
    expect(await loadGuardSettings()).toEqual({ isOff: false, offSites: [], isCorrupt: false });
  });

  it('are kept by the names under which the guard reads them', async () => {
    await setGuardOff(true);
    await setSiteOff('books.test', true);
    expect(await fakeBrowser.storage.local.get()).toEqual({
      [OFF_KEY]: true,
      [OFF_SITES_KEY]: ['books.test'],
    });
    expect(await loadGuardSettings()).toEqual({ isOff: true, offSites: ['books.test'], isCorrupt: false });
  });

  it('know a site once, and forget it when it is on again', async () => {
    for (const isOff of [true, true]) await setSiteOff('books.test', isOff);
    await setSiteOff('toys.test', true);
    expect((await loadGuardSettings()).offSites).toEqual(['books.test', 'toys.test']);
    await setSiteOff('books.test', false);
    expect((await loadGuardSettings()).offSites).toEqual(['toys.test']);
  });

  it('keep a thousand sites', async () => {
    const sites = Array.from({ length: 1000 }, (_, index) => `shop-${index}.test`);
    await fakeBrowser.storage.local.set({ [OFF_SITES_KEY]: sites });
    await setSiteOff('books.test', true);
    const { offSites } = await loadGuardSettings();
    expect([offSites.length, offSites[0], offSites.at(-1)]).toEqual([1000, 'shop-1.test', 'books.test']);
  });

  it.each([
    [{ [OFF_KEY]: 'yes' }],
    [{ [OFF_KEY]: 1 }],
    [{ [OFF_SITES_KEY]: 'books.test' }],
    [{ [OFF_SITES_KEY]: ['books.test', 7] }],
    [{ [OFF_SITES_KEY]: { 0: 'books.test', length: 1 } }],
    [{ [OFF_SITES_KEY]: ['x'.repeat(254)] }],
  ] satisfies [Record<string, unknown>][])(
    'that are corrupt (%j) leave the guard on, and say so',
    async (kept: Record<string, unknown>) => {
      await fakeBrowser.storage.local.set(kept);
      expect(await loadGuardSettings()).toEqual({ isOff: false, offSites: [], isCorrupt: true });
    },
  );

  it('that are corrupt in one part keep the other', async () => {
    await fakeBrowser.storage.local.set({ [OFF_KEY]: 'yes', [OFF_SITES_KEY]: ['books.test'] });
    expect(await loadGuardSettings()).toEqual({ isOff: false, offSites: ['books.test'], isCorrupt: true });
  });

  it('are mended by the next switch', async () => {
    await fakeBrowser.storage.local.set({ [OFF_KEY]: 'yes', [OFF_SITES_KEY]: 7 });
    await setGuardOff(false);
    await setSiteOff('books.test', true);
    expect(await loadGuardSettings()).toEqual({ isOff: false, offSites: ['books.test'], isCorrupt: false });
  });

  it('are told of when they change, until one stops listening', async () => {
    const onChange = vi.fn();
    const stop = watchGuardSettings(onChange);
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(onChange).not.toHaveBeenCalled();
    await setGuardOff(true);
    await vi.waitFor(() =>
      expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ isOff: true })),
    );
    stop();
    await setGuardOff(false);
    await new Promise((done) => setTimeout(done, 10));
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

it.each([
  ['https://books.test:8443/a?b', 'books.test'],
  ['http://[::1]/', '[::1]'],
  ['file:///a.html', null],
  ['about:blank', null],
  ['', null],
  [undefined, null],
])('the site of %s is %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

it('the guard’s question is one that the background knows', () => {
  expect(askHostSchema.safeParse(ASK_HOST).success).toBe(true);
});
