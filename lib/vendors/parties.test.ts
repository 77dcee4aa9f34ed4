import { expect, test } from 'vitest';
import { partyFinder } from './parties.ts';

const find = partyFinder({
  registries: 'com|uk|co.uk|ck|*.ck|!www.ck',
  landlords: 'github.io|*.compute.example.com',
  entities: [
    ['Acme', 'ad', '*.acme.com', 'tags.shop.com'],
    ['Acme Chat', 'customer-success', '*.chat.acme.com'],
  ],
  aliases: ['video.com vid.uk maps.app.goo.com'],
});

test.each([
  ['shop.com', 'shop.com', false],
  ['www.shop.com', 'shop.com', false],
  ['www.shop.co.uk', 'shop.co.uk', false],
  ['co.uk', 'co.uk', false],
  ['www.shop.any.ck', 'shop.any.ck', false],
  ['a.www.ck', 'www.ck', false],
  ['me.github.io', 'me.github.io', true],
  ['www.me.github.io', 'me.github.io', true],
  ['github.io', 'github.io', true],
  ['vm.eu.compute.example.com', 'vm.eu.compute.example.com', true],
  ['www.shop.test', 'shop.test', false],
  ['localhost', 'localhost', false],
  ['127.0.0.1', '127.0.0.1', false],
  ['###.###.###.###', '###.###.###.###', false],
  ['[::1]', '[::1]', false],
  ['a..com', 'a..com', false],
  ['vid.uk', 'video.com', false],
  ['www.vid.uk', 'video.com', false],
  ['video.com', 'video.com', false],
  ['maps.app.goo.com', 'video.com', false],
  ['app.goo.com', 'goo.com', false],
  ['vid.uk.com', 'uk.com', false],
  ['', '', false],
])('%s belongs to %s', (host, site, isRented) => {
  expect(find(host)).toMatchObject({ site, isRented });
});

test.each([
  ['acme.com', 'Acme', 'ad'],
  ['x.acme.com', 'Acme', 'ad'],
  ['x.chat.acme.com', 'Acme Chat', 'customer-success'],
  ['tags.shop.com', 'Acme', 'ad'],
  ['x.tags.shop.com', null, null],
  ['shop.com', null, null],
  ['notacme.com', null, null],
])('%s is run by %s', (host, name, category) => {
  expect(find(host)).toMatchObject({ name, category });
});
