import { expect, test } from 'vitest';
import { readings } from './decode.ts';

const message = 'Où est le "café"? Über dem Fluss & nebenan';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const html = message.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
/** What comparing leaves of a text. */
const letters = (text: string) => text.replace(/\P{L}+/gu, '');

test.each([
  ['plain', message],
  ['JSON', JSON.stringify({ text: message })],
  ['JSON with escapes', '"O\\u00f9 est le \\"caf\\u00e9\\"? \\u00dcber dem\\nFluss \\u0026 nebenan"'],
  ['JSON in JSON', JSON.stringify(JSON.stringify({ log: JSON.stringify([message]) }))],
  ['URL-encoded', encodeURIComponent(JSON.stringify({ text: message }))],
  ['HTML', `<p class="own">${html}</p>`],
  ['base64', base64(message)],
  ['base64 of JSON, in JSON', JSON.stringify({ state: base64(JSON.stringify({ text: message })) })],
  ['base64 for URLs', Buffer.from(`???>>>${message}`).toString('base64url')],
])('%s is read as it is meant', (_, stored) => {
  expect(readings(stored).map(letters).join(' ')).toContain(letters(message));
});

test.each(['', '\\', '\\u12', '%', '%zz', '%E0%A4%A', '<', '&', 'A'.repeat(25), '='.repeat(40)])(
  '%j is read without an error',
  (text) => {
    expect(readings(text).length).toBeGreaterThan(0);
  },
);
