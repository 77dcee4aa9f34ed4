import type { Visit } from '../../lib/history/visit.ts';
import type { Comparison } from '../../lib/report/compare.ts';
import { Foreign } from '../foreign.tsx';
import { formatTime } from '../format.ts';
import { GradeBadge } from '../grade-badge.tsx';
import { OutcomeMark } from '../outcome-mark.tsx';
import { DataTable } from '../report/data-table.tsx';
import { reportWords } from '../report/report-words.ts';
import { words, yesNo } from '../words.ts';
import type { CompareEntry, TitleOf } from './compare-view.tsx';
import { compareWords } from './compare-words.ts';

const { columns } = compareWords;
/** With more than these side by side, tables count. */
const maxColumns = 4;
/** Hosts that are listed. */
const maxHosts = 200;
/** Sites that are named in one cell. */
const maxNamed = 8;

interface EntryTableProps {
  readonly entries: readonly CompareEntry[];
  readonly onRemove: (key: string) => void;
}

/** What is compared, a line each. */
export function EntryTable({ entries, onRemove }: EntryTableProps) {
  return (
    <DataTable
      caption={compareWords.entries}
      isCaptionHidden
      columns={[
        { label: columns.site },
        { label: columns.chat },
        { label: columns.time },
        { label: columns.grade },
        { label: columns.score, kind: 'number' },
        { label: columns.judged, kind: 'number' },
        { label: columns.fails, kind: 'number' },
        { label: columns.source },
        { label: columns.remove },
      ]}
      rows={entries.map(({ key, visit, file }) => ({
        key,
        cells: [
          <Foreign key="site" text={visit.site} as="plain" />,
          <Foreign key="name" text={visit.name} as="plain" />,
          formatTime(visit.at),
          <GradeBadge key="grade" grade={visit.grade} />,
          visit.score === null ? words.noScore : String(visit.score),
          visit.coverage === null ? reportWords.none : reportWords.percent(visit.coverage),
          String(failsOf(visit)),
          file === null ? compareWords.fromHistory : <Foreign key="file" text={file} as="plain" />,
          <button
            key="remove"
            type="button"
            class="button is-quiet"
            aria-label={compareWords.removeOne(visit.name, visit.site)}
            onClick={() => onRemove(key)}
          >
            {compareWords.remove}
          </button>,
        ],
      }))}
    />
  );
}

function failsOf({ outcomes }: Visit): number {
  return Object.values(outcomes).filter((outcome) => outcome === 'fail').length;
}

/** What each check says at each visit; of many visits, at how many it fails, and on which sites. */
export function CheckMatrix({
  comparison,
  titleOf,
}: {
  readonly comparison: Comparison;
  readonly titleOf: TitleOf;
}) {
  const { visits, checks } = comparison;
  if (visits.length > maxColumns) {
    return (
      <DataTable
        caption={compareWords.checks}
        isCaptionHidden
        columns={[
          { label: columns.check },
          { label: columns.fails, kind: 'number' },
          { label: columns.failsAt },
        ]}
        rows={checks
          .toSorted((a, b) => b.failCount - a.failCount)
          .map(({ checkId, outcomes, failCount }) => ({
            key: checkId,
            cells: [
              titleOf(checkId, undefined),
              compareWords.ofAll(failCount, visits.length),
              <Sites key="sites" visits={visits.filter((_, index) => outcomes[index] === 'fail')} />,
            ],
          }))}
      />
    );
  }
  return (
    <DataTable
      caption={compareWords.checks}
      isCaptionHidden
      columns={[{ label: columns.check }, ...visits.map((visit) => ({ label: labelOf(visit) }))]}
      rows={checks.map(({ checkId, outcomes }) => ({
        key: checkId,
        cells: [
          titleOf(checkId, undefined),
          ...outcomes.map((outcome, index) =>
            outcome === null ? compareWords.untold : <OutcomeMark key={index} outcome={outcome} />,
          ),
        ],
      }))}
    />
  );
}

/** Which hosts each chat had to do with; of many visits, at how many. */
export function HostMatrix({ comparison }: { readonly comparison: Comparison }) {
  const { visits, hosts } = comparison;
  const shown = hosts.slice(0, maxHosts);
  if (shown.length === 0) return <p>{compareWords.noHosts}</p>;
  const isCounted = visits.length > maxColumns;
  return (
    <>
      <DataTable
        caption={compareWords.hosts}
        isCaptionHidden
        columns={[
          { label: columns.host },
          ...(isCounted
            ? [{ label: columns.seenAt, kind: 'number' as const }]
            : visits.map((visit) => ({ label: labelOf(visit) }))),
        ]}
        rows={shown.map(({ host, isAt, count }) => ({
          key: host,
          cells: [
            <Foreign key="host" text={host} />,
            ...(isCounted ? [compareWords.ofAll(count, visits.length)] : isAt.map((is) => yesNo[`${is}`])),
          ],
        }))}
      />
      {hosts.length > maxHosts && <p class="quiet">{compareWords.moreHosts(hosts.length - maxHosts)}</p>}
    </>
  );
}

function Sites({ visits }: { readonly visits: readonly Visit[] }) {
  const sites = [...new Set(visits.map(({ site }) => site))];
  const more = sites.length - maxNamed;
  return (
    <ul class="compare-sites">
      {sites.slice(0, maxNamed).map((site) => (
        <li key={site}>
          <Foreign text={site} as="plain" />
        </li>
      ))}
      {more > 0 && <li>{`+${more}`}</li>}
    </ul>
  );
}

function labelOf({ name, site, at }: Visit): string {
  return compareWords.entry(name, site, at);
}
