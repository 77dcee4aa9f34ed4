import { expect, test } from 'vitest';
import { requestedSecrets } from './secrets.ts';
import { corpusRows } from './testing/corpus-rows.ts';

// Written after the rules by an author who had read none of them.
const phishing = corpusRows('unseen-phishing');
const innocent = corpusRows('unseen-innocent');
const sameKinds = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join();

test('a message that asks is found, one that does not raises no alarm, as often as docs/other-side.md says', () => {
  const languages = (rows: typeof phishing) => new Set(rows.map(({ language }) => language)).size;
  expect([phishing.length, languages(phishing)]).toEqual([57, 14]);
  expect([innocent.length, languages(innocent)]).toEqual([112, 14]);

  const missed = phishing.filter(({ text }) => requestedSecrets(text).length === 0);
  const otherKinds = phishing.filter(({ kinds, text }) => !sameKinds(requestedSecrets(text), kinds));
  const alarms = innocent.filter(({ text }) => requestedSecrets(text).length > 0);
  const told = (what: string, rows: typeof phishing) =>
    rows.map(({ language, kinds, text }) => `\n${what} ${language} ${kinds.join()}: ${text}`).join('');
  console.log(
    `unseen: ${phishing.length - missed.length} of ${phishing.length} found, ` +
      `${phishing.length - otherKinds.length} with every kind and no other, ` +
      `${alarms.length} of ${innocent.length} false alarms` +
      told('missed, or other kinds:', otherKinds) +
      told('false alarm:', alarms),
  );
  // What is reached: less is a step back, more is to be written here and there.
  expect(missed.length).toBeLessThanOrEqual(1);
  expect(otherKinds.length).toBeLessThanOrEqual(1);
  expect(alarms).toEqual([]);
});
