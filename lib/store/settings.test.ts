import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ASK_HOST,
  isListed,
  OFF_DECIDED_KEY,
  OFF_KEY,
  OFF_SITES_KEY,
  STRICT_DECIDED_KEY,
  STRICT_KEY,
} from '../guard/settings.ts';
import { askHostSchema } from '../messages/from-frame.ts';
import { defaults, readSettings, withSite } from '../settings/settings.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { changeSettings, loadOwnSettings, loadSettings, takeSynced, watchSettings } = await import(
  './settings.ts'
);
const { enforceGuardPolicy } = await import('../tabs/guard-policy.ts');

const setPolicy = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);

beforeEach(() => {
  fakeBrowser.reset();
});

describe('settings', () => {
  it('are as they came at first', async () => {
    expect(await loadSettings()).toMatchObject({ settings: defaults, own: defaults, corrupt: [] });
  });

  it('are kept by the names under which the guard reads them; sites and the rest in this browser alone', async () => {
    await changeSettings(() => ({
      theme: 'dark',
      isGuardOff: true,
      guardOffSites: ['books.test'],
      ignoredSites: ['toys.test'],
      historyDays: 7,
      isStrict: true,
      areNoticesOn: false,
    }));
    expect(await fakeBrowser.storage.local.get()).toEqual({
      [OFF_KEY]: true,
      [OFF_SITES_KEY]: ['books.test'],
      ignoredSites: ['toys.test'],
      theme: 'dark',
      historyDays: 7,
      [STRICT_KEY]: true,
      areNoticesOn: false,
    });
    expect(await fakeBrowser.storage.sync.get()).toEqual({ theme: 'dark', [STRICT_KEY]: true });
  });

  it('change by what they are now, one by one', async () => {
    for (const site of ['books.test', 'toys.test'])
      await changeSettings((own) => ({ guardOffSites: withSite(own.guardOffSites, site, true) }));
    expect((await loadSettings()).settings).toEqual({
      ...defaults,
      guardOffSites: ['books.test', 'toys.test'],
    });
  });

  it('are kept before a policy is waited for: a popup ends as soon as it is left', async () => {
    const never = vi
      .spyOn(fakeBrowser.storage.managed, 'get')
      .mockImplementation(() => new Promise<never>(() => undefined));
    const changed = changeSettings(() => ({ isGuardOff: true }));
    await new Promise((done) => setTimeout(done, 20));
    expect(await fakeBrowser.storage.local.get(OFF_KEY)).toEqual({ [OFF_KEY]: true });
    await changed;
    never.mockRestore();
  });

  it('that are changed at once are all kept', async () => {
    await Promise.all(
      ['books.test', 'toys.test'].map((site) =>
        changeSettings((own) => ({ ignoredSites: withSite(own.ignoredSites, site, true) })),
      ),
    );
    expect((await loadSettings()).own.ignoredSites).toEqual(['books.test', 'toys.test']);
  });

  it('that are corrupt leave the guard on and say so, until they are set anew', async () => {
    await fakeBrowser.storage.local.set({ [OFF_KEY]: 'yes', [OFF_SITES_KEY]: ['books.test'] });
    expect(await loadSettings()).toMatchObject({
      settings: { isGuardOff: false, guardOffSites: ['books.test'] },
      corrupt: ['isGuardOff'],
    });
    await changeSettings(() => ({ isGuardOff: false }));
    expect((await loadSettings()).corrupt).toEqual([]);
  });

  it('are read where the browser has no sync storage', async () => {
    await changeSettings(() => ({ isGuardOff: true }));
    const get = vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('disabled'));
    expect((await loadSettings()).settings).toEqual({ ...defaults, isGuardOff: true });
    get.mockRestore();
  });

  it('are there soon where the browser keeps one waiting for a policy', async () => {
    await changeSettings(() => ({ theme: 'dark' }));
    const get = vi
      .spyOn(fakeBrowser.storage.managed, 'get')
      .mockImplementation((() => new Promise(() => {})) as never);
    expect((await loadOwnSettings()).settings.theme).toBe('dark');
    expect(await loadSettings()).toMatchObject({ settings: { theme: 'dark' }, policy: {} });
    get.mockRestore();
  });

  it('are told of when they change, until one stops listening', async () => {
    const onChange = vi.fn();
    const stop = watchSettings(onChange);
    await fakeBrowser.storage.local.set({ other: 1 });
    await fakeBrowser.storage.session.set({ theme: 'dark' });
    expect(onChange).not.toHaveBeenCalled();
    await changeSettings(() => ({ theme: 'dark' }));
    await vi.waitFor(() =>
      expect(onChange).toHaveBeenLastCalledWith(
        expect.objectContaining({ settings: { ...defaults, theme: 'dark' } }),
      ),
    );
    stop();
    await changeSettings(() => ({ theme: 'light' }));
    await new Promise((done) => setTimeout(done, 10));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('bend to a policy, and are still there when it is gone', async () => {
    await changeSettings(() => ({ theme: 'light', ignoredSites: ['a.test'] }));
    await setPolicy({ theme: 'dark', ignoredSites: ['b.test'] });
    const { settings, own } = await loadSettings();
    expect(settings).toEqual({ ...defaults, theme: 'dark', ignoredSites: ['a.test', 'b.test'] });
    expect(own).toEqual({ ...defaults, theme: 'light', ignoredSites: ['a.test'] });
    // A change of one's own takes nothing of the policy into one's own.
    await changeSettings((mine) => ({ ignoredSites: withSite(mine.ignoredSites, 'c.test', true) }));
    expect((await loadSettings()).own.ignoredSites).toEqual(['a.test', 'c.test']);
  });
});

describe('settings that two pages change at once', () => {
  it('are all kept', async () => {
    vi.resetModules();
    const other = await import('./settings.ts');
    const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
    const slow = vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation((async (wanted: string[]) => {
      const kept = await get(wanted);
      await new Promise((done) => setTimeout(done, 5));
      return kept;
    }) as never);
    const add = (site: string) => (own: { ignoredSites: string[] }) => ({
      ignoredSites: withSite(own.ignoredSites, site, true),
    });
    await Promise.all([changeSettings(add('a.test')), other.changeSettings(add('b.test'))]);
    slow.mockRestore();
    expect((await loadSettings()).own.ignoredSites.sort()).toEqual(['a.test', 'b.test']);
  });
});

describe('settings on several devices', () => {
  it('are the others’ until they are set here', async () => {
    await fakeBrowser.storage.sync.set({ theme: 'dark', [STRICT_KEY]: true, ignoredSites: ['a.test'] });
    expect((await loadSettings()).settings).toEqual({ ...defaults, theme: 'dark', isStrict: true });
    await takeSynced();
    // Where the guard reads it.
    expect(await fakeBrowser.storage.local.get()).toEqual({ theme: 'dark', [STRICT_KEY]: true });
    await fakeBrowser.storage.local.set({ theme: 'light' });
    await takeSynced();
    expect((await loadSettings()).settings.theme).toBe('light');
  });

  it('follow a change of another one, but for what is broken or the lists of sites', async () => {
    await changeSettings(() => ({ theme: 'light', ignoredSites: ['a.test'] }));
    await fakeBrowser.storage.sync.set({ theme: 'dark', [STRICT_KEY]: 'yes', ignoredSites: ['b.test'] });
    await takeSynced(['theme', STRICT_KEY, 'ignoredSites']);
    expect((await loadSettings()).own).toEqual({ ...defaults, theme: 'dark', ignoredSites: ['a.test'] });
  });

  it('have lists of sites in common where the person wishes it, until they wish it no more', async () => {
    await changeSettings(() => ({ ignoredSites: ['a.test'], guardOffSites: ['c.test'] }));
    await fakeBrowser.storage.sync.set({ ignoredSites: ['b.test'], guardOffSites: 'broken' });
    await changeSettings(() => ({ areSitesSynced: true }));
    expect((await loadSettings()).own).toMatchObject({
      ignoredSites: ['b.test', 'a.test'],
      guardOffSites: ['c.test'],
    });
    expect(await fakeBrowser.storage.sync.get()).toEqual({
      ignoredSites: ['b.test', 'a.test'],
      guardOffSites: ['c.test'],
    });
    await fakeBrowser.storage.sync.set({ ignoredSites: ['d.test'] });
    await takeSynced(['ignoredSites']);
    expect((await loadSettings()).own.ignoredSites).toEqual(['d.test']);
    await changeSettings(() => ({ areSitesSynced: false }));
    expect(await fakeBrowser.storage.sync.get()).toEqual({});
    expect((await loadSettings()).own.ignoredSites).toEqual(['d.test']);
  });

  it('send no list where a policy forbids it', async () => {
    await setPolicy({ syncSites: false });
    await changeSettings(() => ({ areSitesSynced: true, ignoredSites: ['a.test'] }));
    expect(await fakeBrowser.storage.sync.get()).toEqual({});
  });

  it.each([
    ['QUOTA_BYTES_PER_ITEM quota exceeded', 'full'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'full'],
    ['disabled', 'off'],
  ])('hold here all the same where the browser does not sync them: %s', async (message, synced) => {
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error(message));
    expect(await changeSettings(() => ({ theme: 'dark' }))).toBe(synced);
    set.mockRestore();
    expect((await loadSettings()).own.theme).toBe('dark');
  });

  it('that find no room in this browser are an error', async () => {
    const set = vi
      .spyOn(fakeBrowser.storage.local, 'set')
      .mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(changeSettings(() => ({ theme: 'dark' }))).rejects.toThrow('QUOTA_BYTES');
    set.mockRestore();
    expect((await loadSettings()).own.theme).toBe('system');
  });
});

describe('a list of sites, however broken', () => {
  it('means the same to the guard and to the popup', () => {
    const host = fc.constantFrom('a.test', 'b.test', '[::1]');
    const entry = fc.oneof(host, fc.constantFrom('A.test', '', 'a b', 'https://a.test/'), fc.integer());
    const list = fc.oneof(
      fc.array(entry),
      fc.array(host, { minLength: 1001, maxLength: 1002 }),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(list, host, (kept, site) => {
        const { settings } = readSettings({ guardOffSites: kept });
        expect(settings.guardOffSites.includes(site)).toBe(isListed(kept, site));
      }),
    );
  });
});

describe('a policy on the guard', () => {
  it('is written where the guard reads it, and goes with the policy', async () => {
    const own = { [OFF_KEY]: true, [OFF_SITES_KEY]: ['a.test'] };
    await changeSettings(() => ({ isGuardOff: true, guardOffSites: ['a.test'] }));
    await setPolicy({ guard: 'on', strict: true });
    await enforceGuardPolicy();
    const kept = () => fakeBrowser.storage.local.get();
    expect(await kept()).toEqual({ ...own, [OFF_DECIDED_KEY]: false, [STRICT_DECIDED_KEY]: true });
    await setPolicy({ guard: 'off', strict: false });
    await enforceGuardPolicy();
    expect(await kept()).toEqual({ ...own, [OFF_DECIDED_KEY]: true, [STRICT_DECIDED_KEY]: false });
    await fakeBrowser.storage.managed.clear();
    await enforceGuardPolicy();
    // Browsers keep a null, the fake one none: the guard takes both for nothing decided.
    const { [OFF_DECIDED_KEY]: off = null, [STRICT_DECIDED_KEY]: strict = null, ...rest } = await kept();
    expect([off, strict, rest]).toEqual([null, null, own]);
  });
});

it('the guard’s question is one that the background knows', () => {
  expect(askHostSchema.safeParse(ASK_HOST).success).toBe(true);
});
