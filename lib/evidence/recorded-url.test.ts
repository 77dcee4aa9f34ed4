import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasCardLikeRun } from './digits.ts';
import { bodySchemas } from './evidence.ts';
import {
  formatOrigin,
  formatUrl,
  isLoopback,
  isPlaintext,
  isSameOrigin,
  type RecordedUrl,
  recordUrl,
} from './recorded-url.ts';

const recordedUrlSchema = bodySchemas.scripts.shape.url;

const record = (raw: string, base?: string): RecordedUrl => {
  const url = recordUrl(raw, base);
  if (!url) throw new Error(`${raw} is no URL`);
  return url;
};

test.each([
  ['https://chat.example', 'https://chat.example/'],
  ['https://chat.example:443/a', 'https://chat.example/a'],
  ['https://chat.example:8443/a', 'https://chat.example:8443/a'],
  ['HTTPS://CHAT.Example/A', 'https://chat.example/A'],
  ['https://jane:secret@chat.example/', 'https://chat.example/'],
  ['https://chat.example/#token=secret', 'https://chat.example/'],
  ['https://chat.example/?name=Jane&q=', 'https://chat.example/?name=…&q=…'],
  ['https://chat.example./', 'https://chat.example/'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['wss://chat.example/socket?v=1', 'wss://chat.example/socket?v=…'],
  ['https://[2001:db8::1]:8443/', 'https://[2001:db8::1]:8443/'],
  ['data:text/html,<p>4111111111111111</p>', 'data:'],
  ['javascript:alert("secret")', 'javascript:'],
  ['about:blank', 'about:blank'],
  ['about:srcdoc#secret', 'about:srcdoc'],
  ['blob:https://chat.example/8c1d0c1e-secret', 'blob://chat.example'],
  ['blob:null/8c1d0c1e', 'blob:'],
  ['file:///srv/jane/shop.html', 'file:/srv/jane/shop.html'],
  ['https://chat.example/pay/4111111111111111', 'https://chat.example/pay/################'],
  ['https://chat.example/a b', 'https://chat.example/a%20b'],
])('%s is kept as %s', (raw, kept) => {
  expect(formatUrl(record(raw))).toBe(kept);
});

test.each([
  ['https://192.168.100.200:8443/a', '192.168.100.200'],
  ['https://255.255.255.255/', '255.255.255.255'],
  ['https://3232261320/', '192.168.100.200'],
  ['https://[2001:db8::1]:8443/', '[2001:db8::1]'],
  ['https://[fe80::123:4567:89ab:cdef]/', '[fe80::123:4567:89ab:cdef]'],
  ['https://xn--bcher-kva.example.:8443/', 'xn--bcher-kva.example'],
  ['blob:https://192.168.100.200/1', '192.168.100.200'],
])('the host of %s is kept whole', (raw, host) => {
  const url = record(raw);
  expect(url.host).toBe(host);
  expect(recordedUrlSchema.safeParse(url).success).toBe(true);
});

test('no card number stands in a scheme', () => {
  const url = record('chat.4111111111111111://a');
  expect(hasCardLikeRun(url.scheme)).toBe(false);
  expect(recordedUrlSchema.safeParse(url).success).toBe(true);
});

test.each([
  'https://4111111111111111.example/',
  'https://4111-1111-1111-1111.example/',
  'https://4111.1111.1111.1111.example/',
  'https://a.41111111.11111111.example/',
  'https://192.168.100.200.example/',
  'https://[4111:1111:1111:1111::]/',
  'https://[::4111:1111:1111:1111]/',
  'blob:https://4111111111111111.example/1',
  'chat://4111111111111111/',
  'chat://222.100.123.456/',
])('no card number stands in the host of %s', (raw) => {
  const url = record(raw);
  expect(hasCardLikeRun(url.host)).toBe(false);
  expect(url.host).toContain('#');
  expect(recordedUrlSchema.safeParse(url).success).toBe(true);
});

test.each([
  '4111111111111111',
  '411.111.111.111',
  '222.100.123.456',
  '1.2.3.4.4111111111111',
  '192.168.100.200.',
])('a host %s, which recordUrl does not make, is not taken', (host) => {
  expect(recordedUrlSchema.safeParse({ ...record('https://a.example/'), host }).success).toBe(false);
});

test.each([
  '',
  'chat.example',
  '/path',
  'https://',
  'https://a b/',
  'http://[::1',
  'https://chat.example:99999/',
])('%j alone is no URL', (raw) => {
  expect(recordUrl(raw)).toBeNull();
});

test.each([
  ['/widget.js', 'https://shop.example/a/b', 'https://shop.example/widget.js'],
  ['//cdn.example/x.js', 'http://shop.example/', 'http://cdn.example/x.js'],
  ['x.js', 'no base', null],
])('%j on %j is %j', (raw, base, kept) => {
  const url = recordUrl(raw, base);
  expect(url && formatUrl(url)).toBe(kept);
});

test.each([
  ['', 'empty'],
  ['42', 'number'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'jwt'],
  ['eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.', 'jwt'],
  ['abcdefghijk', 'short'],
  ['abcdefghijkl', 'text'],
  ['k3Jf92hsLqPz0aMx71v', 'text'],
  ['k3Jf92hsLqPz0aMx71vB', 'opaque'],
  ['01234567-89ab-cdef-0123-456789abcdef', 'opaque'],
  ['only-letters-and-dashes-here', 'text'],
  ['hello world, how are you 2day', 'text'],
])('a value like %j has the shape %s', (value, shape) => {
  const url = record(`https://chat.example/?p=${encodeURIComponent(value)}`);
  expect(url.params).toEqual([{ name: 'p', shape }]);
});

test('keeps thirty parameters at most and cuts long names', () => {
  const query = Array.from({ length: 40 }, (_, index) => `p${index}=1`).join('&');
  expect(record(`https://chat.example/?${query}`).params).toHaveLength(30);
  const [param] = record(`https://chat.example/?${'n'.repeat(200)}=1`).params;
  expect(param?.name).toBe(`${'n'.repeat(59)}…`);
});

test('takes 64 kB and keeps what the schema takes', () => {
  const url = record(`https://chat.example/${'a/'.repeat(16_000)}?q=${'x1'.repeat(16_000)}`);
  expect(url.path).toHaveLength(500);
  expect(url.params).toEqual([{ name: 'q', shape: 'opaque' }]);
  expect(recordedUrlSchema.safeParse(url).success).toBe(true);
});

test.each([
  'https://chat.example/4111%2F1111%2F1111%2F1111',
  'https://chat.example/4111%C2%A01111%C2%A01111%C2%A01111',
  'https://chat.example/４１１１１１１１１１１１１１１１',
  'https://chat.example/to/https%3A%2F%2Fshop.example%2F4111%252F1111%252F1111%252F1111',
  'https://chat.example/%FF４１１１１１１１１１１１１１１１',
  'mailto:4111-1111-1111-1111@bank.example',
  'chat://４１１１１１１１１１１１１１１１/',
  'https://chat.example/?4111%2D1111%2D1111%2D1111=1',
])('hides an encoded card number in %s', (raw) => {
  const url = record(raw);
  const decoded = [url.host, url.path, ...url.params.map((param) => param.name)]
    .map(decodeURIComponent)
    .map(decodeURIComponent);
  expect(decoded.filter(hasCardLikeRun)).toEqual([]);
  expect(recordedUrlSchema.safeParse(url).success).toBe(true);
});

test('leaves an encoded path without card number as it is', () => {
  expect(record('https://chat.example/caf%C3%A9%2F2026%252D').path).toBe('/caf%C3%A9%2F2026%252D');
});

test('never throws, and makes only what the schema takes', () => {
  const part = fc.oneof(
    fc.constantFrom('https://', 'wss://', 'blob:', 'about:', 'data:', 'javascript:', 'chat.example', '/'),
    fc.constantFrom('?', '&', '=', '#', '%', '%FF', '%2F', '@', ':', '[', '4111111111111111', '４１１１'),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
  );
  const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.option(text, { nil: undefined }), (raw, base) => {
      const url = recordUrl(raw, base);
      if (url === null) return;
      expect(recordedUrlSchema.safeParse(url).error).toBeUndefined();
      expect(formatUrl(url)).toBeTypeOf('string');
      expect(formatOrigin(url)).toBeTypeOf('string');
    }),
    { numRuns: 1000 },
  );
});

test('no query value, credential or fragment is kept', () => {
  const secret = fc.stringMatching(/^[a-z]{12,20}$/).map((word) => `zz${word}`);
  fc.assert(
    fc.property(secret, (word) => {
      const url = record(`https://${word}:${word}@chat.example/a?b=${word}#${word}`);
      expect(JSON.stringify(url)).not.toContain(word);
    }),
  );
});

test.each([
  ['http://localhost/', true],
  ['http://shop.localhost:3000/', true],
  ['http://127.0.0.1/', true],
  ['http://127.1.2.3/', true],
  ['http://[::1]/', true],
  ['http://localhost./', true],
  ['http://localhost.example/', false],
  ['http://notlocalhost/', false],
  ['http://127.0.0.1.example/', false],
  ['http://128.0.0.1/', false],
  ['http://0.0.0.0/', false],
  ['http://192.168.0.1/', false],
  ['http://[::2]/', false],
])('%s is this computer: %s', (raw, expected) => {
  expect(isLoopback(record(raw))).toBe(expected);
});

test.each([
  ['http://shop.example/', true],
  ['ws://shop.example/', true],
  ['https://shop.example/', false],
  ['wss://shop.example/', false],
  ['http://localhost/', false],
  ['about:blank', false],
  ['blob:http://shop.example/1', false],
  ['ftp://shop.example/', false],
])('%s goes over a network without TLS: %s', (raw, expected) => {
  expect(isPlaintext(record(raw))).toBe(expected);
});

test.each([
  ['https://shop.example/a', 'https://shop.example/b?c', true],
  ['https://shop.example/', 'http://shop.example/', false],
  ['https://shop.example/', 'https://shop.example:8443/', false],
  ['https://shop.example/', 'https://www.shop.example/', false],
  ['about:blank', 'about:blank', false],
])('%s and %s share an origin: %s', (a, b, expected) => {
  expect(isSameOrigin(record(a), record(b))).toBe(expected);
});
