import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { GuardState, UnguardedReason } from '../../components/popup/guard-panel.tsx';
import type { ShownAudit } from '../../components/popup/popup-state.ts';
import { SEND_AS_TYPED } from '../../lib/guard/settings.ts';
import {
  type GuardSettings,
  loadGuardSettings,
  setGuardOff,
  setSiteOff,
  watchGuardSettings,
} from '../../lib/store/guard-settings.ts';

/** The tab that the popup is about. */
export interface ActiveTab {
  readonly id: number;
  /** Host and port. */
  readonly host: string | null;
  /** Host name alone. */
  readonly site: string | null;
}

/** The guard's settings and doings for a tab, by its newest audit, and what the popup's switches do. */
export function useGuard(tab: ActiveTab | null, audit: ShownAudit | null) {
  const [settings, setSettings] = useState<GuardSettings | null>(null);
  const [isUnkept, setUnkept] = useState(false);
  useEffect(() => {
    loadGuardSettings().then(setSettings, () => setSettings(onByDefault));
    return watchGuardSettings(setSettings);
  }, []);
  const keep = useCallback((change: Promise<void>) => {
    change.then(
      () => setUnkept(false),
      () => setUnkept(true),
    );
  }, []);
  const site = tab?.site ?? null;
  const onSwitchGuard = useCallback((isOn: boolean) => keep(setGuardOff(!isOn)), [keep]);
  const onSwitchGuardHere = useCallback(
    (isOn: boolean) => {
      if (site !== null) keep(setSiteOff(site, !isOn));
    },
    [keep, site],
  );
  const onSendAsTyped = useCallback(() => {
    // To all frames. One that has gone meanwhile is no error.
    if (tab) browser.tabs.sendMessage(tab.id, SEND_AS_TYPED).catch(() => undefined);
  }, [tab]);
  return {
    guard: tab && stateOf(settings, site, audit, isUnkept),
    onSwitchGuard,
    onSwitchGuardHere,
    onSendAsTyped,
  };
}

/** What holds where the browser does not give out its storage: the guard reads it there, too. */
const onByDefault: GuardSettings = { isOff: false, offSites: [], isCorrupt: true };

function stateOf(
  settings: GuardSettings | null,
  site: string | null,
  audit: ShownAudit | null,
  isUnkept: boolean,
): GuardState {
  const composers = audit?.record.evidence.composers ?? [];
  return {
    settings: settings && {
      isOff: settings.isOff,
      isOffHere: site !== null && settings.offSites.includes(site),
      isCorrupt: settings.isCorrupt,
    },
    site,
    isUnkept,
    isHiding: (audit?.record.masking.hidingFrames.length ?? 0) > 0,
    sentCount: audit?.record.masking.sentCount ?? 0,
    unguarded: composers.flatMap(({ guard }): UnguardedReason[] =>
      guard === null || guard === 'guarded' ? [] : [guard],
    ),
  };
}
