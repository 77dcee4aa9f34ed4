import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';
import { getMessage } from './get-message.ts';

/** Keys of `locales/en.yml`. */
export type MessageKey = keyof GeneratedI18nStructure;

/**
 * The message of a key in the person's language, its holes filled and its plural chosen. A key that `locales/en.yml` lacks,
 * or a hole left open, is an error of types. Words are taken once, where a module begins: a page chooses its language before
 * it imports them (entrypoints/popup/open-page.tsx).
 */
export const { t } = createI18n<GeneratedI18nStructure>();

/** The message of a key that is put together from an id, such as `checks.weak-tls.why`; null where there is none. */
export function messageOf(...path: readonly string[]): string | null {
  return getMessage(path.join('_').replace(/[^a-z\d]/gi, '_')) || null;
}

/** BCP 47 tag of the language that the messages are in. */
export function language(): string {
  return t('language.tag');
}

/** The way in which that language is written. */
export function direction(): 'ltr' | 'rtl' {
  return t('language.direction') === 'rtl' ? 'rtl' : 'ltr';
}
