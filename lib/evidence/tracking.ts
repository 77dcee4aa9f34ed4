import * as z from 'zod/mini';
import { vendorIdSchema } from './items.ts';
import { hostSchema } from './recorded-url-schema.ts';
import { safeText } from './safe-text.ts';

/** What a party does, in the words of third-party-web (https://github.com/patrickhulce/third-party-web, 0.30.0). */
export const partyCategories = [
  'ad',
  'analytics',
  'cdn',
  'consent-provider',
  'content',
  'customer-success',
  'hosting',
  'marketing',
  'other',
  'social',
  'tag-manager',
  'utility',
  'video',
] as const;

/**
 * Whose a host is, by Earshot's own list: `site` is the registrable domain, or the host where it has none; of a company's
 * short domain its main one (`youtube.com` of `youtu.be`). `isRented`: the
 * domain stands below a name under which strangers rent theirs, such as `github.io`. `name`: of who runs it; null: on no list.
 */
export const partyBodySchema = z.strictObject({
  host: hostSchema,
  site: hostSchema,
  isRented: z.boolean(),
  name: z.nullable(safeText(80)),
  category: z.nullable(z.enum(partyCategories)),
  /** The vendor of the catalogue whose host it is made to look like, and how; null where it is like none. */
  imitates: z.nullable(
    z.strictObject({
      vendorId: vendorIdSchema,
      imitated: hostSchema,
      kind: z.enum(['homograph', 'typo', 'added-words', 'subdomain', 'other-ending']),
    }),
  ),
});
export type PartyCategory = (typeof partyCategories)[number];

/**
 * Consent banners that are recognised by an element or by what they keep: the widely used ones. `other`: a cookie or key
 * that is named after consent and is none of theirs.
 */
export const consentBanners = [
  'axeptio',
  'borlabs',
  'civic',
  'complianz',
  'consentmanager',
  'cookie-information',
  'cookie-script',
  'cookiebot',
  'cookiefirst',
  'cookieyes',
  'didomi',
  'iubenda',
  'klaro',
  'onetrust',
  'osano',
  'quantcast',
  'sourcepoint',
  'termly',
  'trustarc',
  'usercentrics',
  'other',
] as const;
export type ConsentBanner = (typeof consentBanners)[number];

/**
 * How the site's consent banner stood when it was looked at; each state once, with the first time that it was seen.
 * `banner`: by its elements and keys; `tcf` and `google`: what the page answers by those interfaces. `none`: no banner that is
 * known; `asked`: shown, and no answer kept; `answered`: an answer is kept, whatever it is; `granted`, `denied`: what the page says
 * was answered, where `denied` is that nothing was granted. `isTouched`: someone had used the page before, by key or pointer.
 */
export const consentBodySchema = z.strictObject({
  source: z.enum(['banner', 'tcf', 'google']),
  banner: z.nullable(z.enum(consentBanners)),
  state: z.enum(['none', 'asked', 'answered', 'granted', 'denied']),
  isTouched: z.boolean(),
});

/** Kinds of identity that a page hands to a chat. */
export const identityFields = ['email', 'name', 'phone', 'user-id'] as const;

/**
 * A field of identity in a chat's settings, as the page's own world shows them: which kind, never what it says. `isSigned`: beside
 * it stands a field that such products take for a signature. `place`: the setting's name, from our own list.
 */
export const identityBodySchema = z.strictObject({
  vendorId: z.nullable(vendorIdSchema),
  field: z.enum(identityFields),
  isSigned: z.boolean(),
  place: safeText(80),
});
