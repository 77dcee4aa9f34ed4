import * as z from 'zod/mini';

/** Raised when a setting comes in or changes its meaning; a file of a newer version is refused. */
export const settingsVersion = 2;

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

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
export const sitesSchema = z.array(siteSchema).check(z.maxLength(maxSites));

/**
 * All that a person can set. Of sites, host names; `ignoredSites`: where Earshot does nothing at all. `historyDays`: for how
 * many days audits are kept once their tab is closed; 0: not at all.
 */
export const settingsSchema = z.strictObject({
  theme: z.enum(themes),
  isGuardOff: z.boolean(),
  guardOffSites: sitesSchema,
  ignoredSites: sitesSchema,
  historyDays: historyDaysSchema,
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

/** What holds where nothing was set. */
export const defaults: Settings = {
  theme: 'system',
  isGuardOff: false,
  guardOffSites: [],
  ignoredSites: [],
  historyDays: 90,
};
export const settingNames = Object.keys(defaults) as readonly SettingName[];

/** The version of files in which a setting is found first; 1 where none is named. */
export const sinceVersion: Partial<Record<SettingName, number>> = { historyDays: 2 };

/** Settings as they were kept, and the names of those that could not be read: they are as if never set. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly corrupt: readonly SettingName[];
}

/** Reads each setting by itself, so that one that is broken does not lose the others. Never throws. */
export function readSettings(kept: Partial<Record<SettingName, unknown>>): ReadSettings {
  const corrupt: SettingName[] = [];
  const read = <K extends SettingName>(name: K): Settings[K] => {
    if (kept[name] === undefined) return defaults[name];
    const parsed = settingsSchema.shape[name].safeParse(kept[name]);
    if (parsed.success) return parsed.data as Settings[K];
    corrupt.push(name);
    return defaults[name];
  };
  const settings: Settings = {
    theme: read('theme'),
    isGuardOff: read('isGuardOff'),
    guardOffSites: read('guardOffSites'),
    ignoredSites: read('ignoredSites'),
    historyDays: read('historyDays'),
  };
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
