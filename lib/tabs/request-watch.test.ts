import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestWatch } from './request-watch.ts';
import type { AnsweredRequest, FailedRequest } from './transport.ts';

type Listener = (details: FailedRequest) => undefined | Promise<undefined>;
interface Registration {
  readonly listener: Listener;
  readonly filter: { readonly urls: string[]; readonly types: readonly string[]; readonly tabId?: number };
  readonly extra: readonly string[] | undefined;
}

/** An event of webRequest as far as it is used: keeps who listens, and to what. */
function fakeEvent() {
  const registrations: Registration[] = [];
  return {
    registrations,
    addListener(listener: Listener, filter: Registration['filter'], extra?: string[]) {
      registrations.push({ listener, filter, extra });
    },
    removeListener(listener: Listener) {
      const index = registrations.findIndex((one) => one.listener === listener);
      if (index >= 0) registrations.splice(index, 1);
    },
  };
}

const onRequest = vi.fn();
const onResponse = vi.fn();
const onFailed = vi.fn();
let events: Record<
  'onBeforeRequest' | 'onBeforeRedirect' | 'onHeadersReceived' | 'onResponseStarted' | 'onErrorOccurred',
  ReturnType<typeof fakeEvent>
>;
let watch: RequestWatch;

beforeEach(() => {
  onRequest.mockReset();
  onResponse.mockReset();
  onFailed.mockReset();
  events = {
    onBeforeRequest: fakeEvent(),
    onBeforeRedirect: fakeEvent(),
    onHeadersReceived: fakeEvent(),
    onResponseStarted: fakeEvent(),
    onErrorOccurred: fakeEvent(),
  };
  watch = new RequestWatch(events, { onRequest, onResponse, onFailed, onAnswered: null });
});

const counts = () => Object.values(events).map((event) => event.registrations.length);
const details: FailedRequest = {
  error: 'net::ERR_FAILED',
  requestId: '1',
  tabId: 7,
  frameId: 0,
  type: 'script',
  method: 'GET',
  url: 'https://acme.example/a.js',
};

describe('the watch over requests', () => {
  it('hears nothing before it is asked to', () => {
    expect(counts()).toEqual([0, 0, 0, 0, 0]);
  });

  it('listens to hosts in every tab: start, redirect, answer with its headers, and failure', () => {
    watch.watchHosts(['*://*.acme.example/*']);
    expect(counts()).toEqual([1, 1, 1, 1, 1]);
    for (const [name, { registrations }] of Object.entries(events)) {
      expect(registrations[0]?.filter.urls).toEqual(['*://*.acme.example/*']);
      expect(registrations[0]?.filter).not.toHaveProperty('tabId');
      const hasHeaders = name === 'onHeadersReceived' || name === 'onResponseStarted';
      expect(registrations[0]?.extra).toEqual(hasHeaders ? ['responseHeaders'] : undefined);
    }
  });

  it('hands each event on, and answers nothing to the browser', () => {
    watch.watchHosts(['*://*.acme.example/*']);
    for (const { registrations } of Object.values(events)) {
      expect(registrations[0]?.listener(details)).toBeUndefined();
    }
    expect(onRequest.mock.calls).toEqual([[details], [details], [details]]);
    expect(onResponse.mock.calls).toEqual([[details]]);
    expect(onFailed.mock.calls).toEqual([[details]]);
  });

  it('listens to no pictures, styles, fonts or navigations', () => {
    watch.watchHosts(['*://*.acme.example/*']);
    watch.watchTab(7);
    for (const { filter } of events.onBeforeRequest.registrations) {
      for (const type of ['image', 'stylesheet', 'font', 'media', 'main_frame', 'imageset']) {
        expect(filter.types).not.toContain(type);
      }
    }
  });

  it('listens to all of a tab, once', () => {
    watch.watchTab(7);
    watch.watchTab(7);
    expect(counts()).toEqual([1, 1, 1, 1, 1]);
    expect(events.onBeforeRequest.registrations[0]?.filter).toMatchObject({ urls: ['<all_urls>'], tabId: 7 });
  });

  it('forgets a tab, and neither its hosts nor other tabs', () => {
    watch.watchHosts(['*://*.acme.example/*']);
    watch.watchTab(7);
    watch.watchTab(8);
    watch.forgetTab(7);
    watch.forgetTab(7);
    watch.forgetTab(9);
    expect(counts()).toEqual([2, 2, 2, 2, 2]);
    expect(events.onHeadersReceived.registrations.map(({ filter }) => filter.tabId)).toEqual([undefined, 8]);
    watch.watchTab(7);
    expect(counts()).toEqual([3, 3, 3, 3, 3]);
  });

  it('takes no answer of a host list away from its giver', () => {
    const urls = ['*://*.acme.example/*'];
    watch.watchHosts(urls);
    urls.push('<all_urls>');
    expect(events.onBeforeRequest.registrations[0]?.filter.urls).toHaveLength(1);
  });

  it('asks Chromium for the cookies of a tab with a chat, and of no other', () => {
    const OnHeadersReceivedOptions = { BLOCKING: 'blocking', EXTRA_HEADERS: 'extraHeaders' };
    watch = new RequestWatch(
      { ...events, OnHeadersReceivedOptions },
      { onRequest, onResponse, onFailed, onAnswered: null },
    );
    watch.watchHosts(['*://*.acme.example/*']);
    watch.watchTab(7);
    expect(events.onHeadersReceived.registrations.map(({ extra }) => extra)).toEqual([
      ['responseHeaders'],
      ['responseHeaders', 'extraHeaders'],
    ]);
  });

  it('has answers held back until they were looked at, where that may be', async () => {
    let finish = () => {};
    const onAnswered = vi.fn(
      (_details: AnsweredRequest) => new Promise<void>((resolve) => (finish = resolve)),
    );
    watch = new RequestWatch(events, { onRequest, onResponse, onFailed, onAnswered });
    watch.watchTab(7);
    expect(counts()).toEqual([1, 1, 2, 1, 1]);
    const [plain, waiting] = events.onHeadersReceived.registrations;
    expect(plain?.extra).toEqual(['responseHeaders']);
    expect(waiting?.extra).toEqual(['blocking']);
    const answer = waiting?.listener(details);
    expect(onAnswered).toHaveBeenCalledWith(details);
    finish();
    await expect(answer).resolves.toBeUndefined();
    watch.forgetTab(7);
    expect(counts()).toEqual([0, 0, 0, 0, 0]);
  });
});
