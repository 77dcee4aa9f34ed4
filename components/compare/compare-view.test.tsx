// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { visitOf } from '../../lib/history/testing/visits.ts';
import type { Visit } from '../../lib/history/visit.ts';
import { compareVisits } from '../../lib/report/compare.ts';
import { reportOf } from '../testing/fixture-report.ts';
import { oneChat } from '../testing/fixtures.ts';
import { reviewOf } from '../testing/review-fixture.ts';
import { CompareView } from './compare-view.tsx';
import type { CompareNotice } from './compare-words.ts';

afterEach(cleanup);

function show(visits: readonly Visit[], notices: readonly CompareNotice[] = []) {
  const comparison = compareVisits(visits);
  const onRemove = vi.fn();
  const onFiles = vi.fn();
  render(
    <CompareView
      comparison={comparison}
      entries={comparison.visits.map((visit, index) => ({ key: `${index}`, visit, file: null }))}
      notices={notices}
      titleOf={(id) => `title of ${id}`}
      onFiles={onFiles}
      onRemove={onRemove}
      onOpenHistory={() => undefined}
    />,
  );
  return { onRemove, onFiles };
}

const other = visitOf({ vendor: 'bella-desk', name: 'Bella Desk', outcomes: { 'missing-hsts': 'fail' } });

test('two vendors stand side by side, check by check', () => {
  const { onRemove } = show([visitOf(), other]);
  expect(screen.getByText('Different chats beside each other.')).toBeTruthy();
  expect(screen.getByRole('row', { name: /title of missing-hsts/ }).textContent).toContain('PassesFails');
  expect(screen.queryByText('What has changed')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Take out Bella Desk on books.test' }));
  expect(onRemove).toHaveBeenCalledWith('1');
});

test('of many sites each check says at how many it fails, and where', () => {
  show(['a', 'b', 'c', 'd', 'e'].map((name) => visitOf({ site: `${name}.test` })));
  expect(screen.getByText('One vendor on several sites.')).toBeTruthy();
  const row = screen.getByRole('row', { name: /title of weak-csp/ });
  expect(row.textContent).toContain('5 of 5');
  expect(row.textContent).toContain('a.test');
  expect(screen.getByRole('row', { name: /title of missing-hsts/ }).textContent).toContain('0 of 5');
});

test('what does not compare is said', () => {
  show([visitOf(), visitOf({ rubric: '2', isOpened: false })]);
  expect(screen.getByText(/graded by different rubrics/)).toBeTruthy();
  expect(screen.getByText(/Not all of these chats were seen open/)).toBeTruthy();
});

test('names of files and what is wrong with them are text', () => {
  const file = '<img src=x onerror=alert(1)>\u202egnp.json';
  show([], [{ kind: 'refused', file, why: 'It could not be read.' }]);
  const status = screen.getByRole('status');
  expect(status.querySelector('img')).toBeNull();
  expect(status.textContent).toContain('<img src=x onerror=alert(1)>[U+202E]gnp.json was not taken');
  expect(screen.getByText(/Nothing to compare yet/)).toBeTruthy();
});

test('what a reviewer wrote in a report stands once, beside its file, as text', () => {
  const fixture = oneChat();
  const report = reportOf(fixture, reviewOf(fixture, 'As <b>seen</b>.'));
  const comparison = compareVisits([visitOf(), other]);
  const reviewed = { file: 'june.json', report };
  render(
    <CompareView
      comparison={comparison}
      entries={comparison.visits.map((visit, index) => ({
        ...{ key: `${index}`, visit, file: 'june.json' },
        reviewed,
      }))}
      notices={[]}
      titleOf={(id) => id}
      onFiles={() => undefined}
      onRemove={() => undefined}
      onOpenHistory={() => undefined}
    />,
  );
  const section = screen.getByRole('region', { name: 'What reviewers have written' });
  expect(within(section).getAllByRole('heading', { level: 3 })).toHaveLength(1);
  // Four facts, two notes and a reason, two answers.
  expect(within(section).getAllByText('As <b>seen</b>.')).toHaveLength(9);
  expect(section.textContent).toContain('Risk accepted');
});

test('a file that is dropped is read, and does not take the page’s place', () => {
  const { onFiles } = show([]);
  const files = [new File(['{}'], 'a.json')];
  const isDefault = fireEvent.drop(screen.getByRole('main'), { dataTransfer: { files } });
  expect(isDefault).toBe(false);
  expect(onFiles).toHaveBeenCalledWith(files);
});
