// Pages of the web that browsers keep extensions out of.
// Source: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns and
// https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Content_scripts, read 2026-11-22.
const readable =
  /^https?:\/\/(?!(?:chromewebstore\.google|addons\.mozilla|microsoftedge\.microsoft)\.(?:com|org)\/)/;

/** Whether an extension may read the page at this address. An address that the browser hides is none. Never throws. */
export function isReadable(url = ''): boolean {
  return readable.test(url);
}
