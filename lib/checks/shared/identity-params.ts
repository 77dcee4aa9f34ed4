import type { RecordedUrl } from '../../evidence/recorded-url.ts';

/** Parameters that say who someone is, in lower case and without separators, by what they say. */
const identityParams: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['email', 'mail', 'useremail', 'visitoremail', 'customeremail', 'contactemail'].map((name) => [
      name,
      'e-mail',
    ]),
  ),
  ...Object.fromEntries(
    ['fullname', 'firstname', 'lastname', 'visitorname', 'customername', 'contactname'].map((name) => [
      name,
      'name',
    ]),
  ),
  ...Object.fromEntries(['phone', 'phonenumber', 'visitorphone', 'telephone'].map((name) => [name, 'phone'])),
};
// Not `accountId` or `customerId`: those are the shop's own with the vendor, as in the frame of Papercups.
const accountParams = ['userid', 'externalid', 'externaluserid'];
/**
 * A signature by its name alone, as vendors call it: those of lib/observe/identity-settings.ts with their sources, and
 * `identity_token`. A bare `hash`, `signature` or `auth_token` may be anything's.
 */
const signatureParam =
  /^(?:(?:user|email|identifier|identity|subscriber)hash|(?:user|email|identity)?hmac|(?:user|identity)signature|identi(?:ty|fication)token)$/;
/** A JSON Web Token under a name that says whose word it is. */
const tokenParam = /^(?:(?:intercom)?user|identity|auth|id|access|customer)?(?:jwt|token)$/;

/** Fields of identity as people read them. */
export const fieldWords = { email: 'e-mail', name: 'name', phone: 'phone', 'user-id': 'user id' } as const;

/** What an address says of a person by its parameters: `e-mail`, `name`, `phone`. Empty for no address. */
export function identityIn(url: RecordedUrl | null): string[] {
  return wordsOf(url, (name) => identityParams[name]);
}

/** What an address says of an account by its parameters: `e-mail`, `user id`. Empty for no address. */
export function accountIn(url: RecordedUrl | null): string[] {
  return wordsOf(url, (name) => {
    if (accountParams.includes(name)) return fieldWords['user-id'];
    return identityParams[name] === fieldWords.email ? fieldWords.email : undefined;
  });
}

/** Whether an address has a parameter that products take for a signature over an identity. */
export function isSignedAddress(url: RecordedUrl): boolean {
  return url.params.some(({ name, shape }) => {
    const word = plain(name);
    return (shape !== 'empty' && signatureParam.test(word)) || (shape === 'jwt' && tokenParam.test(word));
  });
}

/** What may be a signature, of a vendor whose name for it is not known. */
const likeSignature = /(?:hash|hmac|jwt|signature|^sig|token)$/;

/** Whether an address has a parameter that may be a signature: nobody can say then that none stands there. */
export function maybeSignedAddress(url: RecordedUrl): boolean {
  return url.params.some(({ name, shape }) => shape !== 'empty' && likeSignature.test(plain(name)));
}

function wordsOf(url: RecordedUrl | null, wordOf: (name: string) => string | undefined): string[] {
  return (url?.params ?? []).flatMap(({ name, shape }) => {
    const word = shape === 'empty' ? undefined : wordOf(plain(name));
    return word === undefined ? [] : [word];
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
