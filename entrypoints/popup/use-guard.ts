import { useCallback } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { GuardState, UnguardedReason } from '../../components/popup/guard-panel.tsx';
import type { ShownAudit } from '../../components/popup/popup-state.ts';
import { SEND_AS_TYPED } from '../../lib/guard/settings.ts';
import { withSite } from '../../lib/settings/settings.ts';
import type { EffectiveSettings } from '../../lib/store/settings.ts';
import type { useSettings } from './use-settings.ts';

/** The tab that the popup is about. */
export interface ActiveTab {
  readonly id: number;
  /** Host and port. */
  readonly host: string | null;
  /** Host name alone. */
  readonly site: string | null;
}

type SettingsHook = ReturnType<typeof useSettings>;

/** The guard's settings and doings for a tab, by its newest audit, and what the popup's switches do. */
export function useGuard(
  tab: ActiveTab | null,
  audit: ShownAudit | null,
  { settings, isUnkept, change }: SettingsHook,
) {
  const site = tab?.site ?? null;
  const onSwitchGuard = useCallback((isOn: boolean) => void change(() => ({ isGuardOff: !isOn })), [change]);
  const onSwitchGuardHere = useCallback(
    (isOn: boolean) => {
      if (site === null) return;
      void change(({ guardOffSites }) => ({ guardOffSites: withSite(guardOffSites, site, !isOn) }));
    },
    [change, site],
  );
  const onSwitchLooking = useCallback(
    async (isOn: boolean) => {
      if (tab === null || site === null) return;
      const kept = await change(({ ignoredSites }) => ({
        ignoredSites: withSite(ignoredSites, site, !isOn),
      }));
      // What was read is of a page that is left alone from now on, or was until now.
      if (kept !== false) await browser.tabs.reload(tab.id);
    },
    [change, tab, site],
  );
  const onSendAsTyped = useCallback(() => {
    // To all frames. One that has gone meanwhile is no error.
    if (tab) browser.tabs.sendMessage(tab.id, SEND_AS_TYPED).catch(() => undefined);
  }, [tab]);
  return {
    // In its place as soon as there is anything to show.
    guard: tab || audit ? stateOf(settings, site, audit, isUnkept) : null,
    onSwitchGuard,
    onSwitchGuardHere,
    onSendAsTyped,
    onSwitchLooking,
  };
}

function stateOf(
  effective: EffectiveSettings | null,
  site: string | null,
  audit: ShownAudit | null,
  isUnkept: boolean,
): GuardState {
  const composers = audit?.record.evidence.composers ?? [];
  return {
    settings: effective && {
      isOff: effective.settings.isGuardOff,
      isOffHere: site !== null && effective.settings.guardOffSites.includes(site),
      isCorrupt: effective.corrupt.includes('isGuardOff') || effective.corrupt.includes('guardOffSites'),
      isDecided: effective.policy.guard !== undefined,
    },
    isLookedAt:
      effective === null || site === null || effective.policy.ignoredSites?.includes(site)
        ? null
        : !effective.settings.ignoredSites.includes(site),
    site,
    isUnkept,
    isHiding: (audit?.record.masking.hidingFrames.length ?? 0) > 0,
    sentCount: audit?.record.masking.sentCount ?? 0,
    unguarded: composers.flatMap(({ guard }): UnguardedReason[] =>
      guard === null || guard === 'guarded' ? [] : [guard],
    ),
  };
}
