import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, nameSome } from '../checks/shared/summary.ts';
import { say, term } from './said.ts';
import { patternOf } from './said-pattern.ts';

test.each([
  [say`Seen.`, 'Seen.'],
  [say`${'a.example'} and ${3} more`, 'a.example and 3 more'],
  [say`${countOf(1, 'frame')}, ${countOf(2, 'script')}.`, '1 frame, 2 scripts.'],
  [
    say`By ${term('a socket')} to ${nameSome(['a', 'b', 'a', 'c', 'd', 'e'])}.`,
    'By a socket to a, b, c and 2 more.',
  ],
  [
    say`${say`${'a.example'} (${say`revoked`})`}: ${nameSome([say`x`, say`x`, say`y`])}`,
    'a.example (revoked): x, y',
  ],
  [say`It holds ${nameSome([])}.`, 'It holds .'],
])('as a string, a sentence is English: %s', (said, english) => {
  expect(`${said}`).toBe(english);
});

test('whatever fills a hole stands in the sentence as it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => `${say`From ${a} to ${b}.`}` === `From ${a} to ${b}.`),
  );
});

test.each([
  [['The page came over http.'], [], 'the_page_came_over_http', 'The page came over http.', null],
  [['To ', ' by ', '.'], [null, null], 'to_a_by_b', 'To {a} by {b}.', null],
  [
    ['', ' of ', ' (', ')'],
    [null, 'sent message', 'request'],
    'a_of_count_sent_message_b',
    '{a} of {count} sent message ({b})',
    '{a} of {count} sent messages ({b})',
  ],
])('the pattern of %j with %j goes by %s', (strings, nouns, key, text, plural) => {
  expect(patternOf(strings, nouns)).toEqual({ key, text, plural });
});

test('a long sentence goes by its beginning and its end', () => {
  const keyOf = (end: string) => patternOf([`${'Nobody wrote anything here '.repeat(5)}${end}`], []).key;
  expect(keyOf('at all').length).toBeLessThanOrEqual(60);
  expect(keyOf('at all')).not.toBe(keyOf('so far'));
});
