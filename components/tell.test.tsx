// @vitest-environment jsdom
import { render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checks } from '../lib/audit/registry.ts';
import { say, term } from '../lib/audit/said.ts';
import { countOf, nameSome } from '../lib/checks/shared/summary.ts';
import { draftItem, textLeak } from '../lib/checks/testing/chat-builders.ts';
import { widgetEvidence } from '../lib/checks/testing/evidence-builders.ts';
import { type Messages, useMessages } from '../lib/words/get-message.ts';
import de from '../locales/de.yml';
import en from '../locales/en.yml';
import { Sentence, ToldContext } from './sentence.tsx';
import { loadTold, toldOf, translated, untold } from './tell.ts';

const locales = import.meta.glob<{ default: Messages }>(['../locales/*.yml', '!../locales/en.yml'], {
  eager: true,
});

beforeEach(() => useMessages(de));
afterEach(() => useMessages(en));

test.each([
  ['words', say`revoked`, 'widerrufen'],
  ['text and a number', say`ends on ${'2026-12-01'}, in ${1234} days`, 'endet am 2026-12-01, in 1.234 Tagen'],
  [
    'one of a thing',
    say`${countOf(1, 'link')} of the other side’s messages deceive: ${'x'}.`,
    '1 Link in den Nachrichten der Gegenseite täuscht: x.',
  ],
  [
    'several',
    say`${countOf(2000, 'link')} of the other side’s messages deceive: ${'x'}.`,
    '2.000 Links in den Nachrichten der Gegenseite täuschen: x.',
  ],
  [
    'a second count',
    say`The text of ${countOf(2, 'sent message')} was found in none of ${countOf(1, 'message')} and requests after Send`,
    'Der Text von 2 gesendeten Nachrichten fand sich nach dem Senden in keiner Anfrage und in nichts von: 1 Nachricht',
  ],
  [
    'a list',
    say`The chat’s form asks for: ${nameSome([term('phone'), term('card number')])}.`,
    'Das Formular des Chats fragt nach: Telefon und Kartennummer.',
  ],
  [
    'a list within a list, and what is only counted',
    say`The certificate is not in order: ${nameSome(
      ['a', 'b', 'c', 'd', 'e'].map(
        (host) => say`${`${host}.example`} (${nameSome([say`revoked`, say`for another host`])})`,
      ),
    )}.`,
    'Das Zertifikat ist nicht in Ordnung: a.example (widerrufen und für einen anderen Server), b.example (widerrufen und für einen anderen Server), c.example (widerrufen und für einen anderen Server) und 2 weitere.',
  ],
  ['two sentences', say`${say`Seen: ${'a'}.`} ${say`Not told: ${'b'}.`}`, 'Gesehen: a. Nicht gesagt: b.'],
])('in German: %s', (_, said, german) => {
  expect(translated(said)).toBe(german);
});

test('what a host is called changes nothing of the sentence around it', () => {
  const host = '{b} | {count} $1 <b>\u202e said.seen_a';
  expect(translated(say`shows ${host} and goes to ${'b.example'}`)).toBe(
    `zeigt ${host} und führt zu b.example`,
  );
});

test('a sentence is not told where one word of it has no translation', () => {
  expect(translated(say`Not looked at here: ${say`the owner’s cat`}.`)).toBeNull();
  expect(translated(say`The chat sings.`)).toBeNull();
  expect(toldOf([], [say`The chat sings.`, 'Plain.', say`revoked`])).toEqual(
    new Map([['revoked', 'widerrufen']]),
  );
});

test('the checks are asked again, in German alone', async () => {
  const evidence = widgetEvidence({ drafts: [draftItem({ leaks: [textLeak()] })] });
  const english = checks.find(({ id }) => id === 'unsent-text-sent')?.evaluate(evidence).summary ?? '';
  expect(english).toBe(
    'Up to 38 characters of unsent text left by a socket for chat.example, 120 ms after the key.',
  );
  await loadTold();
  expect(toldOf([{ evidence }]).get(english)).toBe(
    'Bis zu 38 Zeichen nicht gesendeten Textes gingen über einen Socket hinaus zu chat.example, 120 ms nach der Taste.',
  );
  useMessages(en);
  expect(toldOf([{ evidence }])).toBe(untold);
});

test.each(Object.entries(locales))(
  'every check says in %s what it says of nothing',
  (_, { default: messages }) => {
    useMessages(messages);
    const evidences = [
      widgetEvidence(),
      widgetEvidence({ page: null }),
      widgetEvidence({ watch: { isChatOpen: true } }),
    ];
    const said = evidences.flatMap((evidence) => checks.map((check) => check.tell(evidence)));
    expect(said.filter((one) => translated(one) === null).map((one) => `${one}`)).toEqual([]);
  },
);

test('a sentence is shown in German, and marked as English where it has no translation', () => {
  render(
    <ToldContext.Provider value={new Map([['Seen.', 'Gesehen.']])}>
      <Sentence text="Seen." />
      <Sentence text="Sung." />
    </ToldContext.Provider>,
  );
  expect(screen.getByText('Gesehen.').hasAttribute('lang')).toBe(false);
  expect(screen.getByText('Sung.').lang).toBe('en');
});
