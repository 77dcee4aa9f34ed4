import type { ConsentBanner } from '../evidence/tracking.ts';

/** How one product is known: what it shows while it asks, and what it keeps once it was answered. */
export interface BannerMarks {
  readonly banner: ConsentBanner;
  /** Selector of what is shown; any of it on the screen means that it asks. */
  readonly shown: string;
  /** Beginning of the name of a cookie or of a key in localStorage that is there after an answer; null: not known. */
  readonly kept: string | null;
  /** What its value holds after an answer, where the name alone is there before one; as plain text, decoded. */
  readonly holds?: string;
}

/**
 * The widely used products. Their elements and keys as their documentation, and the tests and rules of those who
 * recognise them, name them: https://github.com/duckduckgo/autoconsent (rules/autoconsent, lib/cmps, lib/eval-snippets.ts),
 * https://my.onetrust.com/articles/en_US/Knowledge/UUID-2dc719a8-4be5-8d16-1dc8-c7b4147b88e0,
 * https://support.didomi.io/en/didomi-cookies-storage-1, https://www.cookiebot.com/en/developer/. All read 2026-11-22.
 */
export const consentBannerMarks: readonly BannerMarks[] = [
  {
    banner: 'axeptio',
    shown: '.axeptio_widget, #axeptio_overlay .axeptio_mount',
    kept: 'axeptio_cookies',
    holds: 'completed":true',
  },
  {
    banner: 'borlabs',
    shown: '#BorlabsCookieBox, ._brlbs-bar-wrap, ._brlbs-box-wrap',
    kept: 'borlabs-cookie',
  },
  {
    banner: 'civic',
    shown: '#ccc-notify, #ccc-module',
    kept: 'CookieControl',
    holds: 'interactedWith":true',
  },
  { banner: 'complianz', shown: '.cmplz-cookiebanner', kept: 'cmplz_banner-status' },
  { banner: 'consentmanager', shown: '#cmpbox', kept: '__cmpconsent' },
  {
    banner: 'cookie-information',
    shown: '#coiOverlay, #coi-banner-wrapper',
    kept: 'CookieInformationConsent',
  },
  {
    banner: 'cookie-script',
    shown: '#cookiescript_injected',
    kept: 'CookieScriptConsent',
    holds: '"action":',
  },
  { banner: 'cookiebot', shown: '#CybotCookiebotDialog, #CookiebotWidget-contents', kept: 'CookieConsent' },
  { banner: 'cookiefirst', shown: '#cookiefirst-root, .cookiefirst-root', kept: 'cookiefirst-consent' },
  { banner: 'cookieyes', shown: '.cky-consent-container', kept: 'cookieyes-consent', holds: 'action:yes' },
  { banner: 'didomi', shown: '#didomi-popup, #didomi-notice, .didomi-popup-notice', kept: 'euconsent-v2' },
  { banner: 'iubenda', shown: '#iubenda-cs-banner', kept: '_iub_cs-' },
  { banner: 'klaro', shown: '.klaro > .cookie-notice, .klaro > .cookie-modal', kept: 'klaro' },
  {
    banner: 'onetrust',
    shown: '#onetrust-banner-sdk, .optanon-alert-box-wrapper',
    kept: 'OptanonAlertBoxClosed',
  },
  { banner: 'osano', shown: '.osano-cm-dialog', kept: 'osano_consentmanager' },
  { banner: 'quantcast', shown: '.qc-cmp2-container, #qc-cmp2-container', kept: 'euconsent-v2' },
  { banner: 'sourcepoint', shown: 'div[id^="sp_message_container_"]', kept: 'consentUUID' },
  { banner: 'termly', shown: '#termly-code-snippet-support div', kept: null },
  {
    banner: 'trustarc',
    shown: '#truste-consent-content, #trustarc-banner-overlay, #truste-consent-track',
    kept: 'notice_preferences',
  },
  {
    banner: 'usercentrics',
    shown: '#usercentrics-root, #usercentrics-cmp-ui',
    kept: 'uc_user_interaction',
    holds: 'true',
  },
];

/** The name of a cookie or key that speaks of consent, whoever has set it. */
export const consentName = /consent|gdpr|cookie[-_ ]?(?:notice|banner|law|accept|policy|settings|choice)/i;
