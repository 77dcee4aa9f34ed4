import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileHosts } from '../vendors/compile.ts';
import { Inspection } from './inspection.ts';
import { TabAudits } from './tab-audits.ts';
import { type TabRequest, Traffic } from './traffic.ts';

const tabId = 7;
const index = compileHosts([
  {
    id: 'acme',
    name: 'Acme Chat',
    match: { scriptHosts: ['acme.example'], broadHosts: ['suite.example'] },
    sources: [{ url: 'https://acme.example', seen: '2026-11-22' }],
  },
]);

let audits: TabAudits;
let traffic: Traffic;
let inspection: Inspection;
const inject = vi.fn(async () => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  inject.mockClear();
  inspection = new Inspection(inject, () => undefined);
  audits = new TabAudits({
    checks: [],
    vendors: async () => ({}),
    catalogueVersion: '1-test',
    nowMs: () => Date.now(),
    load: async () => null,
    save: async () => undefined,
    remove: async () => undefined,
    onJudged: () => undefined,
  });
  traffic = new Traffic(audits, inspection, index);
});
afterEach(() => {
  vi.useRealTimers();
});

const request = (url: string, parts: Partial<TabRequest> = {}): TabRequest => ({
  requestId: '1',
  tabId,
  frameId: 0,
  type: 'script',
  method: 'GET',
  url,
  ...parts,
});
const page = (url: string, parts: Partial<TabRequest> = {}) =>
  traffic.mainFrame(request(url, { type: 'main_frame', statusCode: 200, responseHeaders: [], ...parts }));
const evidence = async () => {
  const record = await audits.peek(tabId);
  if (!record) throw new Error('the tab has no audit');
  return record.evidence;
};

describe('a page', () => {
  it('begins an audit and ends the inspection of the one before', async () => {
    page('https://shop.example/');
    void inspection.run(tabId);
    expect(page('https://other.example/')).toBe(true);
    expect(inspection.isRunning(tabId)).toBe(false);
    expect((await evidence()).page.map(({ url }) => url.host)).toEqual(['other.example']);
  });

  it.each<[string, Partial<TabRequest>]>([
    ['outside of tabs', { tabId: -1 }],
    ['a redirect', { statusCode: 302, responseHeaders: [{ name: 'location', value: '/' }] }],
    ['made ready unseen', { documentLifecycle: 'prerender', frameId: 9 }],
  ])('is none: %s', async (_name, parts) => {
    page('https://shop.example/');
    expect(page('https://other.example/', parts)).toBe(false);
    expect((await evidence()).page[0]?.url.host).toBe('shop.example');
  });

  it('that is shown without a request has a response that was not seen', async () => {
    page('https://shop.example/');
    void inspection.run(tabId);
    traffic.shown(tabId, 'https://before.example/a?b=c');
    expect(inspection.isRunning(tabId)).toBe(false);
    expect((await evidence()).page[0]).toMatchObject({
      url: { host: 'before.example' },
      status: null,
      hsts: 'unseen',
      redirects: [],
    });
  });

  it('without an address changes nothing', async () => {
    page('https://shop.example/');
    traffic.shown(tabId, '');
    expect((await evidence()).page[0]?.url.host).toBe('shop.example');
  });
});

describe('a request', () => {
  it('to a catalogued host is evidence, a signal, and begins the inspection', async () => {
    page('https://shop.example/');
    await traffic.request(request('https://cdn.acme.example/a.js?key=1', { frameId: 2 }));
    const { requests, signals } = await evidence();
    expect(requests).toMatchObject([{ trust: 'browser', frameId: 2, vendorId: 'acme' }]);
    expect(signals).toMatchObject([
      {
        kind: 'network',
        vendorId: 'acme',
        pattern: 'acme.example',
        place: 'script https://cdn.acme.example/a.js',
        trust: 'browser',
      },
    ]);
    expect(inject).toHaveBeenCalledTimes(1);
  });

  it.each<[string, string, Partial<TabRequest>]>([
    ['to a broad host', 'https://suite.example/a.js', {}],
    ['to an unknown host', 'https://cdn.example/a.js', {}],
    ['for a picture', 'https://acme.example/a.png', { type: 'image' }],
  ])('%s is evidence and no signal', async (_name, url, parts) => {
    page('https://shop.example/');
    await traffic.request(request(url, parts));
    expect((await evidence()).requests).toHaveLength(1);
    expect((await evidence()).signals).toEqual([]);
    expect(inject).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<TabRequest>]>([
    ['outside of tabs', { tabId: -1 }],
    ['of the page itself', { type: 'main_frame' }],
    ['of a page that is made ready unseen', { documentLifecycle: 'prerender' }],
    ['without an address', { url: '' }],
  ])('%s is nothing', async (_name, parts) => {
    page('https://shop.example/');
    await traffic.request(request('https://acme.example/a.js', parts));
    expect((await evidence()).requests).toEqual([]);
    expect(inject).not.toHaveBeenCalled();
  });

  it('has its start, its redirect and its answer in one item', async () => {
    page('https://shop.example/');
    const url = 'https://acme.example/a.js';
    await traffic.request(request(url, { initiator: 'https://shop.example' }));
    await traffic.request(
      request(url, {
        statusCode: 301,
        responseHeaders: [{ name: 'Strict-Transport-Security', value: 'max-age=60' }],
      }),
    );
    await traffic.request(request(url, { statusCode: 301, redirectUrl: 'https://acme.example/b.js' }));
    expect((await evidence()).requests).toMatchObject([
      {
        initiator: 'https://shop.example',
        status: 301,
        hsts: { maxAgeS: 60 },
        redirectedTo: { path: '/b.js' },
      },
    ]);
  });

  it('in a tab without an audit is dropped', async () => {
    await traffic.request(request('https://acme.example/a.js'));
    expect(await audits.peek(tabId)).toBeNull();
  });
});

describe('the answer of a frame', () => {
  const frame = (parts: Partial<TabRequest> = {}) =>
    traffic.request(request('https://a.example/', { type: 'sub_frame', frameId: 3, ...parts }));

  it('has the frame read, in a tab that is inspected', async () => {
    page('https://shop.example/');
    void inspection.run(tabId);
    await vi.advanceTimersByTimeAsync(3000);
    inject.mockClear();
    await frame();
    expect(inject).not.toHaveBeenCalled();
    await frame({ statusCode: 200, responseHeaders: [] });
    expect(inject).toHaveBeenCalledTimes(1);
    expect((await evidence()).requests).toMatchObject([
      { type: 'sub_frame', frameId: 3, status: 200, hsts: null },
    ]);
  });

  it('begins no inspection by itself', async () => {
    page('https://shop.example/');
    await frame({ statusCode: 200, responseHeaders: [] });
    expect(inject).not.toHaveBeenCalled();
  });
});

describe('the headers of an answer', () => {
  const csp = [{ name: 'content-security-policy', value: "default-src 'none'" }];

  it('are kept as facts, of the page as of what is answered later, with the address once it is known', async () => {
    page('https://shop.example/', { responseHeaders: csp });
    await traffic.response(
      request('https://acme.example/a.js', { responseHeaders: [], statusCode: 200, ip: '127.0.0.1' }),
    );
    const { responses } = await evidence();
    expect(responses.map(({ type, vendorId, address }) => [type, vendorId, address?.scope])).toEqual([
      ['main_frame', null, undefined],
      ['script', 'acme', 'loopback'],
    ]);
    expect(responses[0]?.policies?.[0]?.directives).toEqual(['default-src']);
  });

  it('are not kept of what no tab shows', async () => {
    page('https://shop.example/', { responseHeaders: csp });
    await traffic.response(request('https://acme.example/', { responseHeaders: csp, tabId: -1 }));
    await traffic.response(
      request('https://acme.example/', { responseHeaders: csp, documentLifecycle: 'prerender' }),
    );
    expect((await evidence()).responses).toHaveLength(1);
  });
});
