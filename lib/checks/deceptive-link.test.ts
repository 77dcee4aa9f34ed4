import { expect, test } from 'vitest';
import check from './deceptive-link.ts';
import { otherSideItem } from './testing/chat-builders.ts';
import { partyItem, widgetEvidence } from './testing/evidence-builders.ts';

type Link = NonNullable<NonNullable<Parameters<typeof otherSideItem>[0]>['links']>[number];

const link = (parts: Partial<Link> = {}): Link => ({
  shown: 'books.example',
  host: 'books-login.example',
  trick: null,
  isShortened: false,
  side: 'other',
  ...parts,
});
const sites = {
  'books.example': 'books.example',
  'www.books.example': 'books.example',
  'books-login.example': 'books-login.example',
  'bit.ly': 'bit.ly',
  'via.chat.example': 'chat.example',
  'chat.example': 'chat.example',
  'go.shop.example': 'shop.example',
  'shop.example': 'shop.example',
  'lntercom.example': 'lntercom.example',
};
const parties = Object.entries(sites).map(([host, site], index) =>
  partyItem({
    id: `party-${index + 1}`,
    host,
    site,
    imitates:
      host === 'lntercom.example'
        ? { vendorId: 'intercom', imitated: 'intercom.example', kind: 'homograph' }
        : null,
  }),
);
const read = (links: Link[], messages = 2, unsure = 0) =>
  check.evaluate(
    widgetEvidence({
      otherSides: [otherSideItem({ links, messages, unsure })],
      parties,
      watch: { hosts: ['chat.example'] },
    }),
  );

test.each([
  ['no link', [], 'pass'],
  ['another site than is shown', [link()], 'fail'],
  ['another host of the same site', [link({ host: 'www.books.example' })], 'pass'],
  ['the vendor’s own redirect', [link({ host: 'via.chat.example' })], 'pass'],
  ['the page’s own redirect', [link({ host: 'go.shop.example' })], 'pass'],
  ['letters that look alike', [link({ shown: null, trick: 'look-alike' })], 'fail'],
  ['letters of several alphabets', [link({ shown: null, trick: 'mixed-script' })], 'fail'],
  ['a host that imitates a vendor’s', [link({ shown: null, host: 'lntercom.example' })], 'fail'],
  ['a short link', [link({ shown: null, host: 'bit.ly', isShortened: true })], 'unknown'],
  ['a short link that shows another host', [link({ host: 'bit.ly', isShortened: true })], 'unknown'],
  [
    'a short link whose letters mislead',
    [link({ host: 'bit.ly', isShortened: true, trick: 'look-alike' })],
    'fail',
  ],
  ['a host that is on no list yet', [link({ host: 'unread.example' })], 'unknown'],
  ['a link by nobody knows whom', [link({ side: 'unsure' })], 'unknown'],
  ['one that deceives beside one that does not', [link({ host: 'www.books.example' }), link()], 'fail'],
] as const)('%s: %s', (_, links, outcome) => {
  expect(read([...links]).outcome).toBe(outcome);
});

test('without a message there is nothing to say', () => {
  expect(read([], 0).outcome).toBe('unknown');
  expect(read([], 2, 3).outcome).toBe('unknown');
  expect(check.evaluate(widgetEvidence({ otherSides: null })).outcome).toBe('unknown');
});

test('says what is shown and where it goes', () => {
  expect(read([link()])).toMatchObject({
    summary:
      '1 link of the other side’s messages deceive: shows books.example and goes to books-login.example.',
    proof: ['other-side-1'],
  });
});

test('says of a shortener that where it leads is not known', () => {
  expect(read([link({ host: 'bit.ly', isShortened: true })]).summary).toBe(
    'A link shows books.example and goes to bit.ly, and where that leads is not known.',
  );
});
