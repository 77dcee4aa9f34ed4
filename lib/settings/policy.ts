import * as z from 'zod/mini';
import { historyDaysSchema, type Settings, sitesSchema, themes, withSite } from './settings.ts';

/** What a company can decide for its people, by `storage.managed`; public/managed-schema.json says the same to browsers. */
export const policySchema = z.strictObject({
  guard: z.optional(z.enum(['on', 'off'])),
  ignoredSites: z.optional(sitesSchema),
  theme: z.optional(z.enum(themes)),
  historyDays: z.optional(historyDaysSchema),
  strict: z.optional(z.boolean()),
  notices: z.optional(z.boolean()),
  syncSites: z.optional(z.boolean()),
  welcome: z.optional(z.enum(['on', 'off'])),
});
export type Policy = z.infer<typeof policySchema>;

/** The policy, each part by itself: what does not parse decides nothing. Never throws. */
export function readPolicy(kept: Readonly<Record<string, unknown>>): Policy {
  return Object.fromEntries(
    Object.entries(policySchema.shape).map(([name, schema]) => [name, schema.safeParse(kept[name]).data]),
  );
}

/** Settings under a policy: what it decides holds, its sites are added. With the guard forced on, no site is an exception. */
export function underPolicy(
  settings: Settings,
  { guard, ignoredSites = [], theme, historyDays, strict, notices, syncSites }: Policy,
): Settings {
  return {
    theme: theme ?? settings.theme,
    language: settings.language,
    isGuardOff: guard === undefined ? settings.isGuardOff : guard === 'off',
    guardOffSites: guard === 'on' ? [] : settings.guardOffSites,
    ignoredSites: ignoredSites.reduce<string[]>(
      (sites, site) => withSite(sites, site, true),
      [...settings.ignoredSites],
    ),
    historyDays: historyDays ?? settings.historyDays,
    isStrict: strict ?? settings.isStrict,
    areNoticesOn: notices ?? settings.areNoticesOn,
    areSitesSynced: syncSites ?? settings.areSitesSynced,
    notChats: settings.notChats,
  };
}
