import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { reportOf } from '../../components/testing/fixture-report.ts';
import { hostile, judged, noChat, oneChat, threeChats } from '../../components/testing/fixtures.ts';
import { at, pageRecord, see, seeListed } from '../../components/testing/sightings.ts';
import { reportHar, reportHarText } from './har.ts';

// An independent reader of HAR; it has no types of its own.
const validator: { har(data: unknown): boolean } = createRequire(import.meta.url)(
  'har-validator/lib/promise.js',
);

const fixtures = { noChat, oneChat, threeChats, hostile };

test.each(Object.entries(fixtures))('the HAR of %s is one, by har-validator', async (_, make) => {
  await expect(validator.har(JSON.parse(reportHarText(reportOf(make()))))).resolves.toBeDefined();
});

test('har-validator refuses what is none', async () => {
  const har = JSON.parse(reportHarText(reportOf(oneChat())));
  delete har.log.entries[0].request.method;
  await expect(validator.har(har)).rejects.toThrow();
});

test('sockets have counts and sizes, and no payload', () => {
  const { entries } = reportHar(reportOf(oneChat())).log;
  const socket = entries.find((entry) => entry._resourceType === 'websocket');
  expect(socket).toMatchObject({
    startedDateTime: '2026-11-22T03:20:01.893Z',
    request: { method: 'GET', url: 'ws://live.acme-chat.example/socket' },
    response: { status: 101 },
    _webSocketSent: { count: 12, bytes: 3412 },
    _webSocketReceived: { count: 31, bytes: 20_480 },
    _trust: 'page-claim',
  });
});

function shopRecord() {
  const record = pageRecord();
  seeListed(record, 'acme-chat', 'acme-chat.example', 4);
  return record;
}

test('parameters lose their values, and what is the page’s alone is left out', () => {
  const record = shopRecord();
  const request = { method: 'GET', initiator: null, status: 200, hsts: null, redirectedTo: null } as const;
  const more = { ...request, startedMs: 30, endedMs: 75, vendorId: null };
  const url = at('https://chat.acme-chat.example/api/me?token=s3cret-s3cret-s3cret-99&q=%3Cb%3E#frag');
  see(record, 'requests', { ...more, url, type: 'xmlhttprequest' }, { frameId: 4 });
  see(record, 'requests', { ...more, url: at('https://news.example/feed'), type: 'script' });
  const text = reportHarText(reportOf(judged(record)));
  expect(text).not.toMatch(/s3cret|frag|news\.example/);
  const entry = JSON.parse(text).log.entries.find(({ request: { url } }: { request: { url: string } }) =>
    url.includes('/api/me'),
  );
  expect(entry.request.url).toBe('https://chat.acme-chat.example/api/me?token=&q=');
  expect(entry.request.queryString).toEqual([
    { name: 'token', value: '' },
    { name: 'q', value: '' },
  ]);
  expect(entry).toMatchObject({ time: 45, timings: { wait: 45 } });
});

test('cookies are named, with attributes, without values', () => {
  const record = shopRecord();
  see(record, 'cookies', {
    ...{ name: 'acme_visitor', host: 'chat.acme-chat.example', party: 'third', source: 'response' },
    ...{ isSecure: true, isHttpOnly: false, sameSite: 'none', lifetimeS: 3600, isIdLike: true },
    vendorId: 'acme-chat',
  });
  expect(reportHar(reportOf(judged(record))).log.pages[0]).toMatchObject({
    _cookies: [
      { name: 'acme_visitor', isSecure: true, isHttpOnly: false, sameSite: 'none', lifetimeS: 3600 },
    ],
  });
});

test('same report, same bytes', () => {
  expect(reportHarText(reportOf(threeChats()))).toBe(reportHarText(reportOf(threeChats())));
});
