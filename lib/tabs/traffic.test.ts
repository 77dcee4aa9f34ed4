import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatUrl } from '../evidence/recorded-url.ts';
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
  inspection = new Inspection(inject, (tab) => void audits.add(tab, traffic.takeFrames(tab)));
  audits = new TabAudits({
    checks: [],
    vendors: {},
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
const frame = (url: string, parts: Partial<TabRequest> = {}) =>
  traffic.subFrame(
    request(url, { type: 'sub_frame', frameId: 3, statusCode: 200, responseHeaders: [], ...parts }),
  );
const evidence = async () => {
  const record = await audits.peek(tabId);
  if (!record) throw new Error('the tab has no audit');
  return record.evidence;
};
const urlsOf = async () => (await evidence()).requests.map(({ url }) => formatUrl(url));

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

describe('the frames of a page', () => {
  it('cost no write before a chat is spotted, and are evidence from then on', async () => {
    page('https://shop.example/');
    frame('https://a.example/');
    frame('https://b.example/');
    expect(await urlsOf()).toEqual([]);
    void inspection.run(tabId);
    expect(await urlsOf()).toEqual(['https://a.example/', 'https://b.example/']);
    frame('https://c.example/');
    expect(await urlsOf()).toHaveLength(3);
    expect(
      (await evidence()).requests.every(({ trust, frameId }) => trust === 'browser' && frameId === 3),
    ).toBe(true);
  });

  it('are handed out once', () => {
    frame('https://a.example/');
    expect(traffic.takeFrames(tabId)).toHaveLength(1);
    expect(traffic.takeFrames(tabId)).toEqual([]);
  });

  it('are at most fifty', () => {
    for (let count = 0; count < 80; count += 1) frame(`https://a.example/${count}`);
    expect(traffic.takeFrames(tabId)).toHaveLength(50);
  });

  it.each<[string, () => void]>([
    ['a navigation', () => void page('https://other.example/')],
    ['a page that comes back', () => traffic.shown(tabId, 'https://other.example/')],
    ['the end of the tab', () => traffic.closed(tabId)],
  ])('are forgotten with %s', (_name, end) => {
    frame('https://a.example/');
    end();
    expect(traffic.takeFrames(tabId)).toEqual([]);
  });

  it('of no tab, or of a page that is made ready unseen, are nothing', () => {
    frame('https://a.example/', { tabId: -1 });
    frame('https://a.example/', { documentLifecycle: 'prerender' });
    expect([...traffic.takeFrames(-1), ...traffic.takeFrames(tabId)]).toEqual([]);
  });
});
