import { expect, test } from 'vitest';
import { grades } from '../../lib/audit/score.ts';
import { chatOfGrade, noChat, notJudged, oneChat, possibleOnly, threeChats } from './fixtures.ts';

test.each([
  ['oneChat', oneChat(), 'graded', ['D']],
  ['threeChats', threeChats(), 'graded', ['F', 'D', 'B']],
  ['noChat', noChat(), 'no-chat', []],
  ['notJudged', notJudged(), 'not-judged', [null]],
] as const)('%s has the state and grades that its name promises', (_, { result }, state, grades) => {
  expect(result.state).toBe(state);
  expect(result.widgets.map((widget) => widget.score.grade)).toEqual(grades);
});

test('possibleOnly has a chat that counts for nothing', () => {
  const { result } = possibleOnly();
  expect(result.state).toBe('no-chat');
  expect(result.widgets.map((widget) => widget.confidence)).toEqual(['possible']);
});

test.each(grades)('a chat of grade %s has it', (grade) => {
  expect(chatOfGrade(grade).result.grade).toBe(grade);
});
