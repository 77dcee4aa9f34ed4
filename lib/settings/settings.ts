import * as z from 'zod/mini';

/** Raised when a setting comes in or changes its meaning; a file of a newer version is refused. */
export const settingsVersion = 2;

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Languages that Earshot speaks, as BCP 47 tags; `locales/` has a file of each. */
export const languages = ['en', 'de', 'fr', 'es', 'nl', 'pt', 'ja'] as const;
/** `auto`: the browser’s own. */
export const languageChoices = ['auto', ...languages] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/** More sites than this are not kept: the oldest go. */
export const maxSites = 1000;

/** Host name as a page's address has it: no scheme, port or path. */
export const siteSchema = z.string().check(
  z.maxLength(253),
  // Not by the URL parser, which lets wildcards through, and Chromium's spaces, too.
  z.regex(/^(?:[a-z\d_-]+(?:\.[a-z\d_-]+)*\.?|\[[\da-f:.]+\])$/),
);
/** Audits are kept for ten years at most. */
export const maxHistoryDays = 3650;
export const historyDaysSchema = z.int().check(z.minimum(0), z.maximum(maxHistoryDays));
const notChatSchema = z.string().check(z.maxLength(320), z.regex(/^[^\s/]+ (?:\*|[a-z\d-]+)$/));
export const sitesSchema = z.array(siteSchema).check(z.maxLength(maxSites));

/**
 * All that a person can set. Of sites, host names; `ignoredSites`: where Earshot does nothing at all. `historyDays`: for how
 * many days audits are kept once their tab is closed; 0: not at all. `isStrict`: the guard hides numbers too that fail the Luhn
 * check. `areNoticesOn`: warnings are told outside of the popup, where the browser permits it. `areSitesSynced`: the lists of
 * sites go to the person's other devices as well. `notChats`: what the person has called no chat, by `notChatOf` (lib/audit/run.ts).
 */
export const settingsSchema = z.strictObject({
  theme: z.enum(themes),
  language: z.enum(languageChoices),
  isGuardOff: z.boolean(),
  guardOffSites: sitesSchema,
  ignoredSites: sitesSchema,
  historyDays: historyDaysSchema,
  isStrict: z.boolean(),
  areNoticesOn: z.boolean(),
  areSitesSynced: z.boolean(),
  notChats: z.array(notChatSchema).check(z.maxLength(maxSites)),
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

/** What holds where nothing was set. */
export const defaults: Settings = {
  theme: 'system',
  language: 'auto',
  isGuardOff: false,
  guardOffSites: [],
  ignoredSites: [],
  historyDays: 90,
  isStrict: false,
  areNoticesOn: true,
  areSitesSynced: false,
  notChats: [],
};
/** What is the same on all of a person's devices, and is synced by the browser where it is signed in. */
export const syncedNames: readonly SettingName[] = ['theme', 'language', 'isStrict'];
/** What tells where someone shops: it is synced only where the person wishes it. */
export const siteListNames = ['guardOffSites', 'ignoredSites'] as const satisfies readonly SettingName[];

export const settingNames = Object.keys(defaults) as readonly SettingName[];

/** The version of files in which a setting is found first; 1 where none is named. */
export const sinceVersion: Partial<Record<SettingName, number>> = {
  language: 2,
  historyDays: 2,
  isStrict: 2,
  areNoticesOn: 2,
  areSitesSynced: 2,
  notChats: 2,
};

/**
 * Settings as they were kept, and the names of those that could not be read: they are as if never set, but of a list of
 * sites those hold that are some.
 */
export interface ReadSettings {
  readonly settings: Settings;
  readonly corrupt: readonly SettingName[];
}

/** Reads each setting by itself, so that one that is broken does not lose the others. Never throws. */
export function readSettings(kept: Partial<Record<SettingName, unknown>>): ReadSettings {
  const corrupt: SettingName[] = [];
  const read = (name: SettingName): unknown => {
    const value = kept[name];
    if (value === undefined) return defaults[name];
    const parsed = settingsSchema.shape[name].safeParse(value);
    if (parsed.success) return parsed.data;
    corrupt.push(name);
    // As the guard reads its list (lib/guard/settings.ts), which has no room for the schema: both must say the same.
    const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
    return isList && Array.isArray(defaults[name])
      ? value.filter((one) => settingsSchema.shape[name].safeParse([one]).success)
      : defaults[name];
  };
  const settings = Object.fromEntries(settingNames.map((name) => [name, read(name)])) as Settings;
  return { settings, corrupt };
}

/**
 * Host name of a page's address, as the lists of sites have it; null where the page is on no host, or on one that no list
 * can have (`a+b.example`): with it in a list all of that list could not be read again. Never throws.
 */
export function siteOf(url: string | undefined): string | null {
  return siteSchema.safeParse(url && URL.parse(url)?.hostname).data ?? null;
}

/**
 * Host name of what a person types for a site: a host name or a whole address, in any case, with or without port. null
 * where it is neither. Never throws.
 */
export function siteFromText(text: string): string | null {
  const trimmed = text.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  const host = url && /^https?:$/.test(url.protocol) && url.username === '' ? url.hostname : '';
  return siteSchema.safeParse(host).success ? host : null;
}

/** The list with this site in it, last, or without it. */
export function withSite(sites: readonly string[], site: string, isIn: boolean): string[] {
  const others = sites.filter((one) => one !== site);
  return isIn ? [...others, site].slice(-maxSites) : others;
}
