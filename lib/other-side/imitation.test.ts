import { expect, test } from 'vitest';
import { loadCatalogue } from '../../scripts/catalogue-plugin.ts';
import { loadPartyList } from '../../scripts/party-list.ts';
import { compileHosts } from '../vendors/compile.ts';
import { listHosts } from '../vendors/host-match.ts';
import { partyFinder } from '../vendors/parties.ts';
import { compileBrands } from './brands.ts';
import { Imitations } from './imitation.ts';

const parties = await loadPartyList();
const index = compileHosts(await loadCatalogue());
const partyOf = partyFinder(parties);
const imitations = new Imitations(compileBrands(index, partyOf), partyOf);
const find = (host: string, pageHost = 'shop.example') =>
  imitations.find(new URL(`https://${host}`).hostname, pageHost);

test.each([
  ['lntercom.io', 'intercom', 'homograph'],
  ['íntercom.com', 'intercom', 'homograph'],
  ['іntercom.io', 'intercom', 'homograph'],
  ['livechatlnc.com', 'livechat', 'homograph'],
  ['intrecom.io', 'intercom', 'typo'],
  ['zendsk.com', 'zendesk', 'typo'],
  ['intercom-support-widget.com', 'intercom', 'added-words'],
  ['cdn.zendesk-chat.com', 'zendesk', 'added-words'],
  ['hubspotlogin.com', 'hubspot', 'added-words'],
  ['tawk-to.com', 'tawk-to', 'added-words'],
  ['crispchat.com', 'crisp', 'added-words'],
  ['widget.intercom.io.example.com', 'intercom', 'subdomain'],
  ['intercom.co', 'intercom', 'other-ending'],
  ['interc0m.io', 'intercom', 'homograph'],
  ['inter-com-chat.com', 'intercom', 'added-words'],
  ['tawkto.support', 'tawk-to', 'added-words'],
  ['zendask.com', 'zendesk', 'typo'],
  ['chatwooot.com', 'chatwoot', 'typo'],
  ['chatbsae.com', 'chatbase', 'typo'],
  ['botprass.com', 'botpress', 'typo'],
  ['smartsup.com', 'smartsupp', 'typo'],
])('%s imitates %s: %s', (host, vendorId, kind) => {
  expect(find(host)).toMatchObject({ vendorId, kind });
});

test.each([
  'widget.intercom.io',
  'shop.example',
  'chat.example',
  'support.example',
  'frontdesk.io',
  'connect-support.com',
  'chatdesk.com',
  'livesupport.com',
  // A letter from a vendor's name, and names of their own.
  'chatport.com',
  'chatport.net',
  'chatway.app',
  'chatcase.com',
  'chatbate.com',
  'shoptalk.com',
  'lendbot.io',
  'd1abcdefghijkl.cloudfront.net',
  'localhost',
  '127.0.0.1',
])('%s imitates none', (host) => {
  expect(find(host)).toBeNull();
});

test('a host of the page’s own site imitates none', () => {
  expect(find('chat.intercom-support.com', 'www.intercom-support.com')).toBeNull();
});

test('no host of the catalogue imitates one', () => {
  const hosts = listHosts(index).map(({ host }) => host);
  expect(hosts.length).toBeGreaterThan(800);
  expect(hosts.filter((host) => find(host))).toEqual([]);
});

test('of thousands of hosts that companies run, some have a vendor’s name and another ending, and none imitates more', () => {
  const hosts = parties.entities.flatMap(([, , ...own]) => own.map((host) => host.replace(/^\*\./, '')));
  expect(hosts.length).toBeGreaterThan(3000);
  const found = hosts.map((host) => imitations.find(host, 'shop.example')).filter((one) => one !== null);
  expect(found.filter(({ kind }) => kind !== 'other-ending')).toEqual([]);
  expect(found.length).toBeLessThan(10);
});
