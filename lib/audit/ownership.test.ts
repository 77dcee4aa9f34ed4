import { expect, test } from 'vitest';
import {
  auditRecord,
  channelItem,
  cookieItem,
  documentItem,
  frameElementItem,
  requestItem,
  scriptItem,
  signalItem,
  storageKeyItem,
  urlOf,
} from '../checks/testing/evidence-builders.ts';
import { acme, bolt, ids, only, top } from './testing/one-widget.ts';
import { widgetsOf } from './widgets.ts';

test('what is kept belongs to one widget, by vendor, by frame, by host; or to the page', () => {
  const widgets = widgetsOf(
    auditRecord({
      signals: [signalItem(), signalItem({ ...bolt, id: 'signal-2' })],
      documents: [top, documentItem()],
      frameElements: [frameElementItem(acme)],
      requests: [requestItem({ ...bolt, url: urlOf('https://api.bolt.example/') })],
      storageKeys: [
        storageKeyItem(bolt),
        storageKeyItem({ id: 'storage-key-2', frameId: 1, host: 'chat.example', party: 'third' }),
        storageKeyItem({ id: 'storage-key-3', name: 'cart' }),
        storageKeyItem({ id: 'storage-key-4', vendorId: 'nobody-here' }),
      ],
      cookies: [
        cookieItem({ ...acme }),
        cookieItem({ id: 'cookie-2', source: 'response', host: 'api.bolt.example', party: 'third' }),
        cookieItem({ id: 'cookie-3', name: 'cart' }),
        cookieItem({ id: 'cookie-4', frameId: 1, vendorId: 'bolt' }),
      ],
    }),
  );
  const kept = widgets.map(({ vendorId, evidence }) => [
    vendorId,
    ids(evidence.storageKeys),
    ids(evidence.cookies),
  ]);
  expect(kept).toEqual([
    ['acme', ['storage-key-2'], ['cookie-1']],
    ['bolt', ['storage-key-1'], ['cookie-2', 'cookie-4']],
  ]);
});

test('a request to the shop itself is the chat’s where the chat’s script made the very call', () => {
  const call = urlOf('https://shop.example/api/talk');
  const widget = only({
    signals: [signalItem()],
    scripts: [scriptItem({ ...acme, url: urlOf('https://shop.example/assets/acme.js') })],
    channels: [
      channelItem({ kind: 'fetch', url: call, callers: [urlOf('https://shop.example/assets/acme.js')] }),
      channelItem({ id: 'channel-2', kind: 'fetch', url: urlOf('https://shop.example/api/cart') }),
    ],
    requests: [
      requestItem({ url: call }),
      requestItem({ id: 'request-2', url: urlOf('https://shop.example/api/cart') }),
      requestItem({ id: 'request-3', url: call, frameId: 5 }),
    ],
  });
  expect(ids(widget.evidence.channels)).toEqual(['channel-1']);
  expect(ids(widget.evidence.requests)).toEqual(['request-1']);
});

test.each([
  ['an IPv4 address', 'https://192.168.100.200:8443/'],
  ['an IPv6 address', 'https://[2001:db8::1]:8443/'],
  ['punycode', 'https://xn--bcher-kva.example/'],
  ['a name in letters', 'https://bücher.example/'],
  ['a trailing dot', 'https://chat.example./'],
  ['a port', 'https://chat.example:8443/'],
])('a host that is %s keeps its parts together', (_name, address) => {
  const url = urlOf(address);
  const widget = only({
    signals: [signalItem()],
    documents: [top, documentItem({ url })],
    frameElements: [frameElementItem({ ...acme, url })],
    channels: [channelItem({ url: urlOf(address.replace('https', 'wss')) })],
    cookies: [cookieItem({ host: url.host, source: 'response', party: 'third' })],
    requests: [
      requestItem({ url }),
      requestItem({ id: 'request-2', url: urlOf('https://192.168.100.201/') }),
    ],
  });
  expect(widget.evidence.watch).toMatchObject({ frameIds: [1], hosts: [url.host] });
  expect(ids(widget.evidence.channels)).toEqual(['channel-1']);
  expect(ids(widget.evidence.cookies)).toEqual(['cookie-1']);
  expect(ids(widget.evidence.requests)).toEqual(['request-1']);
});

test('a chat’s file on a host of everybody’s makes no other file there the chat’s', () => {
  const cdn = 'https://cdn.jsdelivr.net/npm/';
  const widget = only({
    signals: [signalItem()],
    scripts: [
      scriptItem({ ...acme, url: urlOf(`${cdn}acme/acme.js`) }),
      scriptItem({ id: 'script-2', url: urlOf(`${cdn}sliders/slider.js`) }),
    ],
  });
  expect(ids(widget.evidence.scripts)).toEqual(['script-1']);
  expect(widget.evidence.watch.hosts).toEqual([]);
});
