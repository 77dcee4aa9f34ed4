import { expect, test } from 'vitest';
import { floorOf, isFloorOfProtocol, ruleOf } from './tls-floor.ts';

test.each([
  ['h3', 'TLSv1.3', true],
  ['h2', 'TLSv1.2', true],
  ['http/1.1', 'TLSv1.2', false],
  ['websocket', 'TLSv1.2', false],
] as const)('%s is over %s or later', (protocol, version, isOfProtocol) => {
  expect(floorOf(protocol)).toBe(version);
  expect(isFloorOfProtocol(protocol)).toBe(isOfProtocol);
  expect(ruleOf(protocol)).toContain(version.slice(-3));
});

test.each(['', 'unknown', 'h2c', 'http/1.0', 'constructor', '__proto__'])(
  'nothing follows from "%s"',
  (protocol) => {
    expect(floorOf(protocol)).toBeNull();
    expect(ruleOf(protocol)).toBe('');
    expect(isFloorOfProtocol(protocol)).toBe(false);
  },
);

test('nothing follows from no protocol', () => {
  expect(ruleOf(null)).toBe('');
});
