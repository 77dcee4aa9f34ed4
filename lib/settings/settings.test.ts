import { describe, expect, test } from 'vitest';
import { defaults, readSettings, settingNames, siteFromText, siteOf, withSite } from './settings.ts';

test.each([
  ['https://books.test:8443/a?b', 'books.test'],
  ['http://[::1]/', '[::1]'],
  ['file:///a.html', null],
  ['about:blank', null],
  ['http://a+b.example/', null],
  ['', null],
  [undefined, null],
])('the site of %s is %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

test('what was never set is as it came', () => {
  expect(readSettings({})).toEqual({ settings: defaults, corrupt: [] });
});

test.each([
  ['theme', 'pink'],
  ['theme', 1],
  ['language', 'xx'],
  ['isGuardOff', 'yes'],
  ['guardOffSites', 'books.test'],
  ['guardOffSites', ['books.test', 7]],
  ['guardOffSites', { 0: 'books.test', length: 1 }],
  ['guardOffSites', ['x'.repeat(254)]],
  ['ignoredSites', ['https://books.test/']],
  ['ignoredSites', ['Books.test']],
  ['historyDays', '90'],
  ['historyDays', 3651],
  ['historyDays', -1],
  ['isStrict', 'true'],
  ['areNoticesOn', null],
  ['areSitesSynced', 1],
] as const)('%s that is corrupt (%j) is as it came, and the others stay', (name, value) => {
  const others = {
    theme: 'dark',
    language: 'en',
    isGuardOff: true,
    guardOffSites: ['a.test'],
    ignoredSites: ['b.test'],
    historyDays: 0,
    isStrict: true,
    areNoticesOn: false,
    areSitesSynced: true,
    notChats: ['a.test *'],
  };
  const { settings, corrupt } = readSettings({ ...others, [name]: value });
  expect(corrupt).toEqual([name]);
  expect(settings).toEqual({ ...others, [name]: defaults[name] });
});

const many = Array.from({ length: 1001 }, (_, index) => `shop-${index}.test`);
test.each([
  [
    ['a.test', 'A.test', '', 'b.test'],
    ['a.test', 'b.test'],
  ],
  [many, many],
])('of a list that is corrupt what is a site still holds: %.40j', (list, sites) => {
  for (const name of ['guardOffSites', 'ignoredSites'] as const) {
    const { settings, corrupt } = readSettings({ [name]: list });
    expect(settings[name]).toEqual(sites);
    expect(corrupt).toEqual([name]);
  }
});

test('the names of the settings are those of the defaults', () => {
  expect(settingNames).toEqual([
    'theme',
    'language',
    'isGuardOff',
    'guardOffSites',
    'ignoredSites',
    'historyDays',
    'isStrict',
    'areNoticesOn',
    'areSitesSynced',
    'notChats',
  ]);
});

describe('a site that a person types', () => {
  test.each([
    [' shop.example ', 'shop.example'],
    ['HTTPS://Shop.Example/cart?x=1', 'shop.example'],
    ['shop.example:8443', 'shop.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['[::1]', '[::1]'],
    ['192.168.0.1', '192.168.0.1'],
  ])('%j is %s', (text, site) => {
    expect(siteFromText(text)).toBe(site);
  });

  test.each([
    '',
    '   ',
    'two words',
    'ftp://shop.example',
    'javascript:alert(1)',
    'a@b.example',
    'http://',
    '*.shop.example/ x',
    `${'x'.repeat(300)}.example`,
  ])('%j is none', (text) => {
    expect(siteFromText(text)).toBeNull();
  });
});

test('a list has each site once, the newest last, a thousand at most', () => {
  expect(withSite(['a.test', 'b.test'], 'a.test', true)).toEqual(['b.test', 'a.test']);
  expect(withSite(['a.test', 'b.test'], 'a.test', false)).toEqual(['b.test']);
  const full = Array.from({ length: 1000 }, (_, index) => `shop-${index}.test`);
  const more = withSite(full, 'a.test', true);
  expect([more.length, more[0], more.at(-1)]).toEqual([1000, 'shop-1.test', 'a.test']);
});
