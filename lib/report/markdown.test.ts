import { expect, test } from 'vitest';
import { reportOf } from '../../components/testing/fixture-report.ts';
import {
  hostile,
  noChat,
  notJudged,
  oneChat,
  possibleOnly,
  threeChats,
} from '../../components/testing/fixtures.ts';
import { reviewOf } from '../../components/testing/review-fixture.ts';
import { markdownSummary } from './markdown.ts';

test('says page, grade, what fails, what could not be told, and what made it', () => {
  expect(markdownSummary(reportOf(oneChat()))).toMatchSnapshot();
});

test('every chat has a part, the worst first', () => {
  const parts = markdownSummary(reportOf(threeChats())).match(/^## .*$/gm) ?? [];
  expect(parts).toHaveLength(3);
  expect(parts.map((part) => part.slice(-1))).toEqual(
    parts
      .map((part) => part.slice(-1))
      .sort()
      .reverse(),
  );
});

test.each([
  [noChat(), 'No chat was found.'],
  [possibleOnly(), 'Perhaps a chat, not a sure one: no grade.'],
  [notJudged(), '1 chat, not judged.'],
])('without a grade it says so', (fixture, words) => {
  const summary = markdownSummary(reportOf(fixture));
  expect(summary).toContain(words);
  expect(summary).not.toContain('**Grade');
});

test('what a page says formats nothing, and what hides is named', () => {
  const summary = markdownSummary(reportOf(hostile()));
  expect(summary).toContain('\\<script\\>');
  expect(summary).not.toMatch(/(?<!\\)</);
  expect(summary).toContain('\\[U+202E\\]');
  expect(summary).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

test('what a reviewer wrote is in it, formats nothing and mentions nobody', () => {
  const fixture = oneChat();
  const words = '@octocat #12 GH-12 !7 [x](https://evil.example) <b>\n\n# Fine';
  const summary = markdownSummary(reportOf(fixture, reviewOf(fixture, words)));
  expect(summary).toContain('- Reviewer: ');
  expect(summary).toContain('  - Risk accepted: ');
  expect(summary).toContain('## Answers of the vendor');
  expect(summary).not.toMatch(/@octocat|#12|GH-12|!7|(?<!\\)\[x|^# Fine/m);
  expect(summary.replaceAll('<!-- -->', '')).not.toMatch(/(?<!\\)</);
});
