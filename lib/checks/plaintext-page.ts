import { defineCheck, notApplicable, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { formatOrigin, isLoopback, isPlaintext } from '../evidence/recorded-url.ts';

/**
 * Fires on: a shop at `http://shop.example/` that shows a chat. A redirect from http to https passes: what the person
 * reads and types in came over https. Source: OWASP ASVS 5.0, 12.2.1,
 * https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x21-V12-Secure-Communication.md, read 2026-11-22.
 */
export default defineCheck({
  id: 'plaintext-page',
  title: {
    pass: 'The page that holds the chat came encrypted',
    fail: 'The page that holds the chat came unencrypted',
  },
  why: 'Anyone on the way between you and the shop, such as the owner of a Wi-Fi network, can read this page and change it, the chat window and what you type into it included.',
  advice: {
    visitor:
      'Do not type anything private here. Put https:// in front of the address; if the page does not open that way, use the phone or another shop.',
    owner:
      'Serve every page over https and redirect http to it. Then send Strict-Transport-Security, so that browsers no longer ask over http at all.',
    reviewer:
      'Whatever the vendor encrypts, it can be replaced in a page that is not. Have the site’s owner fix this before the vendor is judged.',
  },
  category: 'transport',
  serves: ['asvs-12.2.1', 'gdpr-32'],
  needs: ['page'],
  severity: 'critical',
  evaluate({ page }) {
    const proof = [page.id];
    const hop = page.redirects.find(isPlaintext);
    if (isPlaintext(page.url)) {
      const summary = say`The page at ${page.url.host} came over http.`;
      return { outcome: 'fail', basis: 'measured', summary, proof };
    }
    if (page.url.scheme === 'http' && isLoopback(page.url)) {
      return notApplicable(say`This computer served the page itself; it crossed no network.`, proof);
    }
    if (page.url.scheme !== 'https') {
      return notApplicable(say`A ${page.url.scheme}: page crosses no network.`, proof);
    }
    if (page.trust === 'page-claim') return unknown(say`Only the page itself says how it came.`, proof);
    const summary = hop
      ? say`The page at ${page.url.host} came over https. It was asked for over http first, at ${formatOrigin(hop)}.`
      : say`The page at ${page.url.host} came over https.`;
    return { outcome: 'pass', basis: 'measured', summary, proof };
  },
});
