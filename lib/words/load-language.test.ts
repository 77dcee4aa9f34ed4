import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import english from '../../locales/en.yml';
import { getMessage, useMessages } from './get-message.ts';
import { language, t } from './i18n.ts';
import { loadLanguage } from './load-language.ts';
import { say } from './say.ts';

const german = {
  language_tag: { message: 'de' },
  words_failing: { message: '1 Prüfung scheitert | {count} Prüfungen scheitern' },
  words_brand: { message: 'Kostet $$5 und $1' },
};
const read = vi.fn(async (path: string) => {
  if (path === '/_locales/de/messages.json') return Response.json(german);
  if (path === '/_locales/pt_BR/messages.json') return Response.json({ language_tag: { message: 'pt' } });
  throw new TypeError('Failed to fetch');
});

beforeEach(() => {
  const browsers = (name: string) => english[name]?.message ?? '';
  vi.stubGlobal('chrome', { i18n: { getMessage: browsers } });
  vi.stubGlobal('fetch', read);
  read.mockClear();
});

afterEach(() => {
  vi.unstubAllGlobals();
  useMessages(english);
});

test('the browser’s own language is asked of the browser, and nothing is fetched', async () => {
  await loadLanguage('auto');
  expect([language(), read.mock.calls.length]).toEqual(['en', 0]);
  await loadLanguage('en');
  expect([language(), read.mock.calls.length]).toEqual(['en', 0]);
});

test('a language that was chosen is fetched once, and what it lacks is the browser’s', async () => {
  await loadLanguage('de');
  expect(language()).toBe('de');
  expect(t('words.failing', 1, { count: 1 })).toBe('1 Prüfung scheitert');
  expect(t('words.failing', 3, { count: 3 })).toBe('3 Prüfungen scheitern');
  expect(say('words.failing', { count: 1 })).toBe('1 Prüfung scheitert');
  expect(say('words.failing', { count: 3 })).toBe('3 Prüfungen scheitern');
  expect(getMessage('words_brand', ['mehr'])).toBe('Kostet $5 und mehr');
  expect(t('words.why')).toBe('Why it matters');
  expect(read).toHaveBeenCalledOnce();
});

test('Portuguese is one file', async () => {
  await loadLanguage('pt');
  expect(language()).toBe('pt');
});

test('a language that cannot be had is the browser’s', async () => {
  await loadLanguage('de');
  await loadLanguage('xx');
  expect(language()).toBe('en');
});
