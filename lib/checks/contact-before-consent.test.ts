import { expect, test } from 'vitest';
import check from './contact-before-consent.ts';
import {
  consentItem,
  cookieItem,
  frameElementItem,
  partyItem,
  requestItem,
  scriptItem,
  storageKeyItem,
  urlOf,
  widgetEvidence,
} from './testing/evidence-builders.ts';

const parties = [
  partyItem({ host: 'shop.example', site: 'shop.example' }),
  partyItem({ id: 'party-2', host: 'chat.example', site: 'chat.example' }),
];
const at = (atMs: number, parts = {}) => requestItem({ atMs, ...parts });
const own = requestItem({ url: urlOf('https://shop.example/chat') });
const none = consentItem({ atMs: 100 });
const asked = consentItem({ id: 'consent-2', banner: 'onetrust', state: 'asked', atMs: 100 });
const answered = consentItem({ id: 'consent-3', banner: 'onetrust', state: 'answered', atMs: 100 });
const other = consentItem({ id: 'consent-4', banner: 'other', state: 'answered', atMs: 100 });
const used = consentItem({ id: 'consent-5', isTouched: true, atMs: 5000 });
const usedAndAnswered = consentItem({ ...answered, id: 'consent-6', isTouched: true, atMs: 5100 });
const says = (state: 'asked' | 'granted' | 'denied') =>
  consentItem({ id: 'consent-7', trust: 'page-claim', source: 'tcf', state });
const id = cookieItem({ name: 'visitor_id', isIdLike: true, atMs: 50 });

test.each([
  ['a banner asks', [at(50)], [asked], 'fail', 'measured'],
  ['a banner asks, and the page is used later', [at(50)], [asked, used], 'fail', 'measured'],
  ['the page says that its banner asks', [at(50)], [none, says('asked')], 'fail', 'measured'],
  ['the page says that nothing is granted', [at(50)], [none, says('denied')], 'fail', 'measured'],
  ['no banner is seen', [at(50)], [none], 'fail', 'inferred'],
  ['an answer is kept that grants nothing', [at(50)], [answered, says('denied')], 'fail', 'measured'],
  ['an answer is kept from before', [at(50)], [answered], 'pass', 'inferred'],
  ['the answer comes first', [at(6000)], [asked, used, usedAndAnswered], 'pass', 'inferred'],
  ['one banner asks beside another’s answer', [at(50)], [asked, answered], 'unknown', 'measured'],
  ['the page says that all is granted', [at(50)], [none, says('granted')], 'unknown', 'measured'],
  ['a key is named after consent', [at(50)], [other], 'unknown', 'measured'],
  ['the contact comes with a click', [at(4900)], [asked, used], 'unknown', 'measured'],
  ['the contact comes after a click', [at(6000)], [none, used], 'unknown', 'measured'],
  ['the page was used before it was read', [at(50)], [used], 'unknown', 'measured'],
  [
    'the answer comes, and the document lists what came at some time before',
    [at(6000, { trust: 'dom', startedMs: null })],
    [asked, used, usedAndAnswered],
    'unknown',
    'measured',
  ],
  ['the banner was not looked at', [at(50)], [], 'unknown', 'measured'],
  ['only the page speaks of its banner', [at(50)], [says('granted')], 'unknown', 'measured'],
  ['the site alone is contacted', [own], [asked], 'not-applicable', 'measured'],
] as const)('%s', (_, requests, consents, outcome, basis) => {
  expect(check.evaluate(widgetEvidence({ parties, requests, consents }))).toMatchObject({ outcome, basis });
});

test.each([
  ['a cookie', { cookies: [id] }, 'fail'],
  ['a key', { storageKeys: [storageKeyItem({ name: 'acmeUid', isIdLike: true, atMs: 50 })] }, 'fail'],
  ['a setting', { storageKeys: [storageKeyItem({ name: 'theme', atMs: 50 })] }, 'not-applicable'],
] as const)('kept while a banner asks: %s', (_, parts, outcome) => {
  const evidence = widgetEvidence({ parties, requests: [own], consents: [asked], ...parts });
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test.each([
  ['a script', { scripts: [scriptItem({ url: urlOf('https://chat.example/a.js'), atMs: 50 })] }, 'fail'],
  ['a frame', { frameElements: [frameElementItem({ atMs: 50 })] }, 'fail'],
  ['a frame without an address', { frameElements: [frameElementItem({ url: null })] }, 'not-applicable'],
] as const)('in the page while a banner asks: %s', (_, parts, outcome) => {
  const evidence = widgetEvidence({ parties, consents: [asked], ...parts });
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test('the time of a request is that of the document’s list, where it is the page’s own', () => {
  const late = { trust: 'dom', startedMs: 40, atMs: 9000 } as const;
  const listed = widgetEvidence({ parties, requests: [at(9000, late)], consents: [asked, used] });
  const framed = widgetEvidence({
    parties,
    requests: [at(9000, { ...late, frameId: 1 })],
    consents: [asked, used],
  });
  expect(check.evaluate(listed).outcome).toBe('fail');
  expect(check.evaluate(framed).outcome).toBe('unknown');
});

test('names whom it contacted, and what it kept', () => {
  const evidence = widgetEvidence({ parties, requests: [at(50)], cookies: [id], consents: [asked] });
  expect(check.evaluate(evidence)).toMatchObject({
    summary:
      'Contacted or kept while the consent banner was not answered: chat.example, the identifier visitor_id.',
    proof: ['request-1', 'cookie-1', 'consent-2'],
  });
});

test('hosts that were not looked up are told apart by name', () => {
  const evidence = widgetEvidence({ requests: [own], consents: [asked] });
  expect(check.evaluate(evidence).outcome).toBe('unknown');
});
