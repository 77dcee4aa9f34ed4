import { browser } from 'wxt/browser';
import { type Policy, readPolicy, underPolicy } from '../settings/policy.ts';
import { type ReadSettings, readSettings, type SettingName, type Settings } from '../settings/settings.ts';

// The guard's two are read in pages by these names: lib/guard/settings.ts; its test holds both together.
// What is the same on all of a person's devices is synced by the browser, where it is signed in. Sites are not: which
// shops someone visits is nobody's business.
const keys = {
  theme: ['sync', 'theme'],
  isGuardOff: ['local', 'guardOff'],
  guardOffSites: ['local', 'guardOffSites'],
  ignoredSites: ['local', 'ignoredSites'],
  // Not synced: what one shortens on one machine would be deleted on all.
  historyDays: ['local', 'historyDays'],
} as const satisfies Record<SettingName, readonly ['sync' | 'local', string]>;

/** What is shown waits no longer for a policy than this, in milliseconds; where one comes later it holds from then on. */
const policyPatienceMs = 300;

const names = Object.keys(keys) as readonly SettingName[];

/** What holds: the person's settings under the policy of who manages the browser. */
export interface EffectiveSettings extends ReadSettings {
  readonly policy: Policy;
  /** The person's own, without the policy. */
  readonly own: Settings;
}

/** All settings. Rejects where the browser does not give out its storage. */
export async function loadSettings(): Promise<EffectiveSettings> {
  const late = new Promise<Policy>((done) => setTimeout(done, policyPatienceMs, {}));
  const policy = Promise.race([loadPolicy(), late]);
  return settingsUnder(await policy);
}

/** The same without waiting for a policy: Chromium gives one out only seconds after it was started. */
export function loadOwnSettings(): Promise<EffectiveSettings> {
  return settingsUnder({});
}

async function settingsUnder(policy: Policy): Promise<EffectiveSettings> {
  const [local, sync] = await Promise.all([keptIn('local'), keptIn('sync')]);
  const kept = Object.fromEntries(
    names.map((name) => {
      const [area, key] = keys[name];
      return [name, { local, sync }[area][key]];
    }),
  );
  const { settings: own, corrupt } = readSettings(kept);
  return { settings: underPolicy(own, policy), corrupt, policy, own };
}

let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Changes the person's own settings, as they are now, and leaves those alone that `edit` does not name. Each change of a
 * page waits for the one before it, which it would else undo. Rejects where they cannot be kept.
 */
export function changeSettings(edit: (own: Settings) => Partial<Settings>): Promise<void> {
  const change = lastChange.then(() => writeChange(edit));
  lastChange = change.catch(() => undefined);
  return change;
}

async function writeChange(edit: (own: Settings) => Partial<Settings>): Promise<void> {
  const changes = edit((await loadOwnSettings()).own);
  const areas = { local: {} as Record<string, unknown>, sync: {} as Record<string, unknown> };
  for (const name of names) {
    const [area, key] = keys[name];
    if (changes[name] !== undefined) areas[area][key] = changes[name];
  }
  // The larger first: it is the one that may find no room.
  if (Object.keys(areas.local).length > 0) await browser.storage.local.set(areas.local);
  if (Object.keys(areas.sync).length > 0) await browser.storage.sync.set(areas.sync);
}

/** Calls back with the new settings at each change until the returned function is called. */
export function watchSettings(onChange: (settings: EffectiveSettings) => void): () => void {
  return onSettingsChange(() => void loadSettings().then(onChange, () => undefined));
}

/** Calls back at once when a setting has changed, until the returned function is called. */
export function onSettingsChange(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, changedArea: string) => {
    const isOurs = names.some((name) => keys[name][0] === changedArea && keys[name][1] in changes);
    if (isOurs || changedArea === 'managed') onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function keptIn(area: 'local' | 'sync'): Promise<Record<string, unknown>> {
  const wanted = names.flatMap((name) => (keys[name][0] === area ? [keys[name][1]] : []));
  const read = browser.storage[area].get(wanted);
  // Firefox can have its sync storage switched off: then nothing was ever kept there.
  return area === 'sync' ? read.catch(() => ({})) : read;
}

/** The policy. Without one, Firefox rejects and Chromium has none. Never rejects. */
export async function loadPolicy(): Promise<Policy> {
  return readPolicy(await browser.storage.managed.get(null).catch(() => ({})));
}
