import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxFileLength, parseSettingsFile, writeSettings } from './file.ts';
import { defaults, languageChoices, maxSites, type Settings, themes } from './settings.ts';

const sites = fc.uniqueArray(
  fc.stringMatching(/^[a-z]{1,20}$/).map((name) => `${name}.example`),
  { maxLength: 20 },
);
const anySettings: fc.Arbitrary<Settings> = fc.record({
  theme: fc.constantFrom(...themes),
  language: fc.constantFrom(...languageChoices),
  isGuardOff: fc.boolean(),
  guardOffSites: sites,
  ignoredSites: sites,
  historyDays: fc.integer({ min: 0, max: 3650 }),
  isStrict: fc.boolean(),
  areNoticesOn: fc.boolean(),
  areSitesSynced: fc.boolean(),
  notChats: fc.uniqueArray(fc.constantFrom('a.test acme-chat', 'b.test *', '[::1] x')),
});

test('what is saved is read again, whole, with a byte order mark too', () => {
  fc.assert(
    fc.property(anySettings, fc.boolean(), (settings, hasMark) => {
      const text = (hasMark ? '\uFEFF' : '') + writeSettings(settings);
      expect(parseSettingsFile(text)).toEqual({ settings });
    }),
  );
});

test('a file of an older version is taken: what it cannot know is as it came', () => {
  const old = {
    earshotSettings: 1,
    theme: 'dark',
    isGuardOff: true,
    guardOffSites: ['a.test'],
    ignoredSites: [],
  };
  const { earshotSettings: _, ...known } = old;
  expect(parseSettingsFile(JSON.stringify(old))).toEqual({ settings: { ...defaults, ...known } });
});

test('a list that is too long is cut to what can be read again', () => {
  const sites = Array.from({ length: maxSites + 1 }, (_, index) => `shop-${index}.test`);
  expect(parseSettingsFile(writeSettings({ ...defaults, ignoredSites: sites }))).toEqual({
    settings: { ...defaults, ignoredSites: sites.slice(1) },
  });
});

test('the same settings make the same file', () => {
  const { theme, ...rest } = defaults;
  expect(writeSettings({ ...rest, theme })).toBe(writeSettings(defaults));
});

const changed = (changes: object) => JSON.stringify({ ...JSON.parse(writeSettings(defaults)), ...changes });

test.each([
  ['', { problem: 'no-json' }],
  [writeSettings(defaults).slice(0, -5), { problem: 'no-json' }],
  ['[]', { problem: 'no-settings' }],
  ['null', { problem: 'no-settings' }],
  ['{"theme":"dark"}', { problem: 'no-settings' }],
  [changed({ earshotSettings: 3 }), { problem: 'newer' }],
  [changed({ earshotSettings: 0 }), { problem: 'no-settings' }],
  [changed({ language: 'xx' }), { problem: 'bad-value', path: 'language' }],
  [changed({ theme: 'pink' }), { problem: 'bad-value', path: 'theme' }],
  [changed({ ignoredSites: ['a.test', 'no host'] }), { problem: 'bad-value', path: 'ignoredSites.1' }],
  [changed({ isGuardOff: undefined }), { problem: 'bad-value', path: 'isGuardOff' }],
  [changed({ historyDays: undefined }), { problem: 'bad-value', path: 'historyDays' }],
  [changed({ historyDays: 0.5 }), { problem: 'bad-value', path: 'historyDays' }],
  [changed({ historyDays: -1 }), { problem: 'bad-value', path: 'historyDays' }],
  [changed({ notChats: ['a.test'] }), { problem: 'bad-value', path: 'notChats.0' }],
  [changed({ notChats: ['https://a.test/ x'] }), { problem: 'bad-value', path: 'notChats.0' }],
  [changed({ spy: true }), { problem: 'bad-value', path: 'spy' }],
  [' '.repeat(maxFileLength + 1), { problem: 'too-long' }],
])('a file that is none is refused, with the reason: %.60s', (text, problem) => {
  expect(parseSettingsFile(text)).toEqual(problem);
});
