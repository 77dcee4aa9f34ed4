import type { ExtensionBrowser } from '../../cli/extension-browser.ts';

/**
 * From now on the browser’s messages are longer, by words of Hebrew, and written from right to left: a language that shows
 * what a layout takes for granted, and that no build has to have.
 */
export async function speakPseudoLanguage(browser: ExtensionBrowser): Promise<void> {
  await browser.context.addInitScript(() => {
    const { chrome } = globalThis as unknown as {
      chrome?: { i18n?: { getMessage(name: string, substitutions?: string[]): string } };
    };
    if (!chrome?.i18n) return;
    const real = chrome.i18n.getMessage;
    chrome.i18n.getMessage = (name, substitutions) => {
      if (name === 'language_tag') return 'he';
      if (name === 'language_direction') return 'rtl';
      return real(name, substitutions)
        .split(' | ')
        .map((form) => form && `${form}${' שלום'.repeat(Math.ceil(form.length / 14))}`)
        .join(' | ');
    };
  });
}
