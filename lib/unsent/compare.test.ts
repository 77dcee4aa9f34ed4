import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findLeak, type Leak } from './compare.ts';
import { DraftLog } from './draft-log.ts';
import { Streams } from './streams.ts';

const draft = 'Where is my parcel? It’s for "Jo" & Sons';

/** Types a text, a key each 100 ms from 1000 on. Returns when the last key was. */
function typed(text = draft, before = ''): { log: DraftLog; atMs: number } {
  const log = new DraftLog(before);
  for (let end = 1; end <= text.length; end += 1) log.note(text.slice(0, end), 1000 + end * 100, false);
  return { log, atMs: 1000 + text.length * 100 };
}
const text = (body: string, atMs: number) => ({ body, isBytes: false, atMs });
const bytes = (data: Uint8Array | Buffer, atMs: number) => ({
  body: Buffer.from(data).toString('latin1'),
  isBytes: true,
  atMs,
});
const utf16 = (one: string, isBig = false) => {
  const little = Buffer.from(one, 'utf16le');
  return isBig ? little.swap16() : little;
};
const hash = (name: string, one: string, coding: 'hex' | 'base64' = 'hex') =>
  createHash(name).update(one).digest(coding);

describe('what a draft is found in', () => {
  const { log, atMs } = typed();
  const at = atMs + 40;
  it.each<[string, Parameters<typeof findLeak>[1], Leak['encoding']]>([
    ['as it is', text(`typing ${draft}`, at), 'plain'],
    ['JSON', text(JSON.stringify({ action: 'sneak_peek', text: draft }), at), 'json'],
    [
      'JSON, all escaped',
      text(Array.from(draft, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''), at),
      'json',
    ],
    ['JSON within JSON', text(JSON.stringify({ data: JSON.stringify({ text: draft }) }), at), 'json'],
    ['a form', text(`a=1&${new URLSearchParams({ preview: draft })}`, at), 'url'],
    ['a query', text(`https://x.example/?q=${encodeURIComponent(draft)}`, at), 'url'],
    ['base64', text(`{"d":"${Buffer.from(draft).toString('base64')}"}`, at), 'base64'],
    ['base64url', text(`{"d":"${Buffer.from(draft).toString('base64url')}"}`, at), 'base64'],
    ['base64 of JSON', text(Buffer.from(JSON.stringify({ text: draft })).toString('base64'), at), 'base64'],
    ['base64 of UTF-16', text(utf16(draft).toString('base64'), at), 'base64'],
    ['hex', text(Buffer.from(draft).toString('hex'), at), 'hex'],
    ['HEX', text(Buffer.from(draft).toString('hex').toUpperCase(), at), 'hex'],
    ['bytes', bytes(Buffer.concat([Buffer.from([1, 2, 0, 44]), Buffer.from(draft)]), at), 'plain'],
    ['UTF-16 bytes', bytes(utf16(draft), at), 'utf-16'],
    ['UTF-16 bytes, big end first', bytes(utf16(draft, true), at), 'utf-16'],
    [
      'UTF-16 bytes behind an odd header',
      bytes(Buffer.concat([Buffer.from([7]), utf16(draft)]), at),
      'utf-16',
    ],
    ['md5', text(`h=${hash('md5', draft)}`, at), 'md5'],
    ['SHA-1', text(`{"h":"${hash('sha1', draft)}"}`, at), 'sha-1'],
    ['SHA-256', text(`{"h":"${hash('sha256', draft)}"}`, at), 'sha-256'],
    ['SHA-256 in base64', text(`{"h":"${hash('sha256', draft, 'base64')}"}`, at), 'sha-256'],
    ['SHA-256 of lower case', text(hash('sha256', draft.toLowerCase()), at), 'sha-256'],
  ])('%s', (_name, message, encoding) => {
    const leak = findLeak(log, message);
    expect(leak?.encoding.replace('plain', 'json')).toBe(encoding.replace('plain', 'json'));
    expect(leak?.characters).toBeGreaterThan(15);
    expect(leak?.delayMs).toBeLessThan(2000);
  });

  it.each([
    ['md5', 'parcel?'],
    ['sha256', 'parcel?'],
  ])('%s of a word', (name, word) => {
    expect(findLeak(log, text(hash(name, word), at))).toMatchObject({
      characters: word.length,
      isWhole: false,
    });
  });

  it('other scripts', () => {
    for (const one of [
      '注文番号はどこで確認できますか',
      'где мой заказ номер сорок',
      'أين طلبي من فضلك اليوم',
    ]) {
      const { log: other, atMs: endMs } = typed(one);
      expect(findLeak(other, text(JSON.stringify({ one }), endMs))?.characters, one).toBe(one.length);
      expect(findLeak(other, bytes(Buffer.from(one), endMs))?.characters, one).toBe(one.length);
      expect(findLeak(other, bytes(utf16(one), endMs))?.characters, one).toBe(one.length);
    }
  });

  it('says how much, how late, and whether that was all', () => {
    const { log: part } = typed('Where is my parcel');
    expect(findLeak(part, text('"where is my"', 9000))).toEqual({
      characters: 11,
      encoding: 'plain',
      delayMs: 9000 - 2100,
      isWhole: false,
    });
    expect(findLeak(part, text('"where is my parcel"', 9000))).toMatchObject({
      characters: 18,
      isWhole: true,
    });
  });

  it('a message of before the last keys', () => {
    const { log: one } = typed('Where is my parcel');
    expect(findLeak(one, text('where is my parcel', 2200))).toMatchObject({ characters: 11 });
  });
});

describe('what is no leak', () => {
  it.each([
    [
      'a typing indicator',
      '{"event":"typing","conversation":"b1946ac92492d2347c6235b4d2611184","is_typing":true}',
    ],
    ['one common word', '{"type":"parcel","message":"where"}'],
    ['another text', 'The weather was fine on the day that we met'],
    ['how long the draft is', '{"length":40}'],
    ['other digests', `${hash('md5', 'x')} ${hash('sha256', 'y')}`],
  ])('%s', (_name, body) => {
    const { log, atMs } = typed();
    expect(findLeak(log, text(body, atMs))).toBeNull();
  });

  it('a long word of the protocol that the person types too', () => {
    const { log, atMs } = typed('my conversation_update is broken since the last conversation');
    expect(findLeak(log, text('{"conversation_update":{"conversation":7}}', atMs))).toBeNull();
  });

  it('what was sent, then and later, also when another draft is begun', () => {
    const { log, atMs } = typed();
    log.sent(atMs + 100);
    expect(findLeak(log, text(draft, atMs + 100))).toBeNull();
    log.note('', atMs + 150, false);
    log.note('And now', atMs + 900, false);
    expect(findLeak(log, text(draft, atMs + 1000))).toBeNull();
  });

  it('what was sent, where the next draft is begun before anybody saw the field empty', () => {
    const { log, atMs } = typed();
    log.sent(atMs + 60);
    for (let end = 1; end <= 6; end += 1) log.note('And an'.slice(0, end), atMs + 80 + end, false);
    expect(findLeak(log, text(draft, atMs + 67))).toBeNull();
    log.note('And another thing that I forgot', atMs + 200, false);
    expect(findLeak(log, text('and another thing', atMs + 250))).not.toBeNull();
  });

  it('what the page has emptied by itself', () => {
    const { log, atMs } = typed();
    log.note('', atMs + 150, false);
    expect(findLeak(log, text(draft, atMs + 200))).toBeNull();
  });

  it('what stood in the field before', () => {
    const { log } = typed('hello', 'How can we help you today');
    log.note('How can we help you today? fine', 3000, false);
    expect(findLeak(log, text('How can we help you today', 3100))).toBeNull();
  });
});

it('what looked like Send and was none, counts on', () => {
  const { log, atMs } = typed('Where is my');
  log.sent(atMs + 100);
  expect(findLeak(log, text('where is my', atMs + 110))).toBeNull();
  log.note('Where is my parcel', atMs + 200, false);
  expect(findLeak(log, text('where is my parcel', atMs + 250))?.characters).toBe(18);
});

it('what the person deleted may still leave', () => {
  const { log, atMs } = typed();
  log.note('', atMs + 100, true);
  expect(findLeak(log, text(draft, atMs + 2000))).not.toBeNull();
});

describe('pieces', () => {
  const stream = (messages: (key: string, index: number) => string) => {
    const streams = new Streams();
    const log = new DraftLog();
    let leak: Leak | null = null;
    Array.from(draft).forEach((key, index) => {
      log.note(draft.slice(0, index + 1), index * 100, false);
      leak ??= streams.add(log, 'socket', text(messages(key, index), index * 100 + 20));
    });
    return leak as Leak | null;
  };
  it.each<[string, (key: string, index: number) => string]>([
    ['JSON', (key, index) => JSON.stringify({ event: 'key', seq: index, key })],
    ['a numbered socket', (key) => `42${JSON.stringify(['key', { key }])}`],
    ['the key itself', (key) => key],
  ])('one key a message: %s', (_name, messages) => {
    expect(stream(messages)).toMatchObject({ encoding: 'split' });
  });

  it('of nothing that was typed are none', () => {
    expect(stream((_key, index) => JSON.stringify({ event: 'typing', seq: index }))).toBeNull();
    expect(stream(() => '2')).toBeNull();
  });
});

it('bounds a message and a draft of any size', () => {
  const log = new DraftLog();
  log.note('long words of all kinds '.repeat(50_000), 1, false);
  expect(findLeak(log, text('x'.repeat(5_000_000), 2))).toBeNull();
  expect(findLeak(log, text('%zz\\u12 ��'.repeat(1000), 2))).toBeNull();
  expect(log.states).toHaveLength(1);
});
