import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasCardLikeRun } from './digits.ts';
import { recordName } from './recorded-name.ts';

test.each([
  ['rcloc', 'rcloc'],
  ['intercom.intercom-state-labapp', 'intercom.intercom-state-labapp'],
  ['twk_token_5f0c0de', 'twk_token_5f0c0de'],
  ['crisp-client/session/0b5c2d3e-0a1b-4c2d-8e3f-0123456789ab', 'crisp-client/session/…'],
  ['chat_k3Jf92hsLqPz0aMx71vB_seen', 'chat_…_seen'],
  ['onlylettershoweverlong', 'onlylettershoweverlong'],
  ['user:jane@example.test', '…@…'],
  ['order-12345', 'order-#####'],
  ['order-1234', 'order-1234'],
  ['4111 1111 1111 1111', '#### #### #### ####'],
  ['%34111111111111', '…############'],
  ['4111111111111111', '…'],
  ['４１１１１１１１１１１１１１１１', '################'],
  ['', ''],
  ['n'.repeat(200), `${'n'.repeat(119)}…`],
])('%j is recorded as %j', (raw, name) => {
  expect(recordName(raw)).toBe(name);
});

test('no card number gets through, whatever stands around it', () => {
  const piece = fc.oneof(
    fc.constantFrom('4111', '4111111111111111', '-', ' ', '_', 'a', '%34', '@'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const name = recordName(pieces.join(''));
      expect(hasCardLikeRun(name)).toBe(false);
      expect(name.length).toBeLessThanOrEqual(120);
    }),
  );
});
