import type { Body } from '../evidence/evidence.ts';
import { own } from './page-claims.ts';

/** What the page's own world shows of identity: a kind of field and where it stands, never what it says. */
export type IdentityClaim = Body<'identities'>;

/**
 * Where sites put what they know of a visitor before a chat starts: names below `window`, or `document`. Sources, read
 * 2026-11-22: https://www.intercom.com/help/en/articles/183-set-up-and-use-attributes (intercomSettings),
 * https://developers.hubspot.com/docs/api-reference/conversations-visitor-identification-v3/guide,
 * https://docs.usepylon.com/chat/id-verification, https://pub.dev/documentation/flutter_tawk/latest/flutter_tawk/TawkVisitor-class.html
 * (tawk.to's visitor object), https://github.com/chatwoot/chatwoot (app/javascript/entrypoints/sdk.js: setUser), and for
 * Chatra, Freshchat and Tidio the installations in public repositories.
 */
const holders: readonly (readonly [vendorId: string, place: string])[] = [
  ['intercom', 'intercomSettings'],
  ['tawk-to', 'Tawk_API.visitor'],
  ['hubspot', 'hsConversationsSettings'],
  ['chatwoot', '$chatwoot'],
  ['chatwoot', '$chatwoot.user'],
  ['chatra', 'ChatraIntegration'],
  ['freshchat', 'fcSettings'],
  ['freshchat', 'fcWidgetMessengerConfig'],
  ['pylon', 'pylon.chat_settings'],
  ['tidio', 'document.tidioIdentify'],
];

/** How such a field is called, by kind. */
const fieldNames = {
  email: ['email', 'identificationEmail'],
  name: [
    'name',
    'first_name',
    'firstName',
    'firstname',
    'last_name',
    'lastName',
    'lastname',
    'nickname',
    'full_name',
  ],
  phone: ['phone', 'phone_number', 'phoneNumber'],
  'user-id': ['user_id', 'userId', 'externalId', 'external_id', 'distinct_id', 'identifier'],
} as const satisfies Record<IdentityClaim['field'], readonly string[]>;

/**
 * Fields in which such products take a signature over the identity. What any setting may be called (`hash`, `signature`) counts
 * for the vendors alone who call it so. Sources, read 2026-11-22, beside those above:
 * https://developers.intercom.com/installing-intercom/web/identity-verification (user_hash, intercom_user_jwt),
 * https://dev.frontapp.com/docs/identify-users (userHash), https://help.tawk.to/article/how-to-generate-a-hash-for-javascript-api (hash),
 * https://developer.helpscout.com/beacon-2/web/secure-mode (signature), https://www.chatwoot.com/hc/user-guide/articles/1677587234
 * (identifier_hash), https://docs.usepylon.com/chat/id-verification (email_hash), and HubSpot's above (identificationToken).
 */
const signatureNames = [
  'user_hash',
  'userHash',
  'identifier_hash',
  'email_hash',
  'hmac',
  'identificationToken',
];
const ownSignatureNames: ReadonlyMap<string, string> = new Map([
  ['tawk-to', 'hash'],
  ['help-scout', 'signature'],
]);
/** Fields that hold a JSON Web Token (RFC 7519): three parts of base64url, dots between. */
const tokenNames = ['intercom_user_jwt', 'jwt', 'userJwt', 'identity_token', 'auth_token', 'token'];
const tokenShape = /^[\w-]{4,}\.[\w-]{4,}\.[\w-]*$/;

/** Identity that stands in the settings of chats or waits in their queues of calls. Calls no getter; never throws. */
export function readIdentities(world: object): IdentityClaim[] {
  const found: IdentityClaim[] = [];
  const add = (vendorId: string, place: string, holder: unknown) => {
    const names = [...signatureNames, ownSignatureNames.get(vendorId) ?? 'hmac'];
    const isSigned =
      names.some((name) => isSaid(own(holder, name))) ||
      tokenNames.some((name) => tokenShape.test(String(own(holder, name) ?? '')));
    for (const field of Object.keys(fieldNames) as IdentityClaim['field'][]) {
      const name = fieldNames[field].find((one) => isSaid(own(holder, one)));
      if (name) found.push({ vendorId, field, isSigned, place: `${place}.${name}` });
    }
  };
  for (const [vendorId, place] of holders) {
    const holder = place.split('.').reduce<unknown>((one, name) => step(one, name, world), world);
    // A phone number or name of the widget's own may stand in its interface, but not a visitor's identifier.
    if (place === '$chatwoot') add(vendorId, place, { identifier: own(holder, 'identifier') });
    else add(vendorId, place, holder);
  }
  for (const call of callsOf(own(own(world, 'Intercom'), 'q'))) {
    if (['boot', 'update'].includes(String(own(call, '0')))) add('intercom', 'Intercom()', own(call, '1'));
  }
  for (const call of callsOf(own(world, '_hsq'))) {
    if (own(call, '0') === 'identify') add('hubspot', '_hsq.identify', own(call, '1'));
  }
  for (const call of callsOf(own(own(world, 'Beacon'), 'readyQueue'))) {
    if (own(call, 'method') === 'identify') add('help-scout', 'Beacon.identify', own(call, 'options'));
  }
  for (const call of callsOf(own(world, '$crisp'))) {
    const kind = crispFields.get(String(own(call, '1')));
    const given = own(call, '2');
    const value = own(given, '0') ?? given;
    if (own(call, '0') !== 'set' || !kind || !isSaid(value)) continue;
    const isSigned = typeof given === 'object' && isSaid(own(given, '1'));
    found.push({ vendorId: 'crisp', field: kind, isSigned, place: `$crisp ${own(call, '1')}` });
  }
  for (const call of callsOf(own(own(world, 'LiveChatWidget'), '_q'))) {
    const given = own(call, '1');
    const kind = liveChatFields.get(String(own(given, '0')));
    if (own(call, '0') !== 'call' || !kind || !isSaid(own(given, '1'))) continue;
    found.push({
      vendorId: 'livechat',
      field: kind,
      isSigned: false,
      place: `LiveChatWidget ${own(given, '0')}`,
    });
  }
  return found.slice(0, 40);
}

/** Source: https://help.crisp.chat/en/article/how-to-automatically-set-users-email-addresses-udcs19.md, read 2026-11-22. */
const crispFields: ReadonlyMap<string, IdentityClaim['field']> = new Map([
  ['user:email', 'email'],
  ['user:nickname', 'name'],
  ['user:phone', 'phone'],
]);

/** Source: https://platform.text.com/docs/extending-chat-widget/javascript-api/v2.0/, read 2026-11-22. */
const liveChatFields: ReadonlyMap<string, IdentityClaim['field']> = new Map([
  ['set_customer_email', 'email'],
  ['set_customer_name', 'name'],
]);

/** `document` is an accessor of the window's, whom nobody can replace. */
function step(holder: unknown, name: string, world: object): unknown {
  return holder === world && name === 'document' && 'document' in world ? world.document : own(holder, name);
}

function callsOf(queue: unknown): unknown[] {
  const length = Math.min(Number(own(queue, 'length')) || 0, 200);
  return Array.from({ length }, (_, index) => own(queue, String(index)));
}

function isSaid(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}
