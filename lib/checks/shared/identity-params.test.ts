import { expect, test } from 'vitest';
import { urlOf } from '../testing/evidence-builders.ts';
import { accountIn, identityIn, isSignedAddress } from './identity-params.ts';

test.each([
  ['email=a', ['e-mail'], ['e-mail'], false],
  ['visitor_email=a&User-Id=7', ['e-mail'], ['e-mail', 'user id'], false],
  ['first_name=a&phone=1', ['name', 'phone'], [], false],
  ['email=&user_hash=', [], [], false],
  ['userId=7&userHash=a1', [], ['user id'], true],
  ['identity_token=a1', [], [], true],
  ['jwt=a1', [], [], true],
  ['token=a1&visitorId=3', [], [], false],
])('%s', (query, identity, account, isSigned) => {
  const url = urlOf(`https://chat.example/?${query}`);
  expect([identityIn(url), accountIn(url), isSignedAddress(url)]).toEqual([identity, account, isSigned]);
});

test('no address says nothing', () => {
  expect([identityIn(null), accountIn(null)]).toEqual([[], []]);
});
