import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

// The names are those of lib/guard/settings.ts, which reads the same in pages; its test holds both together.
const OFF_KEY = 'guardOff';
const OFF_SITES_KEY = 'guardOffSites';

/** More sites than this are not kept: the oldest go. */
const maxSites = 1000;

const offSchema = z.optional(z.boolean());
const sitesSchema = z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(253))));

/** Where the guard is off. */
export interface GuardSettings {
  readonly isOff: boolean;
  /** Host names, without port. */
  readonly offSites: readonly string[];
  /** What is kept could not be read, in part or whole: that part is as if it had never been set, so the guard is on. */
  readonly isCorrupt: boolean;
}

/** Host name of a page's address, as the list of sites has it; null where the page is on no host. Never throws. */
export function siteOf(url: string | undefined): string | null {
  return (url === undefined ? null : URL.parse(url)?.hostname) || null;
}

/** The settings; rejects where the browser does not give out its storage. */
export async function loadGuardSettings(): Promise<GuardSettings> {
  const kept = await browser.storage.local.get([OFF_KEY, OFF_SITES_KEY]);
  const off = offSchema.safeParse(kept[OFF_KEY]);
  const sites = sitesSchema.safeParse(kept[OFF_SITES_KEY]);
  return {
    isOff: off.data ?? false,
    offSites: sites.data ?? [],
    isCorrupt: !off.success || !sites.success,
  };
}

/** Turns the guard off or on everywhere. Rejects where it cannot be kept. */
export async function setGuardOff(isOff: boolean): Promise<void> {
  await browser.storage.local.set({ [OFF_KEY]: isOff });
}

/** Turns the guard off or on for one site. Rejects where it cannot be kept. */
export async function setSiteOff(site: string, isOff: boolean): Promise<void> {
  const { offSites } = await loadGuardSettings();
  const others = offSites.filter((one) => one !== site);
  const sites = isOff ? [...others, site].slice(-maxSites) : others;
  await browser.storage.local.set({ [OFF_SITES_KEY]: sites });
}

/** Calls back with the settings at each change until the returned function is called. */
export function watchGuardSettings(onChange: (settings: GuardSettings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !(OFF_KEY in changes || OFF_SITES_KEY in changes)) return;
    void loadGuardSettings().then(onChange, () => undefined);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
