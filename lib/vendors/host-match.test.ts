import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileHosts } from './compile.ts';
import { identifyRequest, listHosts, matchHost, matchHosts } from './host-match.ts';
import type { Vendor, VendorMatch } from './vendor.ts';

const vendor = (id: string, match: VendorMatch): Vendor => ({
  id,
  name: id,
  match,
  sources: [{ url: 'https://acme.example', seen: '2026-11-22' }],
});

const index = compileHosts([
  vendor('acme', {
    scriptHosts: ['cdn.acme.example'],
    hosts: ['acme.example'],
    frameHosts: ['suite.example/chat'],
    broadHosts: ['suite.example', 'shared.example'],
  }),
  vendor('books', { hosts: ['xn--bcher-kva.example'], broadHosts: ['shared.example'] }),
  vendor('region', { socketHosts: ['ws.suite.example/v1'], apiHosts: ['suite.example/chat/api'] }),
]);

test.each<[host: string, path: string, vendorId: string | null, role?: string, pattern?: string]>([
  ['acme.example', '/', 'acme', 'any', 'acme.example'],
  ['chat.eu.acme.example', '/', 'acme', 'any', 'acme.example'],
  ['cdn.acme.example', '/l.js', 'acme', 'script', 'cdn.acme.example'],
  ['a.cdn.acme.example', '/l.js', 'acme', 'script', 'cdn.acme.example'],
  ['notacme.example', '/', null],
  ['acme.example.evil.test', '/', null],
  ['example', '/', null],
  ['acme.example.', '/', 'acme', 'any', 'acme.example'],
  ['acme.example..', '/', null],
  ['xn--bcher-kva.example', '/', 'books', 'any', 'xn--bcher-kva.example'],
  ['bücher.example', '/', null],
  ['127.0.0.1', '/', null],
  ['[::1]', '/', null],
  ['', '/', null],
  ['.', '/', null],
  ['acme.example:443', '/', null],
  ['ACME.example', '/', null],
  ['suite.example', '/chat/frame', 'acme', 'frame', 'suite.example/chat'],
  ['suite.example', '/chat/api/x', 'region', 'api', 'suite.example/chat/api'],
  ['suite.example', '/CHAT', 'acme', 'broad', 'suite.example'],
  ['suite.example', '', 'acme', 'broad', 'suite.example'],
  ['ws.suite.example', '/v1/socket', 'region', 'socket', 'ws.suite.example/v1'],
  ['ws.suite.example', '/v2', 'acme', 'broad', 'suite.example'],
  ['xn--bcher-kva.example.', '/', 'books', 'any', 'xn--bcher-kva.example'],
  ['[2001:db8::7]', '/', null],
  ['0x7f.1', '/', null],
  [`${'a'.repeat(70)}.acme.example`, '/', 'acme', 'any', 'acme.example'],
  [`${'a.'.repeat(5000)}acme.example`, '/', 'acme', 'any', 'acme.example'],
  [`${'a.'.repeat(5000)}other.example`, '/', null],
  ['acme.example.acme.test', '/', null],
  ['constructor', '/', null],
  ['__proto__', '/', null],
  ['tostring.hasownproperty', '/', null],
])('%s%s', (host, path, vendorId, role, pattern) => {
  const match = matchHost(index, host, path);
  if (vendorId === null) expect(match).toBeNull();
  else expect(match).toMatchObject({ vendorId, role, pattern });
});

test('all who share a host are told', () => {
  expect(matchHosts(index, 'x.shared.example', '/').map(({ vendorId }) => vendorId)).toEqual([
    'acme',
    'books',
  ]);
  expect(matchHosts(index, 'nobody.example', '/')).toEqual([]);
});

test('the index lists what was put in', () => {
  expect(listHosts(index)).toContainEqual({
    host: 'suite.example',
    vendorId: 'region',
    role: 'api',
    path: '/chat/api',
  });
  expect(listHosts(index)).toHaveLength(9);
});

const label = fc.constantFrom('a', 'b', 'chat', 'x-y', 'constructor');
const host = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => `${labels.join('.')}.example`);
const path = fc.constantFrom('', '/a', '/a/b', '/chat');
const pattern = fc.tuple(host, path).map((parts) => parts.join(''));

test('the answer is that of a loop over all patterns: longest host, then longest path, then proof before broad', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(pattern, { maxLength: 8 }),
      fc.uniqueArray(pattern, { maxLength: 8 }),
      host,
      fc.constantFrom('', '/', '/a', '/a/b/c', '/chatter'),
      (proofs, broad, wanted, wantedPath) => {
        const fits = (text: string) => {
          const [name = '', ...rest] = text.split('/');
          const prefix = rest.length > 0 ? `/${rest.join('/')}` : '';
          const ends = wanted === name || wanted.endsWith(`.${name}`);
          return ends && wantedPath.startsWith(prefix) ? [name.length, prefix.length] : null;
        };
        let best: { rank: number[]; pattern: string; role: string } | null = null;
        for (const [list, role] of [
          [proofs, 'any'],
          [broad, 'broad'],
        ] as const) {
          for (const text of list) {
            const rank = fits(text);
            if (!rank) continue;
            const [hostLength = 0, pathLength = 0] = rank;
            const [bestHost = -1, bestPath = -1] = best?.rank ?? [];
            if (hostLength > bestHost || (hostLength === bestHost && pathLength > bestPath)) {
              best = { rank, pattern: text, role };
            }
          }
        }
        const compiled = compileHosts([vendor('a', { hosts: proofs }), vendor('b', { broadHosts: broad })]);
        const found = matchHost(compiled, wanted, wantedPath);
        expect(found && { pattern: found.pattern, role: found.role }).toEqual(
          best && { pattern: best.pattern, role: best.role },
        );
      },
    ),
  );
});

test('a sub-domain of a matching host matches, and a longer label does not', () => {
  fc.assert(
    fc.property(host, fc.array(label, { maxLength: 3 }), (name, labels) => {
      const one = compileHosts([vendor('a', { hosts: [name] })]);
      expect(matchHost(one, [...labels, name].join('.'), '/')?.pattern).toBe(name);
      expect(matchHost(one, `z${name}`, '/')).toBeNull();
    }),
  );
});

const installed = compileHosts([
  {
    ...vendor('acme', {
      scriptPaths: ['/acme.js', '/acme/lib/index.js'],
      framePaths: ['/widget?acme_token'],
      apiPaths: ['/acme/v1/'],
    }),
    selfHosted: true,
  },
  vendor('suite', { hosts: ['suite.example'], broadHosts: ['shared.example'] }),
]);

test.each<[host: string, path: string, type: string, params: string[], vendorId: string | null]>([
  ['shop.example', '/acme.js', 'script', [], 'acme'],
  ['shop.example', '/chat/acme.js', 'script', [], 'acme'],
  ['shop.example', '/acme@1.2.3/lib/index.js', 'script', [], 'acme'],
  ['shop.example', '/acme/2.0.1/lib/index.js', 'script', [], 'acme'],
  ['shop.example', '/lib/index.js', 'script', [], null],
  ['shop.example', '/notacme.js', 'script', [], null],
  ['shop.example', '/acme.js.map', 'script', [], null],
  ['shop.example', '/acme.js', 'xmlhttprequest', [], null],
  ['shop.example', '/widget', 'sub_frame', ['a', 'acme_token'], 'acme'],
  ['shop.example', '/widget', 'sub_frame', ['acme'], null],
  ['shop.example', '/widget', 'script', ['acme_token'], null],
  ['shop.example', '/chat/acme/v1/send', 'xmlhttprequest', [], 'acme'],
  ['127.0.0.1', '/acme/v1/', 'websocket', [], 'acme'],
  ['shop.example', '/acme/v2/', 'xmlhttprequest', [], null],
  // Whose host it is goes before whose path it looks like; a broad host is nobody's.
  ['suite.example', '/acme.js', 'script', [], 'suite'],
  ['shared.example', '/acme.js', 'script', [], 'acme'],
])('on any host: %s%s as %s with %j', (name, wanted, type, params, vendorId) => {
  expect(identifyRequest(installed, name, wanted, { type, params })?.vendorId ?? null).toBe(vendorId);
});

test('without traits only a request’s own path tells', () => {
  expect(identifyRequest(installed, 'shop.example', '/acme/v1/')).toEqual({
    vendorId: 'acme',
    pattern: '/acme/v1/',
    role: 'api',
  });
  expect(identifyRequest(installed, 'shop.example', '/acme.js')).toBeNull();
});
