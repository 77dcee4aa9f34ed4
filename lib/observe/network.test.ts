import { hostIndex } from 'virtual:earshot/hosts';
import { describe, expect, it } from 'vitest';
import { bodySchemas } from '../evidence/evidence.ts';
import { compileHosts } from '../vendors/compile.ts';
import {
  cataloguePatterns,
  hostPattern,
  pageBody,
  type RequestDetails,
  requestBody,
  requestSignal,
} from './network.ts';

const sources = [{ url: 'https://acme.example', seen: '2026-11-22' }];
const index = compileHosts([
  {
    id: 'acme',
    name: 'Acme Chat',
    match: {
      scriptHosts: ['acme.example', 'cdn.example/acme'],
      assetHosts: ['pictures.acme.example'],
      broadHosts: ['suite.example'],
      apiPaths: ['/api/v1/livechat/'],
      scriptPaths: ['/acme-chat.js', '/acme/lib/index.js'],
      framePaths: ['/acme-frame?acme_token'],
    },
    sources,
  },
]);

const details = (url: string, parts: Partial<RequestDetails> = {}): RequestDetails => ({
  url,
  type: 'script',
  method: 'GET',
  frameId: 0,
  ...parts,
});
const bodyOf = (url: string, parts: Partial<RequestDetails> = {}) => {
  const body = requestBody(index, details(url, parts));
  if (!body) throw new Error(`${url} is no URL`);
  expect(bodySchemas.requests.safeParse(body).error).toBeUndefined();
  return body;
};

describe('a request', () => {
  it('at its start', () => {
    expect(bodyOf('https://cdn.acme.example/a.js?key=secret', { initiator: 'https://shop.example' })).toEqual(
      {
        url: {
          scheme: 'https',
          host: 'cdn.acme.example',
          port: '',
          path: '/a.js',
          params: [{ name: 'key', shape: 'short' }],
        },
        type: 'script',
        method: 'GET',
        initiator: 'https://shop.example',
        status: null,
        hsts: 'unseen',
        redirectedTo: null,
        startedMs: null,
        endedMs: null,
        vendorId: 'acme',
      },
    );
  });

  it.each<[string, Partial<RequestDetails>, object]>([
    ['an answer without the header', { statusCode: 200, responseHeaders: [] }, { status: 200, hsts: null }],
    [
      'an answer with the header',
      { responseHeaders: [{ name: 'Strict-Transport-Security', value: 'max-age=5' }] },
      { hsts: { maxAgeS: 5, includeSubDomains: false, preload: false } },
    ],
    [
      'a redirect',
      { redirectUrl: 'https://b.example/?token=secret' },
      { redirectedTo: { host: 'b.example', params: [{ name: 'token' }] } },
    ],
    ['a redirect to nowhere', { redirectUrl: 'nowhere' }, { redirectedTo: null }],
  ])('at %s', (_name, parts, expected) => {
    expect(bodyOf('https://acme.example/', parts)).toMatchObject(expected);
  });

  it.each<[string, Partial<RequestDetails>, string | null]>([
    ['Chromium', { initiator: 'https://shop.example:8443' }, 'https://shop.example:8443'],
    ['Chromium, of an opaque origin', { initiator: 'null' }, 'null'],
    ['Firefox, by address', { originUrl: 'https://shop.example/basket?item=secret' }, 'https://shop.example'],
    ['Firefox, with a port', { originUrl: 'http://shop.example:8080/a' }, 'http://shop.example:8080'],
    ['Firefox, of an opaque origin', { originUrl: 'about:blank' }, null],
    ['Firefox, of what is no address', { originUrl: '' }, null],
    ['nobody', {}, null],
    ['both', { initiator: 'https://a.example', originUrl: 'https://b.example/' }, 'https://a.example'],
    [
      'a host of digits',
      { initiator: 'https://4111-1111-1111-1111.example' },
      'https://####-####-####-####.example',
    ],
  ])('has the origin that asked, as told by %s', (_name, parts, expected) => {
    expect(bodyOf('https://acme.example/', parts).initiator).toBe(expected);
  });

  it('without an address is none', () => {
    expect(requestBody(index, details(''))).toBeNull();
    expect(pageBody(details('nonsense'), [])).toBeNull();
  });

  it('is what the schema takes, whatever the browser says of it', () => {
    const long = 'x'.repeat(5000);
    bodyOf(`https://acme.example/${long}`, { type: long, method: long, initiator: `https://${long}` });
  });
});

describe('the signal of a request', () => {
  const signalOf = (url: string, type: string) => requestSignal(index, bodyOf(url, { type }));

  it('names vendor, pattern and place', () => {
    expect(signalOf('https://cdn.acme.example/a.js?key=secret', 'script')).toEqual({
      kind: 'network',
      vendorId: 'acme',
      pattern: 'acme.example',
      place: 'script https://cdn.acme.example/a.js',
      container: null,
      confidence: 'likely',
    });
  });

  it.each([
    ['script', true],
    ['sub_frame', true],
    ['xmlhttprequest', true],
    ['websocket', true],
    ['ping', true],
    ['beacon', true],
    ['other', true],
    ['image', false],
    ['imageset', false],
    ['stylesheet', false],
    ['font', false],
    ['media', false],
    ['main_frame', false],
    ['csp_report', false],
    ['', false],
  ])('of the type %j is one: %s', (type, isOne) => {
    expect(signalOf('https://acme.example/a', type) !== null).toBe(isOne);
  });

  it.each([
    ['https://acme.example/', 'acme.example'],
    ['wss://live.acme.example/', 'acme.example'],
    ['https://cdn.example/acme/a.js', 'cdn.example/acme'],
    ['https://shop.example/api/v1/livechat/config', '/api/v1/livechat/'],
    ['https://suite.example/api/v1/livechat/config', '/api/v1/livechat/'],
    ['https://pictures.acme.example/a.js', null],
    ['https://suite.example/a.js', null],
    ['https://notacme.example/', null],
    ['https://acme.example.evil.example/', null],
    ['https://cdn.example/other.js', null],
    ['https://shop.example/', null],
    ['https://127.0.0.1/acme.example', null],
  ])('%s is told by %j', (url, pattern) => {
    expect(signalOf(url, 'xmlhttprequest')?.pattern ?? null).toBe(pattern);
  });

  it('holds no card number', () => {
    const signal = signalOf('https://acme.example/pay/4111-1111-1111-1111?4111111111111111', 'script');
    expect(bodySchemas.signals.safeParse(signal).error).toBeUndefined();
    expect(JSON.stringify(signal)).not.toContain('4111');
  });
});

describe('the page', () => {
  it('has its answer and its last twenty hops', () => {
    const hops = Array.from({ length: 25 }, (_, hop) => bodyOf(`https://shop.example/${hop}`).url);
    const body = pageBody(
      details('https://shop.example/', {
        type: 'main_frame',
        statusCode: 200,
        responseHeaders: [{ name: 'strict-transport-security', value: 'max-age=5' }],
      }),
      hops,
    );
    expect(bodySchemas.page.safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({ status: 200, hsts: { maxAgeS: 5 } });
    expect(body?.redirects.map(({ path }) => path).slice(0, 2)).toEqual(['/5', '/6']);
  });
});

describe('a request to any host', () => {
  it.each<[address: string, type: string, pattern: string | null]>([
    ['https://shop.example/static/acme-chat.js?v=3', 'script', '/acme-chat.js'],
    ['https://shop.example/static/acme-chat.js', 'xmlhttprequest', null],
    ['https://shop.example/acme-frame?acme_token=secret', 'sub_frame', '/acme-frame'],
    ['https://shop.example/acme-frame?token=secret', 'sub_frame', null],
    ['https://shop.example/acme-frame?acme_token=secret', 'main_frame', null],
    ['https://shop.example/chat/api/v1/livechat/config', 'xmlhttprequest', '/api/v1/livechat/'],
    ['https://suite.example/acme-chat.js', 'script', '/acme-chat.js'],
  ])('%s as %s is told by %s', (address, type, pattern) => {
    const body = bodyOf(address, { type });
    expect(body.vendorId).toBe(pattern === null ? null : 'acme');
    expect(requestSignal(index, body)?.pattern ?? null).toBe(pattern);
  });
});

describe('match patterns', () => {
  it('are the hosts, parts of hosts and paths that prove a chat, and no broad ones', () => {
    expect(cataloguePatterns(index).sort()).toEqual([
      '*://*.acme.example/*',
      '*://*.cdn.example/acme*',
      '*://*.pictures.acme.example/*',
      '*://*/*acme*/lib*/index.js*',
      '*://*/*acme-chat.js*',
      '*://*/*acme-frame?*acme_token=*',
      '*://*/*api/v1/livechat/*',
    ]);
    expect(hostPattern('a.example')).toBe('*://*.a.example/*');
  });

  it('of the catalogue are sound and each there once', () => {
    const patterns = cataloguePatterns(hostIndex);
    expect(patterns.length).toBeGreaterThan(100);
    expect(new Set(patterns).size).toBe(patterns.length);
    for (const pattern of patterns)
      expect(pattern).toMatch(/^\*:\/\/(?:\*\.[a-z0-9.-]+\.[a-z0-9-]+\/|\*\/\*)[^\s]*(?:\?\*[\w-]+=)?\*$/);
  });
});

it.each([
  ['https://cdn.acme.example/a.js', 'acme'],
  ['https://www.suite.example/a.js', 'acme'],
  ['https://shop.example/a.js', null],
])('%s is %s’s where that chat is on the page', (raw, vendorId) => {
  expect(bodyOf(raw).vendorId).toBe(vendorId);
});
