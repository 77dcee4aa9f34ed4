import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Debian's Chromium: the browsers that Playwright would download are not used. */
export const CHROMIUM_PATH = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Arguments with which Chromium reaches the lab; `hostResolverRules` is the lab's. */
export function chromiumArguments(hostResolverRules: string): string[] {
  return ['--no-sandbox', '--ignore-certificate-errors', `--host-resolver-rules=${hostResolverRules}`];
}

/**
 * Preferences of a new profile. Debian's Chromium refuses third-party storage unless told otherwise, and then a chat
 * in a cross-origin frame cannot keep its visitor: `isThirdPartyStorageAllowed` says which browser is meant.
 */
export function chromiumPreferences({ isThirdPartyStorageAllowed = true } = {}): object {
  return {
    profile: {
      // The one that decides; `block_third_party_cookies` alone changes nothing. 0 off, 1 block third parties, 2 block them in incognito (Chromium's CookieControlsMode).
      cookie_controls_mode: isThirdPartyStorageAllowed ? 0 : 1,
    },
  };
}

/** Writes the preferences into a profile's folder, before its browser starts. */
export function writePreferences(profileFolder: string, preferences: object = chromiumPreferences()): void {
  mkdirSync(join(profileFolder, 'Default'), { recursive: true });
  writeFileSync(join(profileFolder, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Preferences with which Firefox reaches the lab, at each page's `urlWithPort`; `hosts` are the lab's. */
export function firefoxPreferences(hosts: readonly string[]): Record<string, string | number | boolean> {
  return {
    'network.dns.localDomains': hosts.join(','),
    'dom.security.https_first': false,
    // Tests look for English words, whatever the machine speaks.
    'intl.locale.requested': 'en-US',
    // 0: third-party storage as on a browser without tracking protection.
    'network.cookie.cookieBehavior': 0,
  };
}
