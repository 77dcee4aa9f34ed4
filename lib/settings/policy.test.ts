import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policySchema, readPolicy, underPolicy } from './policy.ts';
import { defaults, maxHistoryDays } from './settings.ts';

const own = {
  ...defaults,
  isGuardOff: true,
  guardOffSites: ['a.test'],
  ignoredSites: ['b.test'],
} as const;

test('without a policy the person’s own settings hold', () => {
  expect(
    underPolicy(
      { ...own, guardOffSites: [...own.guardOffSites], ignoredSites: [...own.ignoredSites] },
      readPolicy({}),
    ),
  ).toEqual(own);
});

test('a guard that is forced on has no exception', () => {
  const policy = readPolicy({ guard: 'on', ignoredSites: ['c.test', 'b.test'], theme: 'dark' });
  expect(
    underPolicy(
      { ...defaults, isGuardOff: true, guardOffSites: ['a.test'], ignoredSites: ['b.test'] },
      policy,
    ),
  ).toEqual({
    theme: 'dark',
    language: 'auto',
    isGuardOff: false,
    guardOffSites: [],
    ignoredSites: ['c.test', 'b.test'],
    historyDays: 90,
    isStrict: false,
    areNoticesOn: true,
    areSitesSynced: false,
    notChats: [],
  });
  expect(underPolicy(defaults, readPolicy({ guard: 'off' })).isGuardOff).toBe(true);
  expect(underPolicy(defaults, readPolicy({ historyDays: 0 })).historyDays).toBe(0);
  const decided = underPolicy(defaults, readPolicy({ strict: true, notices: false, syncSites: true }));
  expect(decided).toMatchObject({ isStrict: true, areNoticesOn: false, areSitesSynced: true });
});

test('what a policy says wrongly decides nothing, and the rest holds', () => {
  expect(
    readPolicy({
      guard: 'maybe',
      ignoredSites: 'c.test',
      theme: 'dark',
      historyDays: '7',
      strict: 'yes',
      notices: 0,
      syncSites: null,
      welcome: 0,
      other: 1,
    }),
  ).toEqual({
    guard: undefined,
    ignoredSites: undefined,
    theme: 'dark',
    historyDays: undefined,
    strict: undefined,
    notices: undefined,
    syncSites: undefined,
    welcome: undefined,
  });
});

test('browsers are told of the same policy', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../public/managed-schema.json', import.meta.url), 'utf8'),
  );
  expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(policySchema.shape).sort());
  expect(schema.properties.guard.enum).toEqual(['on', 'off']);
  expect(schema.properties.welcome.enum).toEqual(['on', 'off']);
  expect(readPolicy({ welcome: 'off' }).welcome).toBe('off');
  expect(schema.properties.theme.enum).toEqual(['system', 'light', 'dark']);
  expect(schema.properties.historyDays).toMatchObject({
    type: 'integer',
    minimum: 0,
    maximum: maxHistoryDays,
  });
});
