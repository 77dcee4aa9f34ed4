import { expect, test } from 'vitest';
import {
  channelItem,
  documentItem,
  frameElementItem,
  partyItem,
  requestItem,
  scriptItem,
  signalItem,
  urlOf,
  widgetEvidence,
} from './testing/evidence-builders.ts';
import check from './third-party-trackers.ts';

const parties = [
  partyItem({ host: 'shop.example', site: 'shop.example' }),
  partyItem({ host: 'chat.example', site: 'chat.example' }),
  partyItem({ host: 'cdn.chat.example', site: 'chat.example' }),
  partyItem({
    host: 'chatfiles.example',
    site: 'chatfiles.example',
    name: 'Acme',
    category: 'customer-success',
  }),
  partyItem({ host: 'acme.example', site: 'acme.example', name: 'Acme', category: 'customer-success' }),
  partyItem({ host: 'ads.example', site: 'ads.example', name: 'Example Ads', category: 'ad' }),
  partyItem({ host: 'cdn.example', site: 'cdn.example', name: 'Example CDN', category: 'cdn' }),
  partyItem({
    host: 'a.cloud.example',
    site: 'a.cloud.example',
    isRented: true,
    name: 'Cloud',
    category: 'cdn',
  }),
  partyItem({ host: 'unlisted.example', site: 'unlisted.example' }),
];
const chat = requestItem({ id: 'request-2', url: urlOf('https://chat.example/api'), frameId: 1 });
const to = (host: string, parts = {}) =>
  requestItem({ url: urlOf(`https://${host}/x`), frameId: 1, ...parts });
const framed = {
  parties,
  signals: [signalItem()],
  documents: [documentItem()],
  frameElements: [frameElementItem()],
  watch: { frameIds: [1] },
};
const inPage = { parties, signals: [signalItem()], scripts: [scriptItem()] };

test.each([
  [
    'an ad company, from the chat’s frame',
    { ...framed, requests: [chat, to('ads.example')] },
    'fail',
    'measured',
  ],
  [
    'an ad company, by a script’s call alone',
    {
      ...inPage,
      requests: [chat],
      channels: [channelItem({ kind: 'beacon', url: urlOf('https://ads.example/x') })],
    },
    'fail',
    'inferred',
  ],
  ['a public server of files', { ...framed, requests: [chat, to('cdn.example')] }, 'fail', 'measured'],
  ['the site and the vendor', { ...framed, requests: [chat, to('shop.example')] }, 'pass', 'inferred'],
  [
    'another host of the vendor’s site',
    { ...framed, requests: [chat, to('cdn.chat.example')] },
    'pass',
    'inferred',
  ],
  [
    'another site of the vendor, by the company’s name',
    {
      ...framed,
      requests: [to('acme.example', { vendorId: 'acme' }), to('chatfiles.example', { id: 'request-3' })],
    },
    'pass',
    'inferred',
  ],
  [
    'the vendor’s own file on a public server',
    { ...framed, requests: [chat, to('cdn.example', { vendorId: 'acme' })] },
    'pass',
    'inferred',
  ],
  [
    'another file beside the vendor’s on a public server',
    {
      ...framed,
      requests: [chat, to('cdn.example', { vendorId: 'acme' }), to('cdn.example', { id: 'request-3' })],
    },
    'fail',
    'measured',
  ],
  ['a host on no list', { ...framed, requests: [chat, to('unlisted.example')] }, 'unknown', 'measured'],
  [
    'a host below a rented name',
    { ...framed, requests: [chat, to('a.cloud.example')] },
    'unknown',
    'measured',
  ],
  [
    'the socket of a chat without a frame',
    { ...inPage, requests: [to('unlisted.example', { type: 'websocket', frameId: 0 })] },
    'pass',
    'inferred',
  ],
  ['names not looked up', { ...framed, parties: [], requests: [chat] }, 'unknown', 'measured'],
  [
    'names that the page claims',
    {
      ...framed,
      parties: parties.map((one) => ({ ...one, trust: 'page-claim' as const })),
      requests: [chat],
    },
    'unknown',
    'measured',
  ],
  ['this computer', { ...framed, requests: [to('localhost')] }, 'unknown', 'measured'],
  ['nothing', framed, 'unknown', 'measured'],
  ['calls that were not listened to', { ...framed, channels: null, requests: [chat] }, 'unknown', 'measured'],
] as const)('%s', (_, parts, outcome, basis) => {
  expect(check.evaluate(widgetEvidence(parts))).toMatchObject({ outcome, basis });
});

test('names company, trade and host', () => {
  expect(check.evaluate(widgetEvidence({ ...framed, requests: [chat, to('ads.example')] }))).toMatchObject({
    summary: 'The chat’s frame contacts: Example Ads (ad, ads.example).',
    proof: ['request-1'],
  });
});
