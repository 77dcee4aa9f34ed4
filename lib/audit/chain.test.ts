import { expect, test } from 'vitest';
import {
  auditRecord,
  channelItem,
  documentItem,
  frameElementItem,
  requestItem,
  scriptItem,
  signalItem,
  urlOf,
} from '../checks/testing/evidence-builders.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type ChainLink, chainOf } from './chain.ts';
import { tagManagerOf } from './tag-managers.ts';
import { acme, top } from './testing/one-widget.ts';
import { widgetsOf } from './widgets.ts';

/** The chain as lines, indented by depth: `kind name (basis)`, the basis where it is not `seen`. */
function lines(evidence: Partial<Evidence>): string[] {
  const record = auditRecord(evidence);
  const [widget] = widgetsOf(record);
  if (!widget) throw new Error('no widget');
  const told: string[] = [];
  const tell = ({ kind, name, product, basis, links }: ChainLink, depth: number) => {
    const note = basis === 'seen' ? '' : ` (${basis})`;
    told.push(`${'  '.repeat(depth)}${kind} ${product ? `${product} ` : ''}${name}${note}`);
    for (const link of links) tell(link, depth + 1);
  };
  tell(chainOf(record.evidence, widget.evidence), 0);
  return told;
}

const loaded = (id: string, url: string, startedMs: number, endedMs: number, parts = {}) =>
  requestItem({ ...acme, id, type: 'script', url: urlOf(url), startedMs, endedMs, ...parts });

test('tag manager, loader, script, frame and socket stand below one another', () => {
  const chat = urlOf('https://chat.acme.example/');
  expect(
    lines({
      signals: [signalItem()],
      documents: [top, documentItem({ url: chat })],
      frameElements: [frameElementItem({ ...acme, url: chat })],
      requests: [
        loaded('request-1', 'https://www.googletagmanager.com/gtm.js', 5, 20, { vendorId: null }),
        loaded('request-2', 'https://cdn.acme.example/loader.js', 25, 40),
        loaded('request-3', 'https://cdn.acme.example/widget.js', 45, 60),
        requestItem({ ...acme, id: 'request-4', type: 'sub_frame', url: chat, startedMs: 70 }),
        loaded('request-5', 'https://cdn.acme.example/frame.js', 8, 12, { frameId: 1 }),
      ],
      channels: [
        channelItem({
          frameId: 1,
          url: urlOf('wss://rt.acme.example/live'),
          callers: [urlOf('https://cdn.acme.example/frame.js')],
        }),
      ],
    }),
  ).toEqual([
    'page https://shop.example',
    '  tag-manager Google Tag Manager https://www.googletagmanager.com/gtm.js',
    '    script https://cdn.acme.example/loader.js (inferred)',
    '      script https://cdn.acme.example/widget.js (inferred)',
    '        frame https://chat.acme.example (inferred)',
    '          script https://cdn.acme.example/frame.js',
    '            channel wss://rt.acme.example (claimed)',
  ]);
});

test.each<[string, object, object]>([
  ['asked for before the tag manager was there', { startedMs: 10 }, {}],
  ['in the page’s markup', {}, { insertion: 'markup' }],
  ['of no known time', { startedMs: null }, {}],
])('a script %s was not brought by the tag manager', (_name, request, script) => {
  const url = 'https://cdn.acme.example/loader.js';
  expect(
    lines({
      signals: [signalItem()],
      scripts: [scriptItem({ ...acme, url: urlOf(url), ...script })],
      requests: [
        loaded('request-1', 'https://www.googletagmanager.com/gtm.js', 5, 20, { vendorId: null }),
        loaded('request-2', url, 25, 40, request),
      ],
    }),
  ).toEqual(['page https://shop.example', `  script ${url}`]);
});

test('frames in frames stand in one another, and what a frame talks to stands in it', () => {
  const [outer, inner] = [urlOf('https://chat.example/'), urlOf('https://inner.example/')];
  expect(
    lines({
      signals: [signalItem()],
      documents: [
        top,
        documentItem(),
        documentItem({ id: 'document-2', frameId: 2, framePath: [0, 0], url: inner }),
      ],
      frameElements: [
        frameElementItem({ ...acme, url: outer }),
        frameElementItem({ id: 'frame-2', frameId: 1, framePath: [0, 0], url: inner }),
      ],
      channels: [
        channelItem({ frameId: 2 }),
        channelItem({ id: 'channel-2', kind: 'fetch', frameId: 2, url: urlOf('wss://chat.example/x') }),
      ],
    }),
  ).toEqual([
    'page https://shop.example',
    '  frame https://chat.example',
    '    frame https://inner.example',
    '      channel wss://chat.example',
  ]);
});

test('scripts of another chat and of the page are not in it', () => {
  expect(
    lines({
      signals: [signalItem(), signalItem({ id: 'signal-2', vendorId: 'bolt' })],
      requests: [
        loaded('request-1', 'https://bolt.example/b.js', 1, 2, { vendorId: 'bolt' }),
        loaded('request-2', 'https://shop.example/shop.js', 1, 3, { vendorId: null }),
        loaded('request-3', 'https://acme.example/a.js', 10, 12),
      ],
    }),
  ).toEqual(['page https://shop.example', '  script https://acme.example/a.js']);
});

test('a thousand scripts and channels are bounded, and their order does not run in circles', () => {
  const requests = Array.from({ length: 1000 }, (_, index) =>
    loaded(`request-${index}`, `https://acme.example/${index}.js`, index * 2, index * 2 + 1),
  );
  const channels = Array.from({ length: 1000 }, (_, index) =>
    channelItem({
      id: `channel-${index}`,
      url: urlOf(`wss://rt${index}.acme.example/`),
      callers: [urlOf('https://acme.example/1.js')],
    }),
  );
  const told = lines({ signals: [signalItem()], requests, channels });
  expect(told.length).toBeLessThan(100);
});

test.each([
  ['https://www.googletagmanager.com/gtm.js?id=GTM-1', 'Google Tag Manager'],
  ['https://www.googletagmanager.com/gtag/js', null],
  ['https://evil.example/gtm.js', null],
  ['https://cdn.segment.com/analytics.js/v1/key/analytics.min.js', 'Segment'],
  ['https://tags.shop.example/main/prod/utag.js', 'Tealium iQ'],
  ['https://shop.example/notutag.js', null],
])('%s is of %s', (url, name) => {
  expect(tagManagerOf(urlOf(url))).toBe(name);
});
