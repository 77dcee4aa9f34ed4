import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say, term } from '../audit/said.ts';
import { accountIn, fieldWords, isSignedAddress, maybeSignedAddress } from './shared/identity-params.ts';
import { nameSome } from './shared/summary.ts';

/**
 * Fires on: `window.intercomSettings = { user_id: … }` without `user_hash` or a JWT, and on a chat's request with a parameter
 * `user_id` and no signature.
 *
 * The settings are a claim of the page's: that nothing signs an identity there fails the chat, that something does is no proof.
 * It passes by addresses alone, of which browser or document tell: a signature's parameter beside that of an account. Only
 * names of fields and parameters are judged; whether the vendor checks the signature, nothing in the page shows. Sources, read
 * 2026-11-22: https://developers.intercom.com/installing-intercom/web/identity-verification,
 * https://developers.hubspot.com/docs/api-reference/conversations-visitor-identification-v3/guide.
 */
export default defineCheck({
  id: 'unverified-visitor',
  title: {
    pass: 'The chat is given proof of who the visitor is',
    fail: 'The chat takes anybody’s word for who the visitor is',
  },
  why: 'A chat that is told who is signed in, without a signature of the site’s server, can be told anything: whoever knows your e-mail address or number may read your conversation, or write as you.',
  advice: {
    visitor: 'Say nothing in this chat that only you and the company should know.',
    owner:
      'Sign the identity on your server and switch on that the vendor demands it (user_hash, HMAC, or a JWT that ends soon).',
    reviewer:
      'Ask whether the vendor refuses identities that are not signed, and how long a signature is good for.',
  },
  category: 'authenticity',
  serves: ['gdpr-32'],
  needs: ['identities', 'frameElements', 'scripts', 'requests'],
  severity: 'medium',
  evaluate({ identities, frameElements, scripts, requests }) {
    const accounts = identities.filter(({ field }) => field === 'email' || field === 'user-id');
    const addresses = [...frameElements, ...scripts, ...requests].flatMap((item) => {
      const kinds = accountIn(item.url);
      return item.url && kinds.length > 0 ? [{ id: item.id, trust: item.trust, url: item.url, kinds }] : [];
    });
    const signed = addresses.filter(({ url }) => isSignedAddress(url));
    const vouched = signed.filter(({ trust }) => trust !== 'page-claim');
    const isSigned = signed.length > 0 || accounts.some((account) => account.isSigned);
    const unsigned = addresses.filter(({ url }) => !isSignedAddress(url));
    const told = accounts.filter((account) => !account.isSigned);
    if (accounts.length + addresses.length === 0)
      return unknown(
        say`No account was seen to be handed over, in the settings and addresses that Earshot knows.`,
      );
    const doubtful = unsigned.filter(({ url }) => maybeSignedAddress(url));
    if (!isSigned && told.length === 0 && doubtful.length === unsigned.length) {
      return unknown(say`An account stands beside what may be a signature.`, idsOf(doubtful));
    }
    if (!isSigned) {
      const kinds = [
        ...told.map(({ field, place }) => say`${term(fieldWords[field])} (${place})`),
        ...unsigned.flatMap(({ kinds: found, url }) =>
          found.map((kind) => say`${term(kind)} (in an address of ${url.host})`),
        ),
      ];
      return {
        outcome: 'fail',
        basis: 'measured',
        summary: say`No signature stands beside: ${nameSome(kinds)}.`,
        proof: idsOf([...told, ...unsigned]),
      };
    }
    const proof = idsOf([...accounts, ...addresses]);
    if (told.length + unsigned.length > 0)
      return unknown(say`An account is handed over with a signature and, elsewhere, without.`, proof);
    if (vouched.length === 0)
      return unknown(
        say`A signature stands beside the account, which the page’s own scripts alone say.`,
        proof,
      );
    return {
      outcome: 'pass',
      basis: 'inferred',
      summary: say`A signature goes along with: ${nameSome(vouched.flatMap(({ kinds, url }) => kinds.map((kind) => say`${term(kind)} (in an address of ${url.host})`)))}.`,
      proof,
    };
  },
});
