import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile, SUPPORTED_LOCALES } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { languages } from '../settings/settings.ts';

type Parsed = Awaited<ReturnType<typeof parseMessagesFile>>[number];

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'locales');
const locales = readdirSync(folder)
  .filter((file) => file.endsWith('.yml'))
  .map((file) => file.slice(0, -4));

async function messagesIn(locale: string): Promise<ReadonlyMap<string, Parsed>> {
  const parsed = await parseMessagesFile(join(folder, `${locale}.yml`));
  const own = parsed.filter(({ key }) => !key[0]?.startsWith('@@'));
  return new Map(own.map((message) => [message.key.join('.'), message]));
}

const english = await messagesIn('en');

/** All texts of a message: one, or one for each form of a plural. */
function textsOf(message: Parsed): string[] {
  return message.type === 'plural' ? Object.values(message.plurals) : [message.message];
}

/** Sources of pages and background, apart from tests. */
function sources(from: string): string[] {
  return readdirSync(join(root, from), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing\//.test(file))
    .map((file) => readFileSync(join(root, from, file), 'utf8'));
}

/** Asked for by an id: components/check-words.ts; by what checks say: components/tell.ts; by the manifest: wxt.config.ts. */
const isAskedByName = (key: string) => /^(?:checks|controls|extension|said)\./.test(key);

test('each key of English is used, and each that is used is there', () => {
  const code = ['components', 'entrypoints', 'lib'].flatMap(sources).join('\n');
  const used = new Set([...code.matchAll(/\b(?:t|say)\(\s*'([\w.]+)'/g)].map(([, key]) => key));
  expect([...used].filter((key) => !english.has(key ?? ''))).toEqual([]);
  expect([...english.keys()].filter((key) => !used.has(key) && !isAskedByName(key))).toEqual([]);
});

test('names are such as browsers take, and no two are one to them', () => {
  const names = [...english.keys()].map((key) => key.replaceAll('.', '_').toLowerCase());
  expect(names.filter((name) => !/^[a-z\d_]+$/.test(name))).toEqual([]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('each language that can be chosen has a file, which browsers know, and each file can be chosen', () => {
  expect(locales.map((locale) => (locale === 'pt_BR' ? 'pt' : locale)).sort()).toEqual([...languages].sort());
  expect(locales.filter((locale) => !SUPPORTED_LOCALES.has(locale))).toEqual([]);
});

describe.each(locales)('locales/%s.yml', async (locale) => {
  const messages = await messagesIn(locale);
  const keys = [...english.keys()].filter((key) => messages.has(key));

  test('has the keys of English, no fewer and no more', () => {
    expect(
      [...english.keys()].filter((key) => !messages.has(key)),
      'missing',
    ).toEqual([]);
    expect(
      [...messages.keys()].filter((key) => !english.has(key)),
      'unknown',
    ).toEqual([]);
  });

  test('says something everywhere, with the holes of English, and no sign that is one to browsers', () => {
    const wrong = keys.filter((key) => {
      const [message, source] = [messages.get(key), english.get(key)];
      if (!message || !source) return true;
      const isEmpty = textsOf(message).some((text) => text.trim() === '');
      const hasSign = textsOf(message).some((text) => /\$|\||\uFFFC/.test(text));
      const isOther =
        message.namedSubstitutions.toSorted().join() !== source.namedSubstitutions.toSorted().join();
      return isEmpty || hasSign || isOther;
    });
    expect(wrong).toEqual([]);
  });

  test('has plurals where English has', () => {
    const wrong = keys.filter((key) => {
      const message = messages.get(key);
      if (message?.type !== english.get(key)?.type) return true;
      const forms = message?.type === 'plural' ? Object.keys(message.plurals).join() : '1,n';
      // The forms that @wxt-dev/i18n takes for these counts: one for all; 1 and others; none, 1 and others.
      return !['n', '1,n', '0,1,n'].includes(forms);
    });
    expect(wrong).toEqual([]);
  });

  test('says which language it is, and how that is written', () => {
    const tag = locale === 'pt_BR' ? 'pt' : locale;
    expect(textsOf(messages.get('language.tag') as Parsed)).toEqual([tag]);
    expect(Intl.NumberFormat.supportedLocalesOf([tag])).toEqual([tag]);
    expect(['ltr', 'rtl']).toContain(textsOf(messages.get('language.direction') as Parsed)[0]);
  });
});
