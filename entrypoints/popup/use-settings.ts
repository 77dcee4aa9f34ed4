import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { underPolicy } from '../../lib/settings/policy.ts';
import { defaults, type Settings, settingNames } from '../../lib/settings/settings.ts';
import {
  changeSettings,
  type EffectiveSettings,
  loadSettings,
  type Synced,
  watchSettings,
} from '../../lib/store/settings.ts';

/** What holds where the browser does not give out its storage: the guard reads it there, too. */
const onByDefault: EffectiveSettings = {
  settings: defaults,
  own: defaults,
  corrupt: settingNames,
  policy: {},
};

/** The settings as they stand, null until they are read, and how to change them. */
export function useSettings() {
  const [settings, setSettings] = useState<EffectiveSettings | null>(null);
  const [isUnkept, setUnkept] = useState(false);
  const shown = useRef(settings);
  shown.current = settings;
  useEffect(() => {
    loadSettings().then(setSettings, () => setSettings(onByDefault));
    return watchSettings(setSettings);
  }, []);
  /** Resolves to false where it was not kept, else to what became of it for other devices. */
  const change = useCallback(async (edit: (own: Settings) => Partial<Settings>): Promise<Synced | false> => {
    // Shown before it is kept: a switch that waits for its storage flips back meanwhile.
    setSettings((old) => {
      if (!old) return old;
      const changes = edit(old.own);
      const own = { ...old.own, ...changes };
      const corrupt = old.corrupt.filter((name) => !(name in changes));
      return { ...old, own, corrupt, settings: underPolicy(own, old.policy) };
    });
    const kept = await changeSettings(edit, shown.current?.own).catch(() => false as const);
    setUnkept(kept === false);
    if (kept === false) await loadSettings().then(setSettings, () => setSettings(onByDefault));
    return kept;
  }, []);
  return { settings, isUnkept, change };
}
