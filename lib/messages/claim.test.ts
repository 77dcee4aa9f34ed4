import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCardLikeRun } from '../evidence/digits.ts';
import { bodySchemas } from '../evidence/evidence.ts';
import { formatUrl } from '../evidence/recorded-url.ts';
import { parseClaim } from './claim.ts';

const line = (...fields: readonly (string | number)[]) => fields.join('\u001f');
const chat = 'wss://chat.example/socket';
const traffic = (...sizes: readonly (string | number)[]) => line('t', 'websocket', chat, '', ...sizes, '');

describe('a line of the page hook', () => {
  it('tells that a socket was opened or tried', () => {
    expect(
      parseClaim(line('o', 'websocket', `${chat}?token=secret`, 'https://cdn.example/a.js?key=secret')),
    ).toEqual({
      kind: 'websocket',
      url: {
        scheme: 'wss',
        host: 'chat.example',
        port: '',
        path: '/socket',
        params: [{ name: 'token', shape: 'short' }],
      },
      method: 'GET',
      outcome: 'attempted',
      sent: { count: 0, bytes: 0 },
      received: { count: 0, bytes: 0 },
      callers: [
        {
          scheme: 'https',
          host: 'cdn.example',
          port: '',
          path: '/a.js',
          params: [{ name: 'key', shape: 'short' }],
        },
      ],
    });
  });

  it('tells of traffic', () => {
    const body = parseClaim(line('t', 'fetch', 'https://api.chat.example/send', 'post', 2, 300, 1, 40, ''));
    expect(body).toMatchObject({
      kind: 'fetch',
      method: 'POST',
      outcome: 'opened',
      sent: { count: 2, bytes: 300 },
      received: { count: 1, bytes: 40 },
      callers: [],
    });
  });

  it.each(['websocket', 'eventsource', 'fetch', 'xhr', 'beacon'])('may speak of a %s', (kind) => {
    expect(parseClaim(line('o', kind, chat, ''))?.kind).toBe(kind);
    expect(parseClaim(line('t', kind, chat, '', 0, 0, 0, 0, ''))).toMatchObject({ kind, method: 'GET' });
  });

  it('has three callers at most, and only those of the web', () => {
    const own = 'chrome-extension://abcdefgh/page-hook.js';
    const callers = ['https://a.example/1.js', own, 'https://a.example/2.js', 'https://a.example/3.js'].join(
      ' ',
    );
    const urls = parseClaim(line('o', 'websocket', chat, callers))?.callers.map(formatUrl);
    expect(urls).toEqual(['https://a.example/1.js', 'https://a.example/2.js']);
  });

  it.each([
    ['nothing', ''],
    ['words', 'hello'],
    ['a tag alone', 'o'],
    ['another tag', line('x', 'websocket', chat, '')],
    ['a field less', line('o', 'websocket', chat)],
    ['a field more', line('o', 'websocket', chat, '', '')],
    ['an opening with the fields of traffic', line('o', 'websocket', chat, '', 0, 0, 0, 0, '')],
    ['traffic with the fields of an opening', line('t', 'websocket', chat, '')],
    ['another channel', line('o', 'webtransport', chat, '')],
    ['the channel that stands for all further ones', line('t', '*', '', '', 1, 1, 1, 1, '')],
    ['a property of every object for a channel', line('o', 'constructor', chat, '')],
    ['a relative address', line('o', 'websocket', '/socket', '')],
    ['no address', line('o', 'websocket', '', '')],
    ['a method with a space', line('t', 'fetch', chat, 'GET X', 0, 0, 0, 0, '')],
    ['a long method', line('t', 'fetch', chat, 'ABCDEFGHIJK', 0, 0, 0, 0, '')],
    ['a method of digits', line('t', 'fetch', chat, '4111', 0, 0, 0, 0, '')],
    ['a negative count', traffic(-1, 0, 0, 0)],
    ['a broken count', traffic(0.5, 0, 0, 0)],
    ['an empty count', traffic('', 0, 0, 0)],
    ['a count with spaces', traffic(' 1 ', 0, 0, 0)],
    ['a hexadecimal count', traffic('0x10', 0, 0, 0)],
    ['a count with an exponent', traffic('1e3', 0, 0, 0)],
    ['a count beyond all bounds', traffic(1_000_001, 0, 0, 0)],
    ['endless bytes', traffic(1, 'Infinity', 0, 0)],
    ['no number', traffic(0, 0, 'NaN', 0)],
    ['bytes that could be a card number', traffic(0, 0, 1, '501800000009')],
  ])('is none: %s', (_name, forged) => {
    expect(parseClaim(forged)).toBeNull();
  });

  it('may be as large as the bounds', () => {
    expect(parseClaim(traffic(1_000_000, 10_000_000_000, 0, 0))?.sent).toEqual({
      count: 1_000_000,
      bytes: 10_000_000_000,
    });
    const long = parseClaim(line('o', 'websocket', `wss://chat.example/${'a'.repeat(100_000)}`, ''));
    expect(bodySchemas.channels.safeParse(long).success).toBe(true);
  });
});

const card = fc.constantFrom(
  '4111111111111111',
  '4111 1111 1111 1111',
  '4111-1111-1111-1111',
  '4111%2F1111%2F1111%2F1111',
  '４１１１１１１１１１１１１１１１',
  '501800000009',
  '378282246310005',
);
const address = fc.oneof(
  card.chain((pan) =>
    fc.constantFrom(
      `wss://chat.example/${pan}`,
      `wss://chat.example/?${pan}=1`,
      `wss://chat.example/?a=${pan}`,
      `wss://chat.example/#${pan}`,
      `https://${pan}.example/`,
      `https://${pan}@chat.example/`,
      `mailto:${pan}`,
      `blob:https://chat.example/${pan}`,
      `data:${pan}`,
    ),
  ),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const anyField = fc.oneof(
  address,
  card,
  fc.constantFrom('websocket', 'fetch', 'POST', '', '0', '12', '__proto__'),
);
const anyLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(fc.constantFrom('o', 't'), fc.array(anyField, { maxLength: 9 }))
    .map(([tag, fields]) => line(tag, ...fields)),
  fc
    .tuple(fc.constantFrom('websocket', 'xhr'), address, fc.array(address, { maxLength: 4 }))
    .map(([kind, url, callers]) => line('o', kind, url, callers.join(' '))),
  fc
    .tuple(address, fc.constantFrom('', 'POST'), fc.array(anyField, { minLength: 4, maxLength: 4 }), address)
    .map(([url, method, sizes, callers]) => line('t', 'fetch', url, method, ...sizes, callers)),
);

describe('whatever a page claims', () => {
  it('never throws, makes only what the schema takes, and brings no card number', () => {
    let sound = 0;
    fc.assert(
      fc.property(anyLine, (claim) => {
        const body = parseClaim(claim);
        if (body === null) return;
        sound += 1;
        expect(bodySchemas.channels.safeParse(body).error).toBeUndefined();
        expect(hasCardLikeRun(decode(JSON.stringify(body)))).toBe(false);
      }),
      { numRuns: 3000 },
    );
    // Else the law would say nothing.
    expect(sound).toBeGreaterThan(100);
  });
});

/** Percent-encoded text as a reader would see it. */
function decode(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
