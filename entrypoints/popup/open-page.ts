import { type ComponentChild, render } from 'preact';
import * as z from 'zod/mini';
import { defaults, type Settings, type Theme } from '../../lib/settings/settings.ts';
import { loadSettings, watchSettings } from '../../lib/store/settings.ts';
import { direction, language, t } from '../../lib/words/i18n.ts';
import { loadLanguage } from '../../lib/words/load-language.ts';
import { keepLook, lastLook } from './last-look.ts';

// Extension pages forbid eval, which zod would else try.
z.config({ jitless: true });

/**
 * Shows a page of the extension in the theme and the language that were set, and follows both while it is open. `load`
 * imports the page's parts: words are taken once, where their modules begin, so no part may be imported before its language
 * is there; for the same reason `heading` is asked only then. Where settings cannot be read the system's theme and the
 * browser's language hold. Never rejects for these.
 */
export async function openPage(
  load: () => Promise<ComponentChild>,
  heading: () => string = () => '',
): Promise<void> {
  // The settings take a while to come: meanwhile the page begins as pages looked last time.
  const settled = loadSettings().then(
    ({ settings }) => settings,
    () => null,
  );
  const { theme, language: choice } = lastLook() ?? (await settled) ?? defaults;
  // Before the first picture, so that nothing flashes.
  showTheme(theme);
  const follow = (settings: Settings) => {
    showTheme(settings.theme);
    // Where the next page would not know of it, this one is shown anew for ever.
    if (keepLook(settings) && settings.language !== choice) location.reload();
  };
  watchSettings(({ settings }) => follow(settings));
  void settled.then((settings) => settings && follow(settings));
  await loadLanguage(choice);
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  const title = heading();
  if (title !== '') document.title = t('words.pageTitle', { title });
  const root = document.getElementById('app');
  const page = await load();
  if (root) render(page, root);
}

function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
