// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { driftOf } from '../../lib/history/drift.ts';
import { visitOf } from '../../lib/history/testing/visits.ts';
import { DriftView } from './drift-view.tsx';
import { changesInShort } from './drift-words.ts';
import { chatKey, type HistoryState, HistoryView } from './history-view.tsx';

afterEach(cleanup);

const older = visitOf();
const newer = visitOf({
  at: '2026-11-22T10:00:00.000Z',
  outcomes: { ...older.outcomes, 'missing-hsts': 'fail' },
  hosts: [...older.hosts, 'tracker.example'],
});
const listed = { site: 'books.test', vendor: 'acme-chat', count: 3, last: newer };
const read = (parts = {}): HistoryState => ({
  kind: 'read',
  chats: [listed],
  matchCount: 1,
  chatCount: 1,
  opened: new Map([[chatKey('books.test', 'acme-chat'), { visits: [newer, older], broken: 1 }]]),
  ...parts,
});

function show(state: HistoryState, parts: { lost?: number; isFull?: boolean; chosen?: string[] } = {}) {
  const did = vi.fn();
  const call =
    (name: string) =>
    (...given: unknown[]) =>
      void did(name, ...given);
  render(
    <HistoryView
      state={state}
      days={90}
      lost={parts.lost ?? 0}
      isFull={parts.isFull ?? false}
      notice={null}
      sought=""
      chosen={new Set(parts.chosen)}
      onSeek={call('seek')}
      onMore={call('more')}
      onOpen={call('open')}
      onChoose={call('choose')}
      onCompare={call('compare')}
      onExport={call('export')}
      onRemoveVisit={call('remove-visit')}
      onRemoveChat={call('remove-chat')}
      onRemoveAll={call('remove-all')}
      onDismissLost={call('dismiss')}
      onOpenSettings={call('settings')}
    />,
  );
  return did;
}

test('each visit says what had changed since the one before', () => {
  show(read());
  const [, first, second] = screen.getAllByRole('row', { hidden: true });
  if (!first || !second) throw new Error('no rows');
  expect(first.textContent).toContain('1 check got worse, 1 new host');
  expect(second.textContent).toContain('the first that is kept');
  expect(screen.getByText('1 visit cannot be read and is left out.')).toBeTruthy();
});

test('visits are chosen, compared and deleted', () => {
  const did = show(read(), { chosen: [older.id] });
  fireEvent.click(screen.getByLabelText('Compare the visit of 2026-11-22 10:00:00 UTC'));
  expect(did).toHaveBeenLastCalledWith('choose', newer.id, true);
  fireEvent.click(screen.getByRole('button', { name: 'Compare 1 visit' }));
  expect(did).toHaveBeenLastCalledWith('compare', expect.anything());
  fireEvent.click(screen.getByLabelText('Delete the visit of 2026-11-20 10:00:00 UTC'));
  expect(did).toHaveBeenLastCalledWith('remove-visit', older);
});

test('all of it is deleted only once that was asked', () => {
  const did = show(read());
  fireEvent.click(screen.getByRole('button', { name: 'Delete the whole history' }));
  expect(did).not.toHaveBeenCalled();
  const asked = within(screen.getByRole('group', { name: 'Delete the whole history' }));
  expect(document.activeElement).toBe(asked.getByRole('button', { name: 'Keep' }));
  fireEvent.click(asked.getByRole('button', { name: 'Keep' }));
  expect(did).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Delete the whole history' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Delete' }).at(-1) ?? document.body);
  expect(did).toHaveBeenLastCalledWith('remove-all');
});

test('what is wrong is said, and what can be done', () => {
  show({ kind: 'newer' });
  expect(screen.getByText(/A newer Earshot has written this history/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Delete the whole history' })).toBeNull();
  cleanup();
  show({ kind: 'broken' });
  expect(screen.getByRole('button', { name: 'Delete the whole history' })).toBeTruthy();
  cleanup();
  show(read(), { lost: 200, isFull: true });
  expect(screen.getByText(/200 of the oldest visits were deleted/)).toBeTruthy();
  expect(screen.getByText(/nothing old is left to delete/)).toBeTruthy();
  cleanup();
  show(read({ chats: [], chatCount: 0, matchCount: 0 }));
  expect(screen.getByText('No visit to a page with a chat is kept yet.')).toBeTruthy();
});

test('changes are told one by one, and what may be the reason', () => {
  const drift = driftOf(
    { ...older, page: 2, isOpened: false },
    {
      ...newer,
      rubric: '2',
      scripts: [{ url: 'https://cdn.acme.example/loader.js', changedOn: '2026-11-01' }],
    },
  );
  const { container } = render(<DriftView drift={drift} titleOf={(id) => `title of ${id}`} />);
  for (const text of [
    'Passed then, fails now',
    'title of missing-hsts',
    'New host',
    'The rubric was 1 then and is 2 now',
    'its server dates it later than 2026-10-01',
    'another page of this site',
    'not seen open then',
  ])
    expect(container.textContent).toContain(text);
  expect(changesInShort(driftOf(older, older))).toBe('');
});
