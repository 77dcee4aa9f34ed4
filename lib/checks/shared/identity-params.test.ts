import { expect, test } from 'vitest';
import { urlOf } from '../testing/evidence-builders.ts';
import { accountIn, identityIn, isSignedAddress, maybeSignedAddress } from './identity-params.ts';

test.each([
  ['email=a', ['e-mail'], ['e-mail'], false],
  ['visitor_email=a&User-Id=7', ['e-mail'], ['e-mail', 'user id'], false],
  ['first_name=a&phone=1', ['name', 'phone'], [], false],
  ['email=&user_hash=', [], [], false],
  ['userId=7&userHash=a1', [], ['user id'], true],
  ['identity_token=a1', [], [], true],
  ['jwt=a1', [], [], false],
  ['jwt=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl', [], [], true],
  ['auth_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl', [], [], true],
  ['session=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl', [], [], false],
  ['hash=a1b2c3d4e5f6', [], [], false],
  ['auth_token=a1b2c3d4', [], [], false],
  ['signature=a1b2c3d4', [], [], false],
  ['hmac=a1b2c3d4', [], [], true],
  ['identifier_hash=a1b2c3d4', [], [], true],
  ['token=a1&visitorId=3', [], [], false],
])('%s', (query, identity, account, isSigned) => {
  const url = urlOf(`https://chat.example/?${query}`);
  expect([identityIn(url), accountIn(url), isSignedAddress(url)]).toEqual([identity, account, isSigned]);
});

test.each([
  ['hash=a1b2c3d4', true],
  ['auth_token=a1b2c3d4', true],
  ['user_hash=a1', true],
  ['signature=', false],
  ['hashtag=books', false],
  ['email=a', false],
])('%s may be signed: %s', (query, isMaybe) => {
  expect(maybeSignedAddress(urlOf(`https://chat.example/?${query}`))).toBe(isMaybe);
});

test('no address says nothing', () => {
  expect([identityIn(null), accountIn(null)]).toEqual([[], []]);
});
