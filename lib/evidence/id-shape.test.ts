import { expect, test } from 'vitest';
import { looksLikeId, namesId } from './id-shape.ts';

test.each([
  ['0b5c2d3e-1f6a-4c1d-9a1e-5d2c3b4a5f60', true],
  ['{"user":{"id":"0b5c2d3e-1f6a-4c1d-9a1e-5d2c3b4a5f60"}}', true],
  ['k3Jf92hsLqPz0aMx', true],
  ['GA1.2.1234567890.1600000000', true],
  ['k3Jf92hsLqPz0aM', false],
  ['internationalisation', false],
  ['1600000000000000', false],
  ['en-GB', false],
  ['{"open":true}', false],
  ['', false],
  [`${'x '.repeat(2000)}k3Jf92hsLqPz0aMx`, false],
])('%s', (value, isId) => {
  expect(looksLikeId(value)).toBe(isId);
});

test.each([
  ['acmeUid', true],
  ['intercom-id-labapp', true],
  ['ZD-suid', true],
  ['__zlcmid', true],
  ['messagesUtk', true],
  ['twk_token_…', true],
  ['visitorId', true],
  ['crisp-client/session/…', true],
  ['id', true],
  ['theme', false],
  ['cart', false],
  ['identity', false],
  ['', false],
])('%s', (name, isId) => {
  expect(namesId(name)).toBe(isId);
});
