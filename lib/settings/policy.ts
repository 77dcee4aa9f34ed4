import * as z from 'zod/mini';
import { historyDaysSchema, type Settings, sitesSchema, themes, withSite } from './settings.ts';

/** What a company can decide for its people, by `storage.managed`; public/managed-schema.json says the same to browsers. */
export const policySchema = z.strictObject({
  guard: z.optional(z.enum(['on', 'off'])),
  ignoredSites: z.optional(sitesSchema),
  theme: z.optional(z.enum(themes)),
  historyDays: z.optional(historyDaysSchema),
});
export type Policy = z.infer<typeof policySchema>;

/** The policy, each part by itself: what does not parse decides nothing. Never throws. */
export function readPolicy(kept: Readonly<Record<string, unknown>>): Policy {
  const { guard, ignoredSites, theme, historyDays } = policySchema.shape;
  return {
    guard: guard.safeParse(kept.guard).data,
    ignoredSites: ignoredSites.safeParse(kept.ignoredSites).data,
    theme: theme.safeParse(kept.theme).data,
    historyDays: historyDays.safeParse(kept.historyDays).data,
  };
}

/** Settings under a policy: what it decides holds, its sites are added. With the guard forced on, no site is an exception. */
export function underPolicy(
  settings: Settings,
  { guard, ignoredSites = [], theme, historyDays }: Policy,
): Settings {
  return {
    theme: theme ?? settings.theme,
    isGuardOff: guard === undefined ? settings.isGuardOff : guard === 'off',
    guardOffSites: guard === 'on' ? [] : settings.guardOffSites,
    ignoredSites: ignoredSites.reduce<string[]>(
      (sites, site) => withSite(sites, site, true),
      [...settings.ignoredSites],
    ),
    historyDays: historyDays ?? settings.historyDays,
  };
}
