import { browser } from 'wxt/browser';
import { type Policy, readPolicy, underPolicy } from '../settings/policy.ts';
import {
  type ReadSettings,
  readSettings,
  type SettingName,
  type Settings,
  settingNames,
  settingsSchema,
  siteListNames,
  syncedNames,
  withSite,
} from '../settings/settings.ts';

// In `storage.local` is what holds in this browser. What is synced stands in `storage.sync` as well, under the same names, and
// what comes from there is taken over (takeSynced): where a browser has no sync storage, or no room in it, nothing is lost.
// The guard's three are read in pages by these names: lib/guard/settings.ts; its test holds both together.
const keys = {
  theme: 'theme',
  language: 'language',
  isGuardOff: 'guardOff',
  guardOffSites: 'guardOffSites',
  ignoredSites: 'ignoredSites',
  historyDays: 'historyDays',
  isStrict: 'guardStrict',
  areNoticesOn: 'areNoticesOn',
  areSitesSynced: 'areSitesSynced',
  notChats: 'notChats',
} as const satisfies Record<SettingName, string>;

/** What a storage has, by key. */
type Kept = Readonly<Record<string, unknown>>;

/** What is shown waits no longer for a policy than this, in milliseconds; where one comes later it holds from then on. */
const policyPatienceMs = 300;

/** What holds: the person's settings under the policy of who manages the browser. */
export interface EffectiveSettings extends ReadSettings {
  readonly policy: Policy;
  /** The person's own, without the policy. */
  readonly own: Settings;
}

/**
 * What became of a change that was kept in this browser, for the other devices: nothing to do or done; no room in the sync
 * storage, for this or for so many changes in a minute; no sync storage.
 */
export type Synced = 'done' | 'full' | 'off';

/** All settings. Rejects where the browser does not give out its storage. */
export async function loadSettings(): Promise<EffectiveSettings> {
  const [policy, { settings: own, corrupt }] = await Promise.all([loadPolicyPatiently(), loadOwnSettings()]);
  return { settings: underPolicy(own, policy), corrupt, policy, own };
}

/** The person's own, without waiting for a policy: Chromium gives one out only seconds after it was started. */
export async function loadOwnSettings(): Promise<ReadSettings> {
  const [local, sync] = await Promise.all([keptHere(), keptInSync()]);
  return readKept(local, sync);
}

/** Settings by what this browser keeps under their keys, and by what is synced where that was never taken over. */
function readKept(local: Kept, sync: Kept = {}): ReadSettings {
  return readSettings(
    Object.fromEntries(
      settingNames.map((name) => {
        const key = keys[name];
        return [name, local[key] ?? (syncedNames.includes(name) ? sync[key] : undefined)];
      }),
    ),
  );
}

/** What holds in this browser, without waiting for what is synced or for a policy. */
export async function loadLocalSettings(): Promise<ReadSettings> {
  return readKept(await keptHere());
}

/** Whether warnings may be told outside of the popup, as far as it is Earshot's to say. Never rejects. */
export async function areNoticesOn(): Promise<boolean> {
  const { notices } = await loadPolicy();
  return notices ?? (await loadOwnSettings().catch(() => null))?.settings.areNoticesOn ?? true;
}

/** One page at a time, the background included. In a private window Firefox has a lock apart: there the last one wins. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('settings', work);
}

/**
 * Changes the person's own settings, as they are now, and leaves those alone that `edit` does not name. Each change waits
 * for the one before it, also of other pages, which it would else undo. Rejects where they cannot be kept. `known`: the
 * settings as the page shows them; by these it is written at once, since a popup ends as soon as it is left.
 */
export async function changeSettings(
  edit: (own: Settings) => Partial<Settings>,
  known?: Settings,
): Promise<Synced> {
  if (known) void browser.storage.local.set(byKey(edit(known), settingNames)).catch(() => undefined);
  const { own, changes } = await alone(async () => {
    // What is synced was taken over before (takeSynced): asking the sync storage takes too long for a popup, which ends as
    // soon as it is left.
    const { settings } = await loadLocalSettings();
    const changes = edit(settings);
    await browser.storage.local.set(byKey(changes, settingNames));
    return { own: settings, changes };
  });
  return share(own, changes);
}

/** Hands on what was changed to the other devices, as far as it is synced. */
async function share(own: Settings, changes: Partial<Settings>): Promise<Synced> {
  const policy = await loadPolicyPatiently();
  const old = underPolicy(own, policy);
  const isSitesSynced = underPolicy({ ...own, ...changes }, policy).areSitesSynced;
  let shown = changes;
  // What other devices have is not lost to this one, nor the other way round.
  if (isSitesSynced && !old.areSitesSynced)
    shown = await alone(async () => {
      const joined = { ...(await joinedSites((await loadLocalSettings()).settings)), ...changes };
      await browser.storage.local.set(byKey(joined, settingNames));
      return joined;
    });
  try {
    if (old.areSitesSynced && !isSitesSynced)
      await browser.storage.sync.remove(siteListNames.map((name) => keys[name]));
    const shared = byKey(shown, isSitesSynced ? [...syncedNames, ...siteListNames] : syncedNames);
    if (Object.keys(shared).length > 0) await browser.storage.sync.set(shared);
    return 'done';
  } catch (error) {
    return /quota|exceed/i.test(String(error)) ? 'full' : 'off';
  }
}

function byKey(changes: Partial<Settings>, names: readonly SettingName[]): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => (changes[name] === undefined ? [] : [[keys[name], changes[name]]])),
  );
}

async function joinedSites(own: Settings): Promise<Partial<Settings>> {
  const sync = await keptInSync();
  const joined = siteListNames.map((name) => {
    const theirs = settingsSchema.shape[name].safeParse(sync[keys[name]]).data ?? [];
    return [name, own[name].reduce((sites, site) => withSite(sites, site, true), theirs)];
  });
  return Object.fromEntries(joined);
}

/**
 * Takes over what another device has changed (`changed`: keys of the sync storage), or, without it, what was never set in
 * this browser. What cannot be read, or is not to be synced, stays as it is here. Never rejects.
 */
export async function takeSynced(changed?: readonly string[]): Promise<void> {
  const { syncSites } = await loadPolicy();
  // Not while others wait: a new browser is seconds about its sync storage.
  const sync = await keptInSync();
  await alone(async () => {
    const local = await keptHere();
    const isSitesSynced = syncSites ?? readKept(local).settings.areSitesSynced;
    for (const name of isSitesSynced ? [...syncedNames, ...siteListNames] : syncedNames) {
      const key = keys[name];
      const value = settingsSchema.shape[name].safeParse(sync[key]).data;
      const isNews = changed ? changed.includes(key) : local[key] === undefined;
      if (isNews && value !== undefined) await browser.storage.local.set({ [key]: value });
    }
  }).catch(() => undefined);
}

/** Calls back with the new settings at each change until the returned function is called. */
export function watchSettings(onChange: (settings: EffectiveSettings) => void): () => void {
  return onSettingsChange((area) => {
    // What came from afar is taken over first.
    if (area !== 'sync') void loadSettings().then(onChange, () => undefined);
  });
}

/** Calls back at once with what has changed, until the returned function is called. `changed`: names of settings, or of policies. */
export function onSettingsChange(onChange: (area: string, changed: readonly string[]) => void): () => void {
  const ours: readonly string[] = Object.values(keys);
  const listener = (changes: Record<string, unknown>, area: string) => {
    const changed = Object.keys(changes);
    const isOurs = area !== 'session' && changed.some((key) => ours.includes(key));
    if (isOurs || area === 'managed') onChange(area, changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function keptHere(): Promise<Kept> {
  return browser.storage.local.get(Object.values(keys));
}

/** Firefox can have its sync storage switched off: then nothing was ever kept there. Never rejects. */
function keptInSync(): Promise<Kept> {
  return browser.storage.sync.get(Object.values(keys)).catch(() => ({}));
}

/** The policy, or none where the browser takes its time. */
function loadPolicyPatiently(): Promise<Policy> {
  const late = new Promise<Policy>((done) => setTimeout(done, policyPatienceMs, {}));
  return Promise.race([loadPolicy(), late]);
}

/** The policy. Without one, Firefox rejects and Chromium has none. Never rejects. */
export async function loadPolicy(): Promise<Policy> {
  return readPolicy(await browser.storage.managed.get(null).catch(() => ({})));
}
