// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { chatNames } from '../../lib/report/kept-review.ts';
import { emptyReview, findingReviewOf, type Review } from '../../lib/report/review.ts';
import { reviewLimits } from '../../lib/report/review-limits.ts';
import { reportOf } from '../testing/fixture-report.ts';
import { type Fixture, oneChat, threeChats } from '../testing/fixtures.ts';
import { ReviewForm, type ReviewStanding } from './review-form.tsx';

afterEach(cleanup);

const kept: ReviewStanding = { keeping: 'kept', evicted: [], isJoined: false, canUndo: false };

/** The form over a review that is kept in memory; `said` is what stands there now. */
function show(
  start: Review = emptyReview,
  standing: Partial<ReviewStanding> = {},
  fixture: Fixture = oneChat(),
) {
  const report = reportOf(fixture);
  const calls = { onEmpty: vi.fn(), onUndo: vi.fn(), onSaveUnread: vi.fn(), onDeleteUnread: vi.fn() };
  let said = start;
  function Kept() {
    const [review, setReview] = useState(start);
    said = review;
    return (
      <ReviewForm
        report={report}
        chatNames={chatNames(report.widgets)}
        review={review}
        standing={{ ...kept, ...standing }}
        onChange={(edit) => setReview(edit)}
        {...calls}
      />
    );
  }
  const view = render(<Kept />);
  return { ...calls, ...view, said: () => said };
}

function write(field: HTMLElement, value: string) {
  fireEvent.input(field, { target: { value } });
}

/** Folds a finding out, as a click on its summary does, and gives what stands in it. */
function openFinding(title: RegExp): HTMLElement {
  const details = screen.getByText(title, { selector: 'summary span' }).closest('details');
  if (!details) throw new Error('no such finding');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  return details;
}

test('who, for whom, what for and when are written under their labels', () => {
  const { said } = show();
  for (const [label, value] of [
    ['Reviewer', 'Ada'],
    ['Organisation', 'Acme Ltd'],
    ['Purpose', 'Yearly'],
    ['Scope', 'The basket'],
    ['Begun on', '2026-11-20'],
    ['Ended on', '2026-11-22'],
  ] as const)
    write(screen.getByLabelText(label), value);
  expect(said()).toEqual({
    ...emptyReview,
    reviewer: 'Ada',
    organisation: 'Acme Ltd',
    purpose: 'Yearly',
    scope: 'The basket',
    startedOn: '2026-11-20',
    endedOn: '2026-11-22',
  });
  expect(screen.getByText('6 fields written in')).toBeTruthy();
});

test('an end before the beginning is told with its field, and full fields say so', () => {
  show({
    ...emptyReview,
    startedOn: '2026-11-22',
    endedOn: '2026-11-20',
    purpose: 'x'.repeat(reviewLimits.text),
  });
  const end = screen.getByLabelText('Ended on');
  expect(end.getAttribute('aria-invalid')).toBe('true');
  expect(describedBy(end)).toBe('It ended before it began.');
  expect(describedBy(screen.getByLabelText('Purpose'))).toBe('No more than 4,000 characters fit here.');
  expect(screen.getByLabelText('Scope').getAttribute('aria-describedby')).toBeNull();
});

function describedBy(field: HTMLElement): string | null | undefined {
  return document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
}

test('no field of a finding is there before the finding is folded out', () => {
  show(emptyReview, {}, threeChats());
  expect(screen.getAllByRole('textbox', { hidden: true }).length).toBe(
    4 + reportOf(oneChat()).questions.length,
  );
});

test('a note, and a risk that counts only with a reason', () => {
  const { said } = show();
  const finding = openFinding(/live connection is not encrypted/);
  expect(within(finding).getByRole('group', { name: /^Note to .*of Acme Chat$/, hidden: true })).toBeTruthy();
  write(within(finding).getByLabelText('Note'), 'Seen twice.');
  fireEvent.click(within(finding).getByLabelText('The risk is accepted'));
  const reason = within(finding).getByLabelText('Reason');
  expect(reason.getAttribute('aria-invalid')).toBe('true');
  expect(describedBy(reason)).toBe('A risk counts as accepted only with a reason.');
  expect(finding.querySelector('summary')?.textContent).toContain('Risk not accepted: no reason is given');
  write(reason, 'Until March.');
  expect(reason.getAttribute('aria-invalid')).toBeNull();
  const summary = finding.querySelector('summary')?.textContent;
  expect(summary).toContain('Risk accepted');
  expect(summary).toContain('Note written');
  expect(findingReviewOf(said(), 'acme-chat', 'plaintext-socket')).toEqual({
    widgetId: 'acme-chat',
    checkId: 'plaintext-socket',
    note: 'Seen twice.',
    isRiskAccepted: true,
    reason: 'Until March.',
  });
});

test('an answer to a question of the vendor', () => {
  const { said } = show();
  const group = screen.getByRole('group', { name: /^Which independent audits/, hidden: true });
  write(within(group).getByLabelText('Answer'), 'ISO 27001');
  expect(said().answers).toEqual([{ questionId: 'audits', answer: 'ISO 27001' }]);
  expect(group.closest('details')?.querySelector('summary')?.textContent).toContain('Answered');
});

test('what was written of a chat that is not there any more can still be read and changed', () => {
  const entry = {
    widgetId: 'gone-desk',
    checkId: 'weak-csp',
    note: 'Old',
    isRiskAccepted: false,
    reason: '',
  };
  const { said } = show({ ...emptyReview, findings: [entry] });
  expect(screen.getByText('Notes to findings that this audit does not have')).toBeTruthy();
  const list = screen.getByText('Notes to findings that this audit does not have').nextElementSibling;
  const details = list?.querySelector('details');
  if (!details) throw new Error('no such note');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  write(within(details).getByLabelText('Note'), 'New');
  expect(said().findings).toEqual([{ ...entry, note: 'New' }]);
});

test.each([
  ['kept', /^Your review is kept in this browser\.$/],
  ['too-long', /longer than is kept, which is 100,000 characters/],
  ['no-room', /no room left/],
  ['failed', /did not keep your review/],
  ['newer', /A newer Earshot has written/],
  ['broken', /cannot be read/],
] as const)('how it stands (%s) is told', (keeping, words) => {
  const { onSaveUnread, onDeleteUnread } = show(emptyReview, { keeping });
  expect(screen.getByRole('status').textContent).toMatch(words);
  const unread = keeping === 'newer' || keeping === 'broken';
  for (const name of ['Save what is kept as a file', 'Delete what is kept']) {
    const button = screen.queryByRole('button', { name });
    expect(button !== null).toBe(unread);
    if (button) fireEvent.click(button);
  }
  expect([onSaveUnread, onDeleteUnread].map((call) => call.mock.calls.length)).toEqual(
    unread ? [1, 1] : [0, 0],
  );
});

test('that nothing is kept of a private window is said before the first field', () => {
  show(emptyReview, { keeping: 'off' });
  const words = screen.getByText(/Nothing of this page is kept/);
  const first = screen.getByLabelText('Reviewer');
  expect(words.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('what went to make room, and what another tab wrote, is told as text', () => {
  show(emptyReview, {
    isJoined: true,
    evicted: [{ page: 'https://old.test/<img src=x>', changedAt: '2026-01-02T03:04:05Z' }],
  });
  const status = screen.getByRole('status');
  expect(status.querySelector('img')).toBeNull();
  expect(status.textContent).toContain('that of https://old.test/<img src=x>, last changed on 2026-01-02');
  expect(status.textContent).toContain('both texts stand there now');
});

test('emptying can be undone, and the keyboard stays beside the button that goes', () => {
  const { onEmpty, onUndo } = show({ ...emptyReview, reviewer: 'Ada' }, { canUndo: true });
  fireEvent.click(screen.getByRole('button', { name: 'Empty the review' }));
  fireEvent.click(screen.getByRole('button', { name: 'Bring it back' }));
  expect([onEmpty, onUndo].map((call) => call.mock.calls.length)).toEqual([1, 1]);
  expect(document.activeElement?.textContent).toBe('Empty the review');
  cleanup();
  show();
  expect(screen.queryByRole('button', { name: 'Empty the review' })).toBeNull();
});
