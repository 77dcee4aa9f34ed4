import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say, term } from '../audit/said.ts';
import { outermostFrames } from './shared/frames.ts';
import { fieldWords, identityIn, isSignedAddress, maybeSignedAddress } from './shared/identity-params.ts';
import { siteTest } from './shared/site.ts';
import { nameSome } from './shared/summary.ts';

/**
 * Fires on: `window.intercomSettings = { email: … }` without `user_hash`, and on a chat's frame whose address has a parameter
 * `email`.
 *
 * Fields of identity are read from the settings and queues of well-known products, in the page's own world, by kind alone: a claim
 * of the page, that can fail the chat and never passes it. The addresses of the chat's frames and loaders, which the page
 * writes at load, are judged by the names of their parameters. A signature beside a field is taken for one by its name. A user
 * id alone may be a pseudonym, or not: that leaves the question open. It passes only as a plain frame without any script of the
 * chat in the page, and without such a parameter: then nothing but its address could hand over anything at load, messages
 * between page and frame apart. Source: https://gdpr-info.eu/art-25-gdpr/, read 2026-11-22, and those of
 * lib/observe/identity-settings.ts.
 */
export default defineCheck({
  id: 'identity-at-load',
  title: {
    pass: 'The page does not tell the chat who you are',
    fail: 'The page tells the chat who you are',
  },
  why: 'Before you have said a word, the chat company is told your name, e-mail or phone number. And where nothing signs them, anybody can give yours.',
  advice: {
    visitor: 'Sign out before you look around, if you do not want the chat company to know that it is you.',
    owner:
      'Hand over an identity once a conversation begins, as a pseudonym or signed on your server (Intercom: user_hash or JWT).',
    reviewer:
      'Ask which fields the site hands over at load, what for, and whether the vendor refuses unsigned ones.',
  },
  category: 'tracking',
  serves: ['gdpr-25-1', 'gdpr-5-1-c'],
  needs: ['identities', 'frameElements', 'documents', 'scripts', 'requests', 'signals'],
  severity: 'high',
  evaluate({ identities, frameElements, documents, scripts, requests, signals }) {
    const addressed = [
      ...frameElements,
      ...scripts,
      ...requests.filter(({ type }) => type === 'script' || type === 'sub_frame'),
    ].filter(({ url }) => url !== null && !isSignedAddress(url) && identityIn(url).length > 0);
    const told = identities.filter(({ isSigned, field }) => !isSigned && field !== 'user-id');
    const doubtful = addressed.filter(({ url }) => url !== null && maybeSignedAddress(url));
    if (doubtful.length > 0 && doubtful.length === addressed.length && told.length === 0)
      return unknown(say`An identity stands beside what may be a signature.`, idsOf(doubtful));
    if (addressed.length + told.length > 0) {
      const kinds = [
        ...told.map(({ field, place }) => say`${term(fieldWords[field])} (${place})`),
        ...addressed.flatMap(({ url }) =>
          identityIn(url).map((kind) => say`${term(kind)} (in the address of ${url?.host ?? ''})`),
        ),
      ];
      return {
        outcome: 'fail',
        basis: 'measured',
        summary: say`Handed to the chat without a signature: ${nameSome(kinds)}.`,
        proof: idsOf([...told, ...addressed]),
      };
    }
    if (identities.length > 0) {
      const kinds = identities.map(({ field, isSigned, place }) =>
        isSigned
          ? say`${term(fieldWords[field])} (${place}, signed)`
          : say`${term(fieldWords[field])} (${place})`,
      );
      return unknown(
        say`Whether this is a pseudonym or its signature holds, the page alone says: ${nameSome(kinds)}.`,
        idsOf(identities),
      );
    }
    const isVouched = ({ trust }: { trust: string }) => trust !== 'page-claim';
    const isInSite = siteTest(documents);
    const loaded = requests.filter((request) => request.type === 'script' && isInSite(request));
    const isListed = signals.some((signal) => signal.vendorId !== null && isVouched(signal));
    const frames = outermostFrames(frameElements, documents).filter(
      (frame) => isVouched(frame) && frame.url !== null,
    );
    if (frames.length === 0 || !isListed || scripts.some(isInSite) || loaded.length > 0) {
      return unknown(say`No identity was seen to be handed over, in the settings that Earshot knows.`);
    }
    const hosts = nameSome(frames.map(({ url }) => url?.host ?? ''));
    return {
      outcome: 'pass',
      basis: 'inferred',
      summary: say`The chat is a plain frame (${hosts}), and no parameter of its address names an identity.`,
      proof: idsOf(frames),
    };
  },
});
