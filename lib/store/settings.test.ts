import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ASK_HOST, OFF_KEY, OFF_SITES_KEY } from '../guard/settings.ts';
import { askHostSchema } from '../messages/from-frame.ts';
import { defaults, withSite } from '../settings/settings.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { changeSettings, loadOwnSettings, loadSettings, watchSettings } = await import('./settings.ts');
const { enforceGuardPolicy } = await import('../tabs/guard-policy.ts');

const setPolicy = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);

beforeEach(() => {
  fakeBrowser.reset();
});

describe('settings', () => {
  it('are as they came at first', async () => {
    expect(await loadSettings()).toMatchObject({ settings: defaults, own: defaults, corrupt: [] });
  });

  it('are kept by the names under which the guard reads them; sites in this browser alone', async () => {
    await changeSettings(() => ({
      theme: 'dark',
      isGuardOff: true,
      guardOffSites: ['books.test'],
      ignoredSites: ['toys.test'],
    }));
    expect(await fakeBrowser.storage.local.get()).toEqual({
      [OFF_KEY]: true,
      [OFF_SITES_KEY]: ['books.test'],
      ignoredSites: ['toys.test'],
    });
    expect(await fakeBrowser.storage.sync.get()).toEqual({ theme: 'dark' });
  });

  it('change by what they are now, one by one', async () => {
    for (const site of ['books.test', 'toys.test'])
      await changeSettings((own) => ({ guardOffSites: withSite(own.guardOffSites, site, true) }));
    expect((await loadSettings()).settings).toEqual({
      ...defaults,
      guardOffSites: ['books.test', 'toys.test'],
    });
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
    expect((await loadOwnSettings()).own.theme).toBe('dark');
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

describe('a policy on the guard', () => {
  it('is written where the guard reads it', async () => {
    await changeSettings(() => ({ isGuardOff: true, guardOffSites: ['a.test'] }));
    await setPolicy({ guard: 'on' });
    await enforceGuardPolicy();
    expect(await fakeBrowser.storage.local.get()).toEqual({ [OFF_KEY]: false, [OFF_SITES_KEY]: [] });
  });

  it('takes away a list of which settings cannot be read but the guard can', async () => {
    await fakeBrowser.storage.local.set({ [OFF_SITES_KEY]: ['a.test', 'A.test'] });
    await setPolicy({ guard: 'on' });
    await enforceGuardPolicy();
    expect((await fakeBrowser.storage.local.get())[OFF_SITES_KEY]).toEqual([]);
  });

  it('that is not there, or already holds, writes nothing', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await enforceGuardPolicy();
    await setPolicy({ guard: 'on' });
    await enforceGuardPolicy();
    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
  });
});

it('the guard’s question is one that the background knows', () => {
  expect(askHostSchema.safeParse(ASK_HOST).success).toBe(true);
});
