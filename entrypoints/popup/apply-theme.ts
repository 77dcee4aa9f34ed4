import type { Theme } from '../../lib/settings/settings.ts';
import { loadSettings, watchSettings } from '../../lib/store/settings.ts';

/**
 * Gives the page the theme that was set, and each new one while it is open. Awaited before the first picture, so that
 * nothing flashes; where settings cannot be read the system's holds. Never rejects.
 */
export async function applyTheme(): Promise<void> {
  watchSettings(({ settings }) => show(settings.theme));
  await loadSettings().then(
    ({ settings }) => show(settings.theme),
    () => undefined,
  );
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
