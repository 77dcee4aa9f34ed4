import { beforeEach, expect, it, test } from 'vitest';
import { SentText, sentWindowMs } from './sent-text.ts';

const text = 'Where is my parcel, ordered on Monday';
const sentMs = 1_000_000;
let watch: SentText;
beforeEach(() => {
  watch = new SentText();
});

const out = (body: string, atMs = sentMs + 100, isTold = true) =>
  watch.take({ body, isBytes: false, atMs }, { atMs, size: body.length, isTold, isRead: true }, 'request x');
const send = () => {
  watch.begin(text, sentMs);
  watch.emptied(sentMs + 20, null);
};
const counts = (nowMs = sentMs + sentWindowMs) => watch.drain(nowMs);
const bytes = new TextEncoder().encode(text);
const cipher = 'q'.repeat(text.length + 28);

test.each([
  ['as it is', text, 'plain'],
  ['in JSON', JSON.stringify({ event: 'message', text: `${text} "now"` }), 'plain'],
  ['in an address', `https://chat.example/say?q=${encodeURIComponent(text)}`, 'url'],
  ['in base64', JSON.stringify({ d: btoa(text) }), 'base64'],
  ['in hexadecimal digits', Array.from(bytes, (one) => one.toString(16)).join(''), 'hex'],
])('a message is found %s', (_, body, encoding) => {
  send();
  out(body);
  expect(counts()).toMatchObject({ messages: 1, found: 1, sealed: 0, encoding });
});

it.each<[string, () => void]>([
  [
    'the key, the message, the emptied field',
    () => {
      watch.begin(text, sentMs);
      out(text);
      watch.emptied(sentMs + 120, 'plain');
    },
  ],
  [
    'the message, the emptied field, the key',
    () => {
      watch.emptied(sentMs, 'plain');
      watch.begin(text, sentMs + 30);
      out(text);
    },
  ],
  [
    'the key, the emptied field, the message, the form',
    () => {
      send();
      out(text);
      watch.begin(text, sentMs + 200);
      watch.emptied(sentMs + 220, 'plain');
    },
  ],
])('one Send is one message, however it is told: %s', (_, tell) => {
  tell();
  expect(counts(sentMs + 2 * sentWindowMs)).toMatchObject({ messages: 1, found: 1 });
});

it('is found at once, and counted once', () => {
  send();
  out(text);
  out(text, sentMs + 300);
  expect(counts(sentMs + 400)).toMatchObject({ messages: 1, found: 1 });
  expect(counts()).toMatchObject({ messages: 0, found: 0 });
});

it('is sealed where something as long went out that has it not', () => {
  send();
  out(cipher);
  expect(counts(sentMs + 4000).messages).toBe(0);
  expect(counts()).toEqual({ messages: 1, found: 0, sealed: 1, outgoing: 1, unread: 0, encoding: null });
});

test.each([
  ['was too short to hold it', () => out('q'.repeat(text.length - 1))],
  ['is the page’s word', () => out(cipher, sentMs + 100, false)],
  ['came too late', () => out(cipher, sentMs + sentWindowMs)],
  ['was there long before', () => out(cipher, sentMs - 1)],
])('is not sealed by what %s', (_, pass) => {
  send();
  pass();
  expect(counts()).toMatchObject({ messages: 1, sealed: 0 });
});

it('counts what cannot be read', () => {
  send();
  watch.pass({ atMs: sentMs + 1, size: 0, isTold: true, isRead: false });
  expect(counts()).toMatchObject({ messages: 1, unread: 1, outgoing: 0 });
});

it('does not take the digest of a message for the message', () => {
  send();
  out(JSON.stringify({ h: '5d41402abc4b2a76b9719d911017c592'.repeat(2) }));
  expect(counts()).toMatchObject({ found: 0, sealed: 1 });
});

test('what the browser told of before the frame’s word counts', () => {
  out(cipher, sentMs + 5);
  send();
  expect(counts()).toMatchObject({ messages: 1, sealed: 1 });
});

test('what was found just before the page emptied the field was sent readable', () => {
  watch.emptied(sentMs, 'plain');
  expect(counts()).toMatchObject({ messages: 1, found: 1, encoding: 'plain' });
});

test('a key that sends nothing is no message', () => {
  watch.begin(text, sentMs);
  out(cipher);
  expect(counts()).toMatchObject({ messages: 0 });
});

test('a few letters are no message', () => {
  watch.begin('Hello there', sentMs);
  watch.emptied(sentMs + 20, null);
  out('Hello there');
  expect(counts()).toMatchObject({ messages: 0, found: 0 });
});

test('key, press and form are one Send; another text is another', () => {
  watch.begin(text, sentMs);
  watch.begin(text, sentMs + 10);
  watch.emptied(sentMs + 20, null);
  watch.begin(`${text}, please`, sentMs + 2000);
  watch.emptied(sentMs + 2020, null);
  expect(counts(sentMs + 2000 + sentWindowMs).messages).toBe(2);
});
