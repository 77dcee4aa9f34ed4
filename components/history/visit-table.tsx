import { driftOf, isQuiet } from '../../lib/history/drift.ts';
import type { Visit } from '../../lib/history/visit.ts';
import { formatTime } from '../format.ts';
import { GradeBadge } from '../grade-badge.tsx';
import { DataTable } from '../report/data-table.tsx';
import { reportWords } from '../report/report-words.ts';
import { words } from '../words.ts';
import { changesInShort } from './drift-words.ts';
import { historyWords } from './history-words.ts';

interface VisitTableProps {
  /** Of one chat, the newest first. */
  readonly visits: readonly Visit[];
  /** How many cannot be read. */
  readonly broken: number;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, isChosen: boolean) => void;
  readonly onRemove: (visit: Visit) => void;
}

const { columns } = historyWords;

/** The visits of a chat, each beside what had changed since the one before. */
export function VisitTable({ visits, broken, chosen, onChoose, onRemove }: VisitTableProps) {
  return (
    <>
      <DataTable
        caption={historyWords.visits(visits.length)}
        isCaptionHidden
        columns={[
          { label: columns.visit, kind: 'tight' },
          { label: columns.grade },
          { label: columns.score, kind: 'number' },
          { label: columns.judged, kind: 'number' },
          { label: columns.fails, kind: 'number' },
          { label: columns.changes },
          { label: columns.choose },
          { label: columns.remove },
        ]}
        rows={visits.map((visit, index) => ({
          key: visit.id,
          cells: [
            formatTime(visit.at),
            <GradeBadge key="grade" grade={visit.grade} />,
            visit.score === null ? words.noScore : String(visit.score),
            visit.coverage === null ? reportWords.none : reportWords.percent(visit.coverage),
            String(Object.values(visit.outcomes).filter((outcome) => outcome === 'fail').length),
            changesSince(visits[index + 1], visit),
            <input
              key="choose"
              type="checkbox"
              checked={chosen.has(visit.id)}
              aria-label={historyWords.choose(visit.at)}
              onChange={({ currentTarget }) => onChoose(visit.id, currentTarget.checked)}
            />,
            <button
              key="remove"
              type="button"
              class="button is-quiet"
              aria-label={historyWords.removeOne(visit.at)}
              onClick={() => onRemove(visit)}
            >
              {historyWords.remove}
            </button>,
          ],
        }))}
      />
      {broken > 0 && <p class="quiet">{historyWords.brokenVisits(broken)}</p>}
    </>
  );
}

function changesSince(before: Visit | undefined, visit: Visit): string {
  if (!before) return historyWords.firstKept;
  const drift = driftOf(before, visit);
  return isQuiet(drift) ? historyWords.noChanges : changesInShort(drift);
}
