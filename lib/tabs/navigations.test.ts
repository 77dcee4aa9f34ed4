import { beforeEach, describe, expect, it } from 'vitest';
import { formatUrl } from '../evidence/recorded-url.ts';
import type { Header } from '../observe/headers.ts';
import { Navigations } from './navigations.ts';
import type { TabRequest } from './traffic.ts';

function response(url: string, parts: Partial<TabRequest> = {}): TabRequest {
  return {
    requestId: '1',
    tabId: 1,
    frameId: 0,
    type: 'main_frame',
    method: 'GET',
    statusCode: 200,
    responseHeaders: [],
    url,
    ...parts,
  };
}

const to = (location: string): Partial<TabRequest> => ({
  statusCode: 302,
  responseHeaders: [{ name: 'Location', value: location }],
});

let navigations: Navigations;
beforeEach(() => {
  navigations = new Navigations();
});

describe('a navigation', () => {
  it('is a page with its status and header', () => {
    const headers: Header[] = [{ name: 'Strict-Transport-Security', value: 'max-age=60' }];
    const found = navigations.respond(
      response('https://shop.example/a?q=1', { statusCode: 404, responseHeaders: headers }),
    );
    expect(found).toMatchObject({
      page: { status: 404, redirects: [], hsts: { maxAgeS: 60 } },
      requestedUrl: { path: '/a', params: [{ name: 'q' }] },
    });
  });

  it('tells a missing header from an unseen one', () => {
    expect(navigations.respond(response('https://shop.example/'))?.page.hsts).toBeNull();
  });

  it('has its hops, first to last', () => {
    expect(navigations.respond(response('http://shop.example/', to('https://shop.example/')))).toBeNull();
    expect(navigations.respond(response('https://shop.example/', to('/en')))).toBeNull();
    const found = navigations.respond(response('https://shop.example/en'));
    expect(found?.page.redirects.map(formatUrl)).toEqual(['http://shop.example/', 'https://shop.example/']);
    expect(found?.requestedUrl && formatUrl(found.requestedUrl)).toBe('http://shop.example/');
    expect(found?.page.url.path).toBe('/en');
  });

  it('has only the hops of its own request', () => {
    navigations.respond(response('https://a.example/', { requestId: '1', ...to('/b') }));
    expect(
      navigations.respond(response('https://c.example/', { requestId: '2' }))?.page.redirects,
    ).toHaveLength(0);
    expect(
      navigations.respond(response('https://a.example/b', { requestId: '1' }))?.page.redirects,
    ).toHaveLength(1);
    // It is over: its hops are forgotten.
    expect(
      navigations.respond(response('https://a.example/b', { requestId: '1' }))?.page.redirects,
    ).toHaveLength(0);
  });

  it('keeps twenty hops of an endless chain', () => {
    for (let hop = 0; hop < 50; hop += 1) navigations.respond(response(`https://a.example/${hop}`, to('/')));
    const found = navigations.respond(response('https://a.example/end'));
    expect(found?.page.redirects).toHaveLength(20);
    expect(found?.requestedUrl.path).toBe('/0');
  });

  it('gives up the oldest of a hundred chains that never end', () => {
    for (let chain = 0; chain <= 100; chain += 1) {
      navigations.respond(response(`https://a.example/${chain}`, { requestId: String(chain), ...to('/') }));
    }
    const hopsOf = (requestId: string) =>
      navigations.respond(response('https://a.example/', { requestId }))?.page.redirects.length;
    expect([hopsOf('0'), hopsOf('1'), hopsOf('100')]).toEqual([0, 1, 1]);
  });

  it.each<[string, Partial<TabRequest>]>([
    ['an answer without content', { statusCode: 204 }],
    ['an answer that resets the form', { statusCode: 205 }],
    [
      'a download',
      { responseHeaders: [{ name: 'Content-Disposition', value: 'attachment; filename="a.pdf"' }] },
    ],
    ['an archive', { responseHeaders: [{ name: 'Content-Type', value: 'application/zip' }] }],
    ['a download in capitals', { responseHeaders: [{ name: 'content-disposition', value: ' ATTACHMENT' }] }],
    ['a page made ready unseen', { documentLifecycle: 'prerender' }],
    ['what has no address', { url: '' }],
  ])('is none: %s', (_name, parts) => {
    expect(navigations.respond(response('https://shop.example/', parts))).toBeNull();
  });

  it.each<[string, Partial<TabRequest>]>([
    ['shown in the page', { responseHeaders: [{ name: 'Content-Disposition', value: 'inline' }] }],
    ['a redirect that leads nowhere', { statusCode: 302 }],
    ['in a page that is shown', { documentLifecycle: 'active' }],
    ['without a status', { statusCode: undefined }],
    ['without headers', { responseHeaders: undefined }],
  ])('is one: %s', (_name, parts) => {
    expect(navigations.respond(response('https://shop.example/', parts))?.page.url.host).toBe('shop.example');
  });
});
