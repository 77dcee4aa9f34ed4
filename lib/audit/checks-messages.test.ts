import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messageOf } from '../words/i18n.ts';
import { controls } from './controls.ts';
import { checks } from './registry.ts';
import { readSaidSources } from './testing/said-sources.ts';

const file = new URL('../../locales/en.yml', import.meta.url);
const mark =
  '# What follows is made from lib/checks and lib/audit/controls.ts by `vitest run -u`: do not edit it by hand.\n';

const end = '# End of what is made.\n';

/** Browsers take no other signs in a message's name. */
const keyOf = (id: string) => id.replace(/[^a-z\d]/g, '_');

const said = readSaidSources();

// The checks' own files are the source of their words; translators find them where all others are.
test('locales/en.yml has the words of all checks and controls', async () => {
  const [before = '', rest = ''] = readFileSync(file, 'utf8').split(mark);
  // What someone has put behind it by hand stays.
  const [, behind = ''] = rest.split(end);
  const ofChecks = checks.map(({ id, title, why, advice }) =>
    [
      `  ${keyOf(id)}:`,
      `    pass: ${JSON.stringify(title.pass)}`,
      `    fail: ${JSON.stringify(title.fail)}`,
      `    why: ${JSON.stringify(why)}`,
      ...Object.entries(advice).map(([reader, text]) => `    ${reader}: ${JSON.stringify(text)}`),
    ].join('\n'),
  );
  const ofControls = Object.entries(controls).map(
    ([id, { title }]) => `  ${keyOf(id)}: ${JSON.stringify(title)}`,
  );
  const ofSaid = said.patterns.map(({ key, text, plural }) =>
    plural === null
      ? `  ${key}: ${JSON.stringify(text)}`
      : `  ${key}:\n    1: ${JSON.stringify(text)}\n    n: ${JSON.stringify(plural)}`,
  );
  const made = ['checks:', ...ofChecks, 'controls:', ...ofControls, 'said:', ...ofSaid].join('\n');
  await expect(`${before}${mark}${made}\n${end}${behind}`).toMatchFileSnapshot('../../locales/en.yml');
});

test('a check’s words are found by its id', () => {
  for (const { id, why } of checks) expect(messageOf('checks', id, 'why')).toBe(why);
  expect(messageOf('checks', 'no-such-check', 'why')).toBeNull();
});

test('no two sentences go by one key, and none goes by no key', () => {
  const keys = said.patterns.map(({ key }) => key);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(keys).not.toContain('');
});

test('checks say nothing that is not tagged with `say`', () => {
  expect(said.plain).toEqual([]);
});
