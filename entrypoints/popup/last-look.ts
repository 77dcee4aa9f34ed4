import { type LanguageChoice, languageChoices, type Theme, themes } from '../../lib/settings/settings.ts';

/** What a page has to know of the settings before its first picture. */
export interface Look {
  readonly theme: Theme;
  readonly language: LanguageChoice;
}

const key = 'look';

/** How pages looked last time: the one storage that answers at once. Null where that is not known. Never throws. */
export function lastLook(): Look | null {
  try {
    const [theme, language] = (localStorage.getItem(key) ?? '').split(' ');
    const known = themes.find((one) => one === theme);
    const choice = languageChoices.find((one) => one === language);
    return known && choice ? { theme: known, language: choice } : null;
  } catch {
    return null;
  }
}

/** Keeps it for the next page. Returns whether that will find it; never throws. */
export function keepLook(look: Look): boolean {
  try {
    localStorage.setItem(key, `${look.theme} ${look.language}`);
  } catch {
    // Full, or switched off: the next page waits for the settings.
  }
  const kept = lastLook();
  return kept?.theme === look.theme && kept.language === look.language;
}
