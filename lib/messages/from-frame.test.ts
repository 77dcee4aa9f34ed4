import { describe, expect, it, vi } from 'vitest';
import { bodySchemas } from '../evidence/evidence.ts';
import {
  askHostSchema,
  type FrameKind,
  type FrameMessage,
  frameKinds,
  fromFrameSchema,
  parseItems,
} from './from-frame.ts';
import { maxClaimLength, maxClaimsPerMessage, maxItemsPerMessage } from './limits.ts';

const isMessage = (message: unknown) => fromFrameSchema.safeParse(message).success;
const claimed = (parts: object) => ({ type: 'claimed', lines: [], lost: 0, ...parts });

const signal = {
  kind: 'marker',
  vendorId: 'acme',
  pattern: 'acme-chat',
  place: 'body > acme-chat',
  container: null,
  confidence: 'likely',
} as const;

describe('a message from a frame', () => {
  it.each<[string, FrameMessage]>([
    ['spotted', { type: 'spotted' }],
    ['an application', { type: 'app' }],
    ['inspected, with a signal', { type: 'inspected', isHooked: true, sightings: { signals: [signal] } }],
    ['inspected', { type: 'inspected', isHooked: false, sightings: { documents: [], scripts: [] } }],
    ['claimed', { type: 'claimed', lines: ['o', 'anything at all'], lost: 3 }],
    ['restored', { type: 'restored' }],
    ['digits hidden', { type: 'masking', isHiding: true, isSent: false }],
    ['a message sent with some hidden', { type: 'masking', isHiding: false, isSent: true }],
  ])('is taken: %s', (_name, message) => {
    expect(isMessage(message)).toBe(true);
    // As the browser hands it over.
    expect(fromFrameSchema.parse(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a string', 'spotted'],
    ['a number', 5],
    ['an array', ['spotted']],
    ['an empty object', {}],
    ['an unknown type', { type: 'guard', sightings: {} }],
    ['a property of every object for a type', { type: 'constructor' }],
    ['an unknown key', { type: 'restored', tabId: 1 }],
    ['a tab of its own', { type: 'spotted', tabId: 1 }],
    ['a frame of its own', claimed({ frameId: 0 })],
    ['no sightings', { type: 'inspected', isHooked: true }],
    ['sightings of the sentinel', { type: 'spotted', sightings: {} }],
    ['sightings that are none', { type: 'inspected', isHooked: true, sightings: [] }],
    ['an unknown kind', { type: 'inspected', isHooked: true, sightings: { passwords: [] } }],
    [
      'the page, which only the browser tells of',
      { type: 'inspected', isHooked: true, sightings: { page: [] } },
    ],
    [
      'channels, which only the page hook claims',
      { type: 'inspected', isHooked: true, sightings: { channels: [] } },
    ],
    ['items that are no list', { type: 'inspected', isHooked: true, sightings: { signals: {} } }],
    ['inspected without a word on the hook', { type: 'inspected', sightings: {} }],
    ['a hook that is no boolean', { type: 'inspected', isHooked: 1, sightings: {} }],
    ['lines that are no strings', claimed({ lines: [1] })],
    ['lines that are a string', claimed({ lines: 'o' })],
    ['a negative loss', claimed({ lost: -1 })],
    ['a broken loss', claimed({ lost: 0.5 })],
    ['no loss', { type: 'claimed', lines: [] }],
    ['masking with half of its words', { type: 'masking', isHiding: true }],
    ['a number of hidden digits', { type: 'masking', isHiding: 12, isSent: false }],
    ['a count of sent messages', { type: 'masking', isHiding: false, isSent: 1000 }],
    ['a text that was hidden', { type: 'masking', isHiding: true, isSent: false, text: '4111' }],
    ['masking of another frame', { type: 'masking', isHiding: true, isSent: false, frameId: 0 }],
    ['the guard’s question, which is no message', { type: 'host' }],
  ])('is dropped: %s', (_name, message) => {
    expect(isMessage(message)).toBe(false);
  });

  it.each<[string, (size: number) => unknown, number]>([
    [
      'items of a kind',
      (size) => ({ type: 'inspected', isHooked: true, sightings: { signals: Array(size).fill(0) } }),
      maxItemsPerMessage,
    ],
    ['lines', (size) => claimed({ lines: Array(size).fill('') }), maxClaimsPerMessage],
    ['units in a line', (size) => claimed({ lines: ['x'.repeat(size)] }), maxClaimLength],
  ])('is bounded in %s', (_name, make, most) => {
    expect(isMessage(make(most))).toBe(true);
    expect(isMessage(make(most + 1))).toBe(false);
  });

  it.each([
    '{"type":"restored","__proto__":{"polluted":1}}',
    '{"type":"spotted","sightings":{"__proto__":[{"polluted":1}]}}',
    '{"type":"spotted","sightings":{"constructor":[]}}',
    '{"__proto__":{"type":"restored"}}',
  ])('changes no prototype: %s', (text) => {
    const parsed = fromFrameSchema.safeParse(JSON.parse(text));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    if (!parsed.success) return;
    expect(Object.getPrototypeOf(parsed.data)).toBe(Object.prototype);
    expect(JSON.stringify(parsed.data)).not.toContain('polluted');
  });

  it('may bring every kind that a frame can see and no other', () => {
    for (const kind of Object.keys(bodySchemas)) {
      const isOfFrames = frameKinds.some((known) => known === kind);
      expect([kind, isMessage({ type: 'inspected', isHooked: true, sightings: { [kind]: [] } })]).toEqual([
        kind,
        isOfFrames,
      ]);
    }
  });
});

it.each([
  [{ type: 'host' }, true],
  [{ type: 'host', tabId: 1 }, false],
  [{ type: 'hosts' }, false],
  [{}, false],
  ['host', false],
  [null, false],
  [undefined, false],
])('%j asks for the host of the page: %s', (message, isQuestion) => {
  expect(askHostSchema.safeParse(message).success).toBe(isQuestion);
});

describe('items', () => {
  const parse = (kind: FrameKind, unread: unknown[]) => {
    const onMalformed = vi.fn();
    return { bodies: parseItems(kind, unread, onMalformed), malformed: onMalformed.mock.calls.length };
  };

  it('are read one by one: an odd one does not lose the rest', () => {
    const odd = [null, 5, {}, { ...signal, extra: 1 }, { ...signal, confidence: 'certain' }];
    expect(parse('signals', [signal, ...odd, { ...signal, vendorId: null }])).toEqual({
      bodies: [signal, { ...signal, vendorId: null }],
      malformed: odd.length,
    });
  });

  it.each([
    ['pattern', 'x'.repeat(201)],
    ['place', 'div#a-4111-1111-1111-1111'],
    ['place', '4111 1111 1111 1111'],
    ['pattern', '４１１１１１１１１１１１１１１１'],
    ['container', '378282246310005'],
    ['vendorId', 'Acme Chat'],
    ['vendorId', '4111111111111111'],
  ])('with a %s of %j are dropped and counted', (field, value) => {
    expect(parse('signals', [{ ...signal, [field]: value }])).toEqual({ bodies: [], malformed: 1 });
  });

  it('keep no key of a prototype', () => {
    const polluted: unknown = JSON.parse(
      `{"__proto__":{"polluted":1},${JSON.stringify(signal).slice(1, -1)}}`,
    );
    const { bodies } = parse('signals', [polluted]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    for (const body of bodies) {
      expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
      expect(Object.keys(body)).toEqual(Object.keys(signal));
    }
  });

  it('are none in an empty list', () => {
    for (const kind of frameKinds) expect(parse(kind, [])).toEqual({ bodies: [], malformed: 0 });
  });
});
