import { expect, test } from 'vitest';
import { conversationItem } from '../checks/testing/chat-builders.ts';
import { cookieItem, storageKeyItem } from '../checks/testing/evidence-builders.ts';
import { forgetRequestSchema } from '../evidence/forgotten.ts';
import { joinResults, requestOf } from './request.ts';

const nothing = { storageKeys: [], cookies: [], conversations: [] };
const widget = { vendorId: 'acme', claimedVendorId: null, evidence: nothing };
const thing = (name: string, host = 'shop.example') => ({ host, area: 'local' as const, name });

test('asks for the keys and cookies that are the chat’s, and what holds its messages', () => {
  const kept = { area: 'cache', name: 'api', holdsMessages: true, messageCount: 1, sizeBytes: null } as const;
  const { request, left } = requestOf({
    ...widget,
    evidence: {
      storageKeys: [storageKeyItem(), storageKeyItem({ host: 'chat.example', party: 'third', name: 'id' })],
      cookies: [cookieItem(), cookieItem({ name: 'sid', isHttpOnly: true, source: 'response' })],
      conversations: [conversationItem({ host: 'shop.example', kept: [kept] })],
    },
  });
  expect(request).toEqual({
    vendorId: 'acme',
    things: [
      thing('acme-session'),
      thing('id', 'chat.example'),
      { host: 'shop.example', area: 'cache', name: 'api' },
      { host: 'shop.example', area: 'cookie', name: 'acme-visitor' },
    ],
    ownHosts: ['chat.example'],
  });
  expect(left).toEqual([{ host: 'shop.example', area: 'cookie', name: 'sid', reason: 'http-only' }]);
  expect(forgetRequestSchema.safeParse(request).success).toBe(true);
});

test('a chat of which nothing was read keeps nothing that is known', () => {
  const evidence = { storageKeys: null, cookies: null, conversations: null };
  expect(requestOf({ ...widget, evidence }).request.things).toEqual([]);
});

test('a key that holds messages and is the vendor’s is one thing', () => {
  const kept = {
    area: 'local',
    name: 'acme-session',
    holdsMessages: true,
    messageCount: 1,
    sizeBytes: 9,
  } as const;
  const conversations = [conversationItem({ host: 'shop.example', kept: [kept] })];
  const evidence = { ...nothing, storageKeys: [storageKeyItem()], conversations };
  expect(requestOf({ ...widget, evidence }).request.things).toHaveLength(1);
});

const request = { vendorId: null, things: [thing('a'), thing('b'), thing('c')], ownHosts: [] };

test('what no frame answers for was not open; what one has taken away is gone for all', () => {
  const joined = joinResults(request, [
    { removed: [thing('a')], left: [] },
    {
      removed: [],
      left: [
        { ...thing('a'), reason: 'gone' },
        { ...thing('b'), reason: 'refused' },
      ],
    },
  ]);
  expect(joined).toEqual({
    removed: [thing('a')],
    left: [
      { ...thing('b'), reason: 'refused' },
      { ...thing('c'), reason: 'not-open' },
    ],
  });
});
