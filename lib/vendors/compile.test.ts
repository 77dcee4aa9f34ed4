import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compileFacts,
  compileGlobals,
  compileHosts,
  compileMarkers,
  compileParts,
  vendorProblems,
} from './compile.ts';
import type { Vendor } from './vendor.ts';

const sources = [{ url: 'https://acme.example/install', seen: '2026-11-22' }];
const selector = (text: string) => ({ match: { selectors: [text] } });
const day = (seen: string) => ({ sources: [{ url: 'https://acme.example', seen }] });
const acme: Vendor = { id: 'acme', name: 'Acme Chat', match: { hosts: ['cdn.acme.example'] }, sources };

test('a sound entry has no problem', () => {
  expect(vendorProblems(acme)).toEqual([]);
  expect(
    vendorProblems({
      ...acme,
      aliases: ['Acme Messenger'],
      homepage: 'https://acme.example',
      selfHosted: true,
      match: {
        scriptHosts: ['cdn.acme.example/npm/@acme/chat', 'xn--bcher-kva.example'],
        scriptPaths: ['/acme-chat.min.js'],
        socketPaths: ['/cable'],
        selectors: ['#acme'],
        globals: ['$acme', 'Acme.chat.open', 'webpackJsonpget-acme'],
        storageKeys: ['acme_*'],
        cookies: ['acme/session/*'],
      },
    }),
  ).toEqual([]);
});

test.each<[reason: string, change: object, problem: string]>([
  ['no id', { id: undefined }, 'id: must be kebab-case'],
  ['id in capitals', { id: 'Acme' }, 'id: must be kebab-case'],
  ['id that ends in a dash', { id: 'acme-' }, 'id: must be kebab-case'],
  ['id with a slash', { id: 'acme/chat' }, 'id: must be kebab-case'],
  ['no name', { name: ' ' }, 'name: is missing'],
  ['homepage without a scheme', { homepage: 'acme.example' }, 'homepage: must be an http(s) address'],
  ['aliases as text', { aliases: 'Acme' }, 'aliases: must be a list of names'],
  ['selfHosted false', { selfHosted: false }, 'selfHosted: must be true or left out'],
  ['unknown field', { hosts: [] }, 'hosts: is not a field of a vendor'],
  ['no sources', { sources: [] }, 'sources: at least one is needed'],
  ['source as text', { sources: ['x'] }, 'sources[0]: is not an object'],
  ['source without address', { sources: [{ seen: '2026-11-22' }] }, 'sources[0].url: is missing'],
  [
    'source not filled in',
    { sources: [{ url: 'https://', seen: '2026-11-22' }] },
    'sources[0].url: is missing',
  ],
  ['source without day', { sources: [{ url: 'x' }] }, 'sources[0].seen: must be a date such as 2026-11-22'],
  [
    'a day that does not exist',
    { sources: [{ url: 'x', seen: '2026-02-30' }] },
    'sources[0].seen: must be a date such as 2026-11-22',
  ],
  ['no match', { match: undefined }, 'match: is missing'],
  ['empty match', { match: {} }, 'match: is empty'],
  ['empty list', { match: { hosts: [], globals: ['Acme'] } }, 'match.hosts: is empty'],
  ['unknown list', { match: { host: ['a.example'] } }, 'match.host: is not a field of a match'],
  ['list as text', { match: { hosts: 'a.example' } }, 'match.hosts: must be a list'],
  ['number in a list', { match: { selectors: [1] } }, 'match.selectors[0]: must be text'],
  ['wildcard', { match: { hosts: ['*.a.example'] } }, 'match.hosts[0]: "*.a.example" is no host'],
  ['scheme', { match: { hosts: ['https://a.example'] } }, 'match.hosts[0]: "https://a.example" is no host'],
  ['port', { match: { socketHosts: ['a.example:443'] } }, 'match.socketHosts[0]: "a.example:443" is no host'],
  ['IP address', { match: { apiHosts: ['127.0.0.1'] } }, 'match.apiHosts[0]: "127.0.0.1" is no host'],
  ['IPv6 address', { match: { apiHosts: ['[::1]'] } }, 'match.apiHosts[0]: "[::1]" is no host'],
  ['dot at the end', { match: { hosts: ['a.example.'] } }, 'match.hosts[0]: "a.example." is no host'],
  ['capitals', { match: { hosts: ['A.example'] } }, 'match.hosts[0]: "A.example" is no host'],
  ['not punycode', { match: { hosts: ['bücher.example'] } }, 'match.hosts[0]: "bücher.example" is no host'],
  ['single label', { match: { hosts: ['localhost'] } }, 'match.hosts[0]: "localhost" is no host'],
  ['query', { match: { hosts: ['a.example/x?y'] } }, 'match.hosts[0]: "a.example/x?y" is no host'],
  [
    'host in two lists',
    { match: { hosts: ['a.example'], frameHosts: ['b.example', 'a.example'] } },
    'match.frameHosts[1]: "a.example" stands in hosts too',
  ],
  [
    'label over 63 letters',
    { match: { hosts: [`${'a'.repeat(64)}.example`] } },
    `match.hosts[0]: "${'a'.repeat(64)}.example" is no host`,
  ],
  [
    'host over 253 letters',
    { match: { hosts: [`${'abcdefgh.'.repeat(28)}example`] } },
    `match.hosts[0]: "${'abcdefgh.'.repeat(28)}example" is no host`,
  ],
  [
    'port before a path',
    { match: { hosts: ['a.example:8/x'] } },
    'match.hosts[0]: "a.example:8/x" is no host',
  ],
  ['dots in a row', { match: { hosts: ['a..example'] } }, 'match.hosts[0]: "a..example" is no host'],
  ['selector that does not parse', selector('#acme['), 'match.selectors[0]: "#acme[" is no plain selector'],
  ['list of selectors', selector('#a,#b'), 'match.selectors[0]: "#a,#b" is no plain selector'],
  ['id that begins with a digit', selector('#1a'), 'match.selectors[0]: "#1a" is no plain selector'],
  ['open quote', selector('[a="b]'), 'match.selectors[0]: "[a="b]" is no plain selector'],
  ['pseudo-class', selector('a:hover'), 'match.selectors[0]: "a:hover" is no plain selector'],
  ['bar of the packed slice', selector('[a="b|c"]'), 'match.selectors[0]: "[a="b|c"]" is no plain selector'],
  [
    'inner selector',
    { match: { innerSelectors: ['>'] } },
    'match.innerSelectors[0]: ">" is no plain selector',
  ],
  [
    'frame path with a value',
    { selfHosted: true, match: { framePaths: ['/chat?id=1'] } },
    'match.framePaths[0]: must be a path, and parameters such as ?one&other',
  ],
  [
    'path of a product that is not self-hosted',
    { match: { apiPaths: ['/acme/'] } },
    'match.apiPaths: only a selfHosted product is told by it',
  ],
  [
    'day written the other way round',
    day('22-11-2026'),
    'sources[0].seen: must be a date such as 2026-11-22',
  ],
  ['day with a time', day('2026-11-22T00:00:00Z'), 'sources[0].seen: must be a date such as 2026-11-22'],
  ['twice', { match: { hosts: ['a.example', 'a.example'] } }, 'match.hosts[1]: "a.example" stands twice'],
  [
    'path without a slash',
    { match: { scriptPaths: ['chat.js'] } },
    'match.scriptPaths[0]: must begin with / and hold no ?, # or *',
  ],
  [
    'path with a wildcard',
    { match: { socketPaths: ['/*/ws'] } },
    'match.socketPaths[0]: must begin with / and hold no ?, # or *',
  ],
  ['global with a call', { match: { globals: ['a()'] } }, 'match.globals[0]: "a()" is no name of a property'],
  [
    'key that is all wildcard',
    { match: { storageKeys: ['*'] } },
    'match.storageKeys[0]: may have a * only at the end, after something',
  ],
])('%s is named', (_, change, problem) => {
  expect(vendorProblems({ ...acme, ...change })).toEqual([problem]);
});

test.each([null, undefined, 'acme', 3, []])('%j is no entry', (entry) => {
  expect(vendorProblems(entry)).toEqual(['entry: is not an object']);
});

test('whatever a file holds, it is judged and not thrown at', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (id, match, list) => {
      expect(vendorProblems({ id, name: id, match, sources: list }).length).toBeGreaterThan(0);
      expect(Array.isArray(vendorProblems({ ...acme, match: { hosts: list } }))).toBe(true);
    }),
  );
});

test('the host index files a pattern under its host, longest path and proof first', () => {
  const index = compileHosts([
    { ...acme, match: { broadHosts: ['suite.example'], frameHosts: ['suite.example/chat'] } },
    {
      ...acme,
      id: 'other',
      name: 'Other',
      homepage: 'https://other.example',
      match: { scriptHosts: ['suite.example'] },
    },
  ]);
  expect(index).toEqual({
    hosts: { 'suite.example': 'facme/chat sother bacme' },
    ends: {},
    parts: [],
  });
});

test('paths are filed with what they are the path of, and the parameters that they need', () => {
  const selfHosted: Vendor = {
    ...acme,
    selfHosted: true,
    match: {
      scriptPaths: ['/acme.js'],
      framePaths: ['/widget?acme&token', '/acme-frame'],
      apiPaths: ['/acme/'],
    },
  };
  expect(vendorProblems(selfHosted)).toEqual([]);
  const { ends, parts } = compileHosts([selfHosted]);
  expect(ends).toEqual({
    'acme.js': [['script', '/acme.js', 'acme']],
    widget: [['frame', '/widget', 'acme', 'acme', 'token']],
    'acme-frame': [['frame', '/acme-frame', 'acme']],
  });
  expect(parts).toEqual([['api', '/acme/', 'acme']]);
});

test('two vendors under one id are refused', () => {
  expect(() => compileHosts([acme, acme])).toThrow('acme: two vendors have this id');
});

test('frames get what no host tells, the inspector gets all', () => {
  const selectors = ['#acme'];
  const hosted: Vendor = { ...acme, match: { hosts: ['acme.example'], selectors, cookies: ['acme'] } };
  const bundled: Vendor = { ...hosted, id: 'bundled', selfHosted: true };
  const named: Vendor = { ...acme, id: 'named', selfHosted: true, match: { globals: ['B'] } };
  const hostless: Vendor = {
    ...acme,
    id: 'hostless',
    match: { broadHosts: ['suite.example'], selectors, globals: ['A'] },
  };
  const bare: Vendor = { ...acme, id: 'bare', selfHosted: true };
  const scriptPaths = ['/acme.js'];
  const scripted: Vendor = { ...acme, id: 'scripted', selfHosted: true, match: { scriptPaths } };
  const framed: Vendor = { ...scripted, id: 'framed', match: { scriptPaths, framePaths: ['/acme'] } };
  const marked: Vendor = {
    ...scripted,
    id: 'marked',
    match: { scriptPaths, selectors: ['#marked'], innerSelectors: ['#inner'] },
  };
  const all = [hosted, bundled, hostless, bare, scripted, framed, marked, named];
  expect(compileMarkers(all)).toEqual([
    ['bundled', selectors, []],
    ['hostless', selectors, []],
    // Elsewhere the frame or the element tells a product whose script is in the browser's memory.
    ['scripted', [], scriptPaths],
    ['marked', ['#marked'], []],
  ]);
  expect(compileGlobals(all)).toEqual([
    ['hostless', ['A']],
    ['named', ['B'], true],
  ]);
  expect(compileParts(all)).toEqual([
    ['acme', selectors, [], [], [], ['acme']],
    ['bundled', selectors, [], [], [], ['acme']],
    ['hostless', selectors, [], [], [], []],
    ['scripted', [], scriptPaths, [], [], []],
    ['framed', [], scriptPaths, [], [], []],
    ['marked', ['#marked', '#inner'], scriptPaths, [], [], []],
  ]);
});

test('the facts say which products sites can serve themselves, and those that no host tells', () => {
  const sources = [{ url: 'https://acme.example', seen: '2026-11-22' }];
  const vendors = compileFacts([
    { id: 'hosted', name: 'Hosted', match: { hosts: ['hosted.example'], selectors: ['#hosted'] }, sources },
    {
      id: 'own',
      name: 'Own',
      selfHosted: true,
      match: { hosts: ['own.example'], selectors: ['#own'] },
      sources,
    },
    {
      id: 'hostless',
      name: 'Hostless',
      match: { broadHosts: ['suite.example'], selectors: ['#x'] },
      sources,
    },
  ]);
  expect(Object.entries(vendors).map(([id, { isAnywhere }]) => [id, isAnywhere])).toEqual([
    ['hosted', undefined],
    ['own', true],
    ['hostless', true],
  ]);
});
