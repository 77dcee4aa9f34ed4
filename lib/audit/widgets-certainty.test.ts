import { describe, expect, test } from 'vitest';
import { composerItem } from '../checks/testing/chat-builders.ts';
import {
  auditRecord,
  channelItem,
  documentItem,
  requestItem,
  signalItem,
  urlOf,
} from '../checks/testing/evidence-builders.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { idsOf } from './define-check.ts';
import { acme, only } from './testing/one-widget.ts';
import { type Widget, widgetsOf } from './widgets.ts';

// How sure a widget is, and what only may be one. Which part belongs to which: widgets.test.ts.

const all = (evidence: Partial<Evidence>): Widget[] => widgetsOf(auditRecord(evidence));
const behaviour = { vendorId: null, kind: 'behaviour', container: 'div#chat' } as const;

const marker = signalItem();
const network = signalItem({ id: 'signal-2', kind: 'network' });
test.each([
  ['one kind of signal', [marker], [], 'likely'],
  ['two of one kind', [marker, { ...marker, id: 'signal-3' }], [], 'likely'],
  ['two kinds', [marker, network], [], 'confirmed'],
  ['one kind and a message field', [marker], [composerItem(acme)], 'confirmed'],
  ['a confirmed one', [{ ...marker, confidence: 'confirmed' as const }], [], 'confirmed'],
  ['a possible one', [{ ...marker, confidence: 'possible' as const }], [], 'possible'],
  [
    'a possible one and a message field',
    [{ ...marker, confidence: 'possible' as const }],
    [composerItem(acme)],
    'possible',
  ],
  [
    'unlisted, and a message field',
    [signalItem(behaviour)],
    [composerItem({ container: 'div#chat' })],
    'likely',
  ],
])('confidence of %s', (_, signals, composers, confidence) => {
  expect(only({ signals, composers }).confidence).toBe(confidence);
});

test.each([
  ['that were answered', [200], 'likely'],
  ['of which nothing is known', [null], 'likely'],
  ['to which there is nothing', [404, 410], 'possible'],
  ['of which one was answered', [404, 200], 'likely'],
])('a chat that is told by requests alone: %s', (_, statuses, confidence) => {
  const requests = statuses.map((status, index) => requestItem({ id: `request-${index}`, status, ...acme }));
  expect(only({ signals: [network], requests }).confidence).toBe(confidence);
});

describe('a chat that no list names is confirmed where it talks:', () => {
  const sent = { count: 1, bytes: 12 };
  test.each<[string, Parameters<typeof channelItem>[0], string]>([
    ['a socket that carried something', { sent }, 'confirmed'],
    ['a socket that is only open', {}, 'likely'],
    ['a socket with an empty message', { sent: { count: 1, bytes: 0 } }, 'likely'],
    ['a stream that has opened', { kind: 'eventsource' }, 'confirmed'],
    ['a stream that was refused', { kind: 'eventsource', outcome: 'failed' }, 'likely'],
    ['a request that carried something', { kind: 'fetch', method: 'POST', sent }, 'confirmed'],
    ['a request that only asked', { kind: 'fetch' }, 'likely'],
    ['a request of somebody else’s frame', { kind: 'fetch', frameId: 2, sent }, 'likely'],
  ])('%s', (_name, channel, confidence) => {
    const evidence = {
      signals: [signalItem({ ...behaviour, frameId: 1 })],
      documents: [documentItem({ url: urlOf('https://talk.example/') })],
      channels: [channelItem({ frameId: 1, ...channel })],
    };
    expect(only(evidence).confidence).toBe(confidence);
  });

  test('what only may be a chat is none for talking', () => {
    const signals = [signalItem({ ...behaviour, confidence: 'possible' })];
    expect(only({ signals, channels: [channelItem({ sent })] }).confidence).toBe('possible');
  });

  test('a listed chat is not confirmed by talking, but by a second kind of sign', () => {
    expect(only({ signals: [marker], channels: [channelItem({ sent })] }).confidence).toBe('likely');
  });
});

describe('what only may be a chat', () => {
  const launcher = signalItem({
    ...behaviour,
    id: 'launcher-1',
    container: 'button#open',
    confidence: 'possible',
  });
  const other = { ...launcher, id: 'launcher-2', container: 'a#other' };
  const seen = (...signals: Evidence['signals']) =>
    all({ signals }).map((widget) => [widget.vendorId, widget.confidence, idsOf(widget.signals)]);

  test('alone is a possible widget', () => {
    expect(seen(launcher)).toEqual([[null, 'possible', ['launcher-1']]]);
  });

  test('is part of the only chat of the page, which is no surer for it', () => {
    expect(seen(launcher, marker)).toEqual([['acme', 'likely', ['signal-1', 'launcher-1']]]);
    expect(seen(launcher, signalItem(behaviour))).toEqual([[null, 'likely', ['signal-1', 'launcher-1']]]);
  });

  test('gives that chat what stands in it', () => {
    const composers = [composerItem({ container: 'button#open' })];
    const widget = only({ signals: [launcher, signalItem(behaviour)], composers });
    expect(idsOf(widget.evidence.composers ?? [])).toEqual(['composer-1']);
  });

  test('in a frame of its own brings that frame', () => {
    const framed = { ...launcher, frameId: 7 };
    const widget = only({
      signals: [framed, signalItem(behaviour)],
      composers: [composerItem({ frameId: 7 })],
    });
    expect(widget.evidence.watch.frameIds).toEqual([7]);
    expect(idsOf(widget.evidence.composers ?? [])).toEqual(['composer-1']);
  });

  test('stays apart where two chats could have it', () => {
    const bolt = signalItem({ id: 'signal-2', vendorId: 'bolt' });
    expect(seen(launcher, marker, bolt)).toEqual([
      ['acme', 'likely', ['signal-1']],
      ['bolt', 'likely', ['signal-2']],
      [null, 'possible', ['launcher-1']],
    ]);
  });

  test('stays apart where there are two of it', () => {
    expect(seen(launcher, other, marker)).toEqual([
      ['acme', 'likely', ['signal-1']],
      [null, 'possible', ['launcher-1']],
      [null, 'possible', ['launcher-2']],
    ]);
  });

  test('of a listed vendor is a chat of its own', () => {
    const vague = signalItem({ id: 'signal-2', vendorId: 'bolt', confidence: 'possible' });
    expect(seen(marker, vague)).toEqual([
      ['acme', 'likely', ['signal-1']],
      ['bolt', 'possible', ['signal-2']],
    ]);
  });

  test('is nothing where the page is the chat', () => {
    expect(seen(signalItem({ kind: 'app', vendorId: null, container: null }))).toEqual([]);
  });
});
