import { expect, test } from 'vitest';
import {
  cardFieldItem,
  composerItem,
  formFieldItem,
  privacyLinkItem,
} from '../checks/testing/chat-builders.ts';
import {
  auditRecord,
  channelItem,
  connectionItem,
  documentItem,
  documentRulesItem,
  frameElementItem,
  requestItem,
  responseItem,
  scriptItem,
  signalItem,
  urlOf,
} from '../checks/testing/evidence-builders.ts';
import { acme, bolt, ids, only, top } from './testing/one-widget.ts';
import { widgetsOf } from './widgets.ts';

const behaviour = { vendorId: null, kind: 'behaviour', container: 'div#chat' } as const;

test('no signal, no widget', () => {
  expect(widgetsOf(auditRecord({ scripts: [scriptItem(acme)], composers: [composerItem()] }))).toEqual([]);
});

test('a vendor in the page: scripts and what they call', () => {
  const widget = only({
    signals: [signalItem()],
    scripts: [scriptItem(acme), scriptItem({ id: 'script-2', url: urlOf('https://analytics.example/a.js') })],
    channels: [
      channelItem({
        url: urlOf('wss://live.example/'),
        callers: [urlOf('https://cdn.chat.example/loader.js')],
      }),
      channelItem({ id: 'channel-2', kind: 'fetch', url: urlOf('https://shop.example/cart') }),
    ],
    requests: [
      requestItem({ ...acme, url: urlOf('https://api.chat.example/') }),
      requestItem({ id: 'request-2', url: urlOf('https://live.example/poll') }),
      requestItem({ id: 'request-3', url: urlOf('https://shop.example/cart') }),
    ],
    composers: [composerItem(acme), composerItem({ id: 'composer-2' })],
  });
  expect(widget.vendorId).toBe('acme');
  expect(ids(widget.evidence.scripts)).toEqual(['script-1']);
  expect(ids(widget.evidence.channels)).toEqual(['channel-1']);
  expect(ids(widget.evidence.requests)).toEqual(['request-1', 'request-2']);
  expect(ids(widget.evidence.composers)).toEqual(['composer-1']);
  expect(widget.evidence.watch).toEqual({
    isChatOpen: true,
    siteOrigin: 'https://shop.example',
    frameIds: [],
    hosts: ['api.chat.example', 'cdn.chat.example', 'live.example'],
  });
});

test('a vendor in a frame of another origin: all that the frame holds', () => {
  const widget = only({
    signals: [signalItem()],
    documents: [top, documentItem()],
    frameElements: [frameElementItem(acme)],
    scripts: [scriptItem({ frameId: 1, url: urlOf('https://static.example/app.js') })],
    channels: [channelItem({ frameId: 1, url: urlOf('wss://elsewhere.example/') })],
    composers: [composerItem({ frameId: 1 })],
    formFields: [formFieldItem({ frameId: 1 })],
    privacyLinks: [privacyLinkItem({ frameId: 1 }), privacyLinkItem({ id: 'privacy-link-2' })],
    requests: [requestItem({ frameId: 1 })],
  });
  expect(widget.evidence.watch.frameIds).toEqual([1]);
  expect(ids(widget.evidence.documents)).toEqual(['document-1']);
  expect(ids(widget.evidence.frameElements)).toEqual(['frame-1']);
  expect(ids(widget.evidence.scripts)).toEqual(['script-1']);
  expect(ids(widget.evidence.channels)).toEqual(['channel-1']);
  expect(ids(widget.evidence.composers)).toEqual(['composer-1']);
  expect(ids(widget.evidence.formFields)).toEqual(['field-1']);
  expect(ids(widget.evidence.privacyLinks)).toEqual(['privacy-link-1']);
  expect(ids(widget.evidence.requests)).toEqual(['request-1']);
});

test('a vendor in a frame of the page’s own origin', () => {
  const widget = only({
    signals: [signalItem()],
    documents: [top, documentItem({ relation: 'same-origin', url: urlOf('about:blank') })],
    frameElements: [frameElementItem({ ...acme, isCrossOrigin: false, url: null, source: 'none' })],
    composers: [composerItem({ frameId: 1 })],
  });
  expect(widget.evidence.watch.frameIds).toEqual([1]);
  expect(ids(widget.evidence.composers)).toEqual(['composer-1']);
  expect(widget.evidence.watch.hosts).toEqual([]);
});

test('frames in frames belong to the outer one’s chat', () => {
  const widget = only({
    signals: [signalItem()],
    documents: [
      top,
      documentItem(),
      documentItem({
        id: 'document-2',
        frameId: 2,
        framePath: [0, 0],
        url: urlOf('https://inner.example/'),
      }),
    ],
    frameElements: [
      frameElementItem(acme),
      frameElementItem({
        id: 'frame-2',
        frameId: 1,
        framePath: [0, 0],
        url: urlOf('https://inner.example/'),
      }),
    ],
    composers: [composerItem({ frameId: 2 })],
  });
  expect(widget.evidence.watch.frameIds.toSorted()).toEqual([1, 2]);
  expect(ids(widget.evidence.frameElements)).toEqual(['frame-1', 'frame-2']);
  expect(ids(widget.evidence.composers)).toEqual(['composer-1']);
  expect(widget.evidence.watch.hosts).toContain('inner.example');
});

test('two widgets that share a script host stay apart by vendor and by caller', () => {
  const acmeScript = scriptItem({ ...acme, url: urlOf('https://cdn.example/acme.js') });
  const boltScript = scriptItem({ ...bolt, id: 'script-2', url: urlOf('https://cdn.example/bolt.js') });
  const shared = scriptItem({ id: 'script-3', url: urlOf('https://cdn.example/shared.js') });
  const [first, second] = widgetsOf(
    auditRecord({
      signals: [signalItem(), signalItem({ ...bolt, id: 'signal-2' })],
      scripts: [acmeScript, boltScript, shared],
      channels: [
        channelItem({ url: urlOf('wss://cdn.example/1'), callers: [shared.url, boltScript.url] }),
        channelItem({ id: 'channel-2', url: urlOf('wss://cdn.example/2'), callers: [acmeScript.url] }),
        channelItem({ id: 'channel-3', url: urlOf('wss://cdn.example/3') }),
      ],
    }),
  );
  expect(first?.vendorId).toBe('acme');
  expect(ids(first?.evidence.scripts)).toEqual(['script-1']);
  expect(ids(first?.evidence.channels)).toEqual(['channel-2']);
  expect(second?.vendorId).toBe('bolt');
  expect(ids(second?.evidence.scripts)).toEqual(['script-2']);
  expect(ids(second?.evidence.channels)).toEqual(['channel-1']);
});

test('an unlisted chat in a listed one’s frame is that one, seen by its behaviour as well', () => {
  const widget = only({
    signals: [signalItem({ ...behaviour, id: 'signal-2', frameId: 1 }), signalItem()],
    documents: [top, documentItem()],
    frameElements: [frameElementItem(acme)],
  });
  expect(widget.vendorId).toBe('acme');
  expect(ids(widget.signals)).toEqual(['signal-1', 'signal-2']);
  expect(widget.confidence).toBe('confirmed');
});

test('an unlisted chat whose container holds a listed one’s frame is that one', () => {
  const widget = only({
    signals: [signalItem({ ...behaviour, id: 'signal-2' }), signalItem()],
    documents: [top, documentItem()],
    frameElements: [frameElementItem({ ...acme, container: 'div#chat' })],
    composers: [composerItem({ container: 'div#chat' })],
  });
  expect(widget.vendorId).toBe('acme');
  expect(ids(widget.evidence.composers)).toEqual(['composer-1']);
});

test('a second frame of the host joins, also where an unlisted signal points at the first', () => {
  const widget = only({
    signals: [signalItem(), signalItem({ ...behaviour, id: 'signal-2', frameId: 1 })],
    documents: [top, documentItem(), documentItem({ id: 'document-2', frameId: 2, framePath: null })],
    frameElements: [frameElementItem(acme)],
    composers: [composerItem({ frameId: 2 })],
  });
  expect(widget.evidence.watch.frameIds.toSorted()).toEqual([1, 2]);
  expect(ids(widget.evidence.composers)).toEqual(['composer-1']);
});

test('an unlisted chat apart from a listed one is a widget of its own', () => {
  const [listed, unlisted] = widgetsOf(
    auditRecord({
      signals: [signalItem(behaviour), signalItem({ id: 'signal-2' })],
      composers: [composerItem({ container: 'div#chat' }), composerItem({ ...acme, id: 'composer-2' })],
    }),
  );
  expect(listed?.vendorId).toBe('acme');
  expect(ids(listed?.evidence.composers)).toEqual(['composer-2']);
  expect(unlisted?.vendorId).toBeNull();
  expect(ids(unlisted?.evidence.composers)).toEqual(['composer-1']);
});

test('a container is one only in the frame that it stands in', () => {
  const widget = only({
    signals: [signalItem(behaviour)],
    composers: [composerItem({ container: 'div#chat', frameId: 3 })],
  });
  expect(ids(widget.evidence.composers)).toEqual([]);
});

test('a live channel without caller belongs to the page’s only chat', () => {
  const evidence = {
    signals: [signalItem(behaviour)],
    channels: [
      channelItem(),
      channelItem({ id: 'channel-2', kind: 'eventsource' }),
      channelItem({ id: 'channel-3', kind: 'fetch' }),
    ],
  };
  expect(ids(only(evidence).evidence.channels)).toEqual(['channel-1', 'channel-2']);
});

test('the site’s own host never makes a request the chat’s', () => {
  const widget = only({
    signals: [signalItem()],
    scripts: [scriptItem({ ...acme, url: urlOf('https://shop.example/chat.js') })],
    channels: [channelItem({ url: urlOf('wss://shop.example/chat') })],
    requests: [requestItem({ url: urlOf('https://shop.example/cart') })],
  });
  expect(ids(widget.evidence.requests)).toEqual([]);
  expect(widget.evidence.watch.hosts).toEqual([]);
});

test('card fields inside the chat’s own frame are not the page’s', () => {
  const widget = only({
    signals: [signalItem()],
    documents: [top, documentItem()],
    frameElements: [frameElementItem(acme)],
    cardFields: [cardFieldItem(), cardFieldItem({ id: 'card-field-2', frameId: 1 })],
  });
  expect(ids(widget.evidence.cardFields)).toEqual(['card-field-1']);
});

test('what was not looked at is null, not empty', () => {
  const record = auditRecord(
    { signals: [signalItem()], page: [] },
    { inspectedFrames: [], hookedFrames: [] },
  );
  const evidence = widgetsOf(record)[0]?.evidence;
  const missing = Object.entries(evidence ?? {}).filter(([, value]) => value === null);
  expect(missing.map(([kind]) => kind).toSorted()).toEqual([
    'cardFields',
    'channels',
    'chatControls',
    'composers',
    'conversations',
    'cookies',
    'drafts',
    'formFields',
    'frameElements',
    'otherSides',
    'page',
    'postings',
    'privacyLinks',
    'scripts',
    'storageKeys',
  ]);
  expect(evidence?.watch.siteOrigin).toBe('');
});

test('the chat is open once a field of it is visible', () => {
  const isOpen = (composer: boolean, field: boolean) =>
    only({
      signals: [signalItem()],
      composers: [composerItem({ ...acme, isVisible: composer })],
      formFields: [formFieldItem({ ...acme, isVisible: field })],
    }).evidence.watch.isChatOpen;
  expect([isOpen(false, false), isOpen(true, false), isOpen(false, true)]).toEqual([false, true, true]);
});

test('a connection is everyone’s who talks to its host, and nobody’s else', () => {
  const widgets = widgetsOf(
    auditRecord({
      signals: [signalItem(), signalItem({ id: 'signal-2', vendorId: 'bolt' })],
      requests: [
        requestItem({ ...acme, url: urlOf('https://shared.example/') }),
        requestItem({ ...bolt, id: 'request-2', url: urlOf('https://shared.example/b') }),
        requestItem({ ...bolt, id: 'request-3', url: urlOf('https://bolt.example/') }),
      ],
      connections: [
        connectionItem({ host: 'shared.example' }),
        connectionItem({ id: 'connection-2', host: 'bolt.example' }),
        connectionItem({ id: 'connection-3', host: 'shop.example' }),
      ],
    }),
  );
  expect(widgets.map(({ vendorId, evidence }) => [vendorId, ids(evidence.connections)])).toEqual([
    ['acme', ['connection-1']],
    ['bolt', ['connection-1', 'connection-2']],
  ]);
});

test('the page’s headers and rules are every chat’s, a frame’s and a host’s are its own chat’s', () => {
  const frame = 'https://chat.acme.example/';
  const [widget, other] = widgetsOf(
    auditRecord({
      signals: [signalItem({ frameId: 1 }), signalItem({ id: 'signal-2', vendorId: 'bolt' })],
      requests: [requestItem({ ...bolt, url: urlOf('https://api.bolt.example/') })],
      documents: [documentItem({ url: urlOf(frame) })],
      responses: [
        responseItem(),
        responseItem({ id: 'response-2', type: 'sub_frame', frameId: 1, url: urlOf(frame) }),
        responseItem({ id: 'response-3', type: 'script', url: urlOf('https://api.bolt.example/a.js') }),
        responseItem({ id: 'response-4', type: 'script', url: urlOf('https://else.example/a.js') }),
      ],
      documentRules: [
        documentRulesItem(),
        documentRulesItem({ id: 'document-rules-2', frameId: 1, url: urlOf(frame) }),
        documentRulesItem({ id: 'document-rules-3', frameId: 5, url: urlOf('https://else.example/') }),
      ],
    }),
  );
  expect(ids(widget?.evidence.responses ?? null)).toEqual(['response-1', 'response-2']);
  expect(ids(other?.evidence.responses ?? null)).toEqual(['response-1', 'response-3']);
  expect(ids(widget?.evidence.documentRules ?? null)).toEqual(['document-rules-1', 'document-rules-2']);
  expect(ids(other?.evidence.documentRules ?? null)).toEqual(['document-rules-1']);
});
