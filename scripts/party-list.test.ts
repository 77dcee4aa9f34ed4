import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { type PartyList, partyFinder } from '../lib/vendors/parties.ts';
import { loadPartyList } from './party-list.ts';

const require = createRequire(import.meta.url);
const tldts: {
  getDomain(host: string, options: object): string | null;
  parse(host: string, options: object): { isPrivate: boolean | null };
} = require('tldts');
const thirdPartyWeb: {
  getEntity(host: string): { name: string } | undefined;
} = require('third-party-web/nostats-subset.js');
const options = { allowPrivateDomains: true };
let list: PartyList;
beforeAll(async () => {
  list = await loadPartyList();
});

/** A name for each rule of the public suffix list: itself, and one and two labels below it. */
const hostsOf = (rules: string) =>
  rules.split('|').flatMap((rule) => {
    const name = rule.replace('!', '').replace('*', 'any');
    return [name, `shop.${name}`, `www.shop.${name}`];
  });

test('every rule of the public suffix list is judged as tldts judges it', () => {
  const find = partyFinder(list);
  const hosts = [...hostsOf(list.registries), ...hostsOf(list.landlords)].filter(
    (host) => !/[A-Z]/.test(host),
  );
  expect(hosts.length).toBeGreaterThan(25_000);
  const other = hosts.filter((host) => {
    const { site, isRented } = find(host);
    const isPrivate = tldts.parse(host, options).isPrivate ?? false;
    return site !== (tldts.getDomain(host, options) ?? host) || isRented !== isPrivate;
  });
  expect(other).toEqual([]);
});

test('every host of a company is judged as third-party-web judges it', () => {
  const find = partyFinder(list);
  const hosts = list.entities.flatMap(([, , ...names]) => names.map((name) => name.replace('*.', 'a.b.')));
  // What the package has in capitals it never finds.
  const isFound = (host: string) => thirdPartyWeb.getEntity(host) !== undefined;
  expect(hosts.filter(isFound).length).toBe(hosts.length - 3);
  const isOther = (host: string) => find(host).name !== thirdPartyWeb.getEntity(host)?.name;
  expect(hosts.filter((host) => isFound(host) && isOther(host))).toEqual([]);
});

test.each([
  ['youtube.com', 'youtu.be'],
  ['www.facebook.com', 'm.me'],
  ['facebook.com', 'fb.me'],
  ['amazon.com', 'amzn.to'],
  ['www.amazon.co.uk', 'a.co'],
  ['whatsapp.com', 'wa.me'],
])('%s and %s are one company’s', (one, other) => {
  const find = partyFinder(list);
  expect(find(one).site).toBe(find(other).site);
});

test.each([
  ['amazon.com', 'youtu.be'],
  ['x.com', 't.co'],
  ['youtube.com', 'youtu.be.evil.example'],
  ['notyoutube.com', 'youtu.be'],
  ['amazon.com', 'bit.ly'],
])('%s and %s are not', (one, other) => {
  const find = partyFinder(list);
  expect(find(one).site).not.toBe(find(other).site);
});

test('each short domain is one company’s alone', () => {
  const domains = list.aliases.flatMap((line) => line.split(' '));
  expect(domains.length).toBeGreaterThan(80);
  expect(new Set(domains).size).toBe(domains.length);
});
