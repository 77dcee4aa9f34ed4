import { expect, test } from 'vitest';
import check from './foreign-key-listener.ts';
import { draftItem } from './testing/chat-builders.ts';
import { documentItem, partyItem, requestItem, urlOf, widgetEvidence } from './testing/evidence-builders.ts';

const party = (host: string, name: string | null, category: 'analytics' | 'customer-success' | null) =>
  partyItem({
    id: `party-${host}`,
    host,
    site: host.split('.').slice(-2).join('.'),
    name,
    category,
    isRented: false,
  });
const parties = [
  party('shop.example', null, null),
  party('chat.example', 'Acme', 'customer-success'),
  party('cdn.chat.example', null, null),
  party('acme-cdn.example', 'Acme', 'customer-success'),
  party('static.replay.example', 'Replay', 'analytics'),
  party('x.unlisted.example', null, null),
];
const watch = {
  isChatOpen: true,
  siteOrigin: 'https://shop.example',
  frameIds: [1],
  hosts: ['chat.example'],
};
const readBy = (...urls: string[]) => [draftItem({ readers: urls.map(urlOf) })];
const inFrame = [draftItem({ frameId: 1, element: 'textarea' })];
const documents = [
  documentItem({ frameId: 1, relation: 'cross-origin', url: urlOf('https://chat.example/') }),
];
const script = (url: string, frameId = 1) => requestItem({ type: 'script', frameId, url: urlOf(url) });

test.each([
  ['a replay’s script', { drafts: readBy('https://static.replay.example/r.js') }, 'fail'],
  [
    'a replay’s script beside the shop’s',
    { drafts: readBy('https://shop.example/a.js', 'https://static.replay.example/r.js') },
    'fail',
  ],
  [
    'a replay in the chat’s frame, whose host counts among the chat’s',
    {
      drafts: readBy('https://static.replay.example/r.js'),
      watch: { ...watch, hosts: ['chat.example', 'static.replay.example'] },
    },
    'fail',
  ],
  ['a script of a host on no list', { drafts: readBy('https://x.unlisted.example/r.js') }, 'unknown'],
  ['the shop’s script', { drafts: readBy('https://shop.example/a.js') }, 'unknown'],
  ['the vendor’s script', { drafts: readBy('https://cdn.chat.example/a.js') }, 'unknown'],
  ['the vendor’s other host', { drafts: readBy('https://acme-cdn.example/a.js') }, 'unknown'],
  ['a composer in the page', { drafts: [draftItem()] }, 'unknown'],
  ['one in the chat’s own frame', { drafts: inFrame, documents }, 'pass'],
  [
    'the same with the chat’s scripts',
    { drafts: inFrame, documents, requests: [script('https://cdn.chat.example/a.js')] },
    'pass',
  ],
  [
    'the same with a stranger’s',
    { drafts: inFrame, documents, requests: [script('https://x.unlisted.example/a.js')] },
    'unknown',
  ],
  [
    'a stranger’s in another frame',
    { drafts: inFrame, documents, requests: [script('https://x.unlisted.example/a.js', 0)] },
    'pass',
  ],
  [
    'a frame that the page alone tells of',
    { drafts: inFrame, documents: documents.map((one) => ({ ...one, trust: 'page-claim' as const })) },
    'unknown',
  ],
  ['nobody typed', { drafts: [], documents }, 'unknown'],
  ['an empty field', { drafts: [draftItem({ characters: 0, frameId: 1 })], documents }, 'unknown'],
])('%s', (_, parts, outcome) => {
  expect(check.evaluate(widgetEvidence({ parties, watch, ...parts })).outcome).toBe(outcome);
});
