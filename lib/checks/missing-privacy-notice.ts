import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { countOf, nameSome } from './shared/summary.ts';

/**
 * Fires on: an open chat with a message field and no link such as `<a href="/privacy">Privacy</a>` in the widget. A link
 * in the page's footer is not in the widget and does not count: the information is due at the time the data are
 * collected. Source: GDPR, Art. 13(1), https://eur-lex.europa.eu/eli/reg/2016/679/oj, read 2026-11-22.
 */
export default defineCheck({
  id: 'missing-privacy-notice',
  title: {
    pass: 'The chat links to a privacy notice',
    fail: 'The chat links to no privacy notice',
  },
  why: 'Before you tell a chat who you are, you should be able to read who gets to see it, for how long it is kept and how to have it deleted.',
  advice: {
    visitor:
      'Look for the privacy notice in the page’s footer, and leave out what the shop does not need to help you.',
    owner:
      'Link your privacy notice in the chat’s greeting or in the form before it, and name the chat vendor in the notice. Most vendors have a setting for it.',
    reviewer:
      'Check that the notice that is linked names the vendor as recipient, the purpose, the time of storage and any transfer abroad.',
  },
  category: 'consent',
  serves: ['gdpr-13'],
  needs: ['privacyLinks', 'composers', 'formFields', 'watch'],
  severity: 'high',
  evaluate({ privacyLinks, composers, formFields, watch }) {
    const vouched = privacyLinks.filter(({ trust, isDead }) => trust !== 'page-claim' && !isDead);
    if (vouched.length > 0) {
      const matched = nameSome(vouched.map((link) => `“${link.matched}”`));
      const summary = say`${countOf(vouched.length, 'link')} to a privacy notice in the chat (${matched}).`;
      return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(vouched) };
    }
    const dead = privacyLinks.filter(({ trust, isDead }) => trust !== 'page-claim' && isDead);
    if (dead.length > 0) {
      const summary = say`${countOf(dead.length, 'link')} to a privacy notice in the chat, but no address: only a script could open it.`;
      return unknown(summary, idsOf(dead));
    }
    if (!watch.isChatOpen)
      return unknown(say`The chat was not open, and no link to a privacy notice was seen in it.`);
    const summary = say`The chat was open and held no link that names a privacy notice.`;
    const shown = [...composers, ...formFields].filter((field) => field.isVisible);
    return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(shown) };
  },
});
