import { expect, it, test, vi } from 'vitest';
import { bodySchemas } from '../evidence/evidence.ts';
import { readIdentities } from './identity-settings.ts';

const mail = 'robin@example.test';
/** Calls as the vendors' snippets queue them: as `arguments`. */
const call = (...given: unknown[]) =>
  Object.assign(Object.fromEntries([...given.entries()]), { length: given.length });
const read = (world: object) => {
  const found = readIdentities(world);
  for (const one of found) expect(bodySchemas.identities.safeParse(one).error).toBeUndefined();
  expect(JSON.stringify(found)).not.toContain('robin');
  return found.map(({ vendorId, field, isSigned, place }) => [vendorId, field, isSigned, place]);
};

test.each<[string, object, unknown[][]]>([
  [
    'Intercom’s settings',
    { intercomSettings: { app_id: 'x', email: mail, user_id: 7, name: 'Robin' } },
    [
      ['intercom', 'email', false, 'intercomSettings.email'],
      ['intercom', 'name', false, 'intercomSettings.name'],
      ['intercom', 'user-id', false, 'intercomSettings.user_id'],
    ],
  ],
  [
    'a signed identity',
    { intercomSettings: { user_id: '7', user_hash: 'a1b2' } },
    [['intercom', 'user-id', true, 'intercomSettings.user_id']],
  ],
  [
    'a token',
    { intercomSettings: { user_id: '7', intercom_user_jwt: 'eyJhbGci.eyJzdWIi.c2ln' } },
    [['intercom', 'user-id', true, 'intercomSettings.user_id']],
  ],
  [
    'what is called a token and is none',
    { intercomSettings: { user_id: '7', jwt: 'yes', token: 'a1b2c3' } },
    [['intercom', 'user-id', false, 'intercomSettings.user_id']],
  ],
  [
    'a bare hash, which Intercom does not know',
    { intercomSettings: { user_id: '7', hash: 'a1b2', signature: 'a1b2', restoreId: 'a1' } },
    [['intercom', 'user-id', false, 'intercomSettings.user_id']],
  ],
  [
    'Intercom’s queue',
    { Intercom: Object.assign(() => {}, { q: [call('boot', { phone: '1' }), call('show')] }) },
    [['intercom', 'phone', false, 'Intercom().phone']],
  ],
  [
    'tawk.to',
    { Tawk_API: { visitor: { email: mail, hash: 'a1' } } },
    [['tawk-to', 'email', true, 'Tawk_API.visitor.email']],
  ],
  [
    'HubSpot',
    {
      hsConversationsSettings: { identificationEmail: mail, identificationToken: 'a1' },
      _hsq: [['identify', { email: mail }]],
    },
    [
      ['hubspot', 'email', true, 'hsConversationsSettings.identificationEmail'],
      ['hubspot', 'email', false, '_hsq.identify.email'],
    ],
  ],
  [
    'Chatwoot',
    {
      $chatwoot: {
        identifier: 'u7',
        user: { email: mail, identifier_hash: 'a1' },
        name: 'not the visitor’s',
      },
    },
    [
      ['chatwoot', 'user-id', false, '$chatwoot.identifier'],
      ['chatwoot', 'email', true, '$chatwoot.user.email'],
    ],
  ],
  [
    'Crisp',
    {
      $crisp: [
        ['set', 'user:email', [mail, 'a1']],
        ['set', 'user:nickname', 'Robin'],
        ['do', 'chat:open'],
      ],
    },
    [
      ['crisp', 'email', true, '$crisp user:email'],
      ['crisp', 'name', false, '$crisp user:nickname'],
    ],
  ],
  [
    'Help Scout',
    {
      Beacon: Object.assign(() => {}, {
        readyQueue: [{ method: 'identify', options: { email: mail, signature: 'a1' } }],
      }),
    },
    [['help-scout', 'email', true, 'Beacon.identify.email']],
  ],
  [
    'LiveChat',
    {
      LiveChatWidget: {
        _q: [
          ['call', call('set_customer_email', mail)],
          ['on', call('ready')],
        ],
      },
    },
    [['livechat', 'email', false, 'LiveChatWidget set_customer_email']],
  ],
  [
    'Tidio',
    { document: { tidioIdentify: { distinct_id: 'u7' } } },
    [['tidio', 'user-id', false, 'document.tidioIdentify.distinct_id']],
  ],
  ['empty fields', { intercomSettings: { email: '', name: null, user_id: undefined } }, []],
  [
    'settings of no shape',
    { intercomSettings: 7, $crisp: 'x', _hsq: null, Beacon: [], Tawk_API: { visitor: 1 } },
    [],
  ],
  ['nothing', {}, []],
])('%s', (_, world, found) => {
  expect(read(world)).toEqual(found);
});

it('calls no getter', () => {
  const getter = vi.fn();
  const trap = Object.defineProperty({}, 'email', { get: getter });
  expect(readIdentities({ intercomSettings: trap })).toEqual([]);
  expect(readIdentities(Object.defineProperty({}, 'intercomSettings', { get: getter }))).toEqual([]);
  expect(getter).not.toHaveBeenCalled();
});

it('takes a bounded number of a queue that never ends', () => {
  const $crisp = Array.from({ length: 5000 }, () => ['set', 'user:email', mail]);
  expect(readIdentities({ $crisp })).toHaveLength(40);
});
