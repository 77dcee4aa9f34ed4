import { useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../lib/audit/define-check.ts';
import type { Visit } from '../../lib/history/visit.ts';
import type { Comparison } from '../../lib/report/compare.ts';
import { EarMark } from '../brand/ear-mark.tsx';
import { Foreign } from '../foreign.tsx';
import { DriftView } from '../history/drift-view.tsx';
import { words } from '../words.ts';
import { CompareReviews, type ReviewedFile } from './compare-reviews.tsx';
import { CheckMatrix, EntryTable, HostMatrix } from './compare-tables.tsx';
import { type CompareNotice, compareNotice, compareWords } from './compare-words.ts';

/** Something that is compared. `file`: name of the file that it came in; null: from the history. */
export interface CompareEntry {
  readonly key: string;
  readonly visit: Visit;
  readonly file: string | null;
  /** The file's report, where a reviewer has written in it; the same one for all of its chats. */
  readonly reviewed?: ReviewedFile;
}

/** What a check is called, by its outcome. */
export type TitleOf = (checkId: string, outcome: Outcome | undefined) => string;

interface CompareViewProps {
  readonly comparison: Comparison;
  /** In the order of the comparison's visits. */
  readonly entries: readonly CompareEntry[];
  readonly notices: readonly CompareNotice[];
  readonly titleOf: TitleOf;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRemove: (key: string) => void;
  readonly onOpenHistory: () => void;
}

/** Visits and reports beside each other. */
export function CompareView(props: CompareViewProps) {
  const { comparison, entries, notices, titleOf, onFiles, onOpenHistory } = props;
  const file = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <main
      class={isOver ? 'compare is-over' : 'compare'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        // Else the browser would open the file in the place of this page.
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <header class="compare-head">
        <EarMark size={28} />
        <h1>
          {words.brand} <span class="quiet">{compareWords.title}</span>
        </h1>
      </header>
      <p class="quiet">{compareWords.lead}</p>
      <div class="compare-tools">
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {compareWords.addFiles}
        </button>
        <button type="button" class="button is-quiet" onClick={onOpenHistory}>
          {compareWords.openHistory}
        </button>
        <span class="quiet">{compareWords.drop}</span>
        <input
          ref={file}
          type="file"
          accept="application/json,application/zip,.json,.zip"
          multiple
          hidden
          aria-label={compareWords.addFiles}
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            // So that the same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      <div role="status">
        {notices.length > 0 && (
          <ul class="compare-notices">
            {notices.map((notice, index) => (
              <li key={index}>
                <Foreign text={compareNotice(notice)} as="plain" />
              </li>
            ))}
          </ul>
        )}
      </div>
      {entries.length === 0 ? (
        <p>{compareWords.empty}</p>
      ) : (
        <Result {...props} comparison={comparison} entries={entries} titleOf={titleOf} />
      )}
    </main>
  );
}

function Result({ comparison, entries, titleOf, onRemove }: CompareViewProps) {
  const { kind, isOneRubric, drift, visits } = comparison;
  const newest = visits.at(-1);
  const isWatchedAlike = new Set(visits.map(({ isOpened }) => isOpened)).size === 1;
  return (
    <>
      <section aria-labelledby="entries">
        <h2 id="entries">{compareWords.entries}</h2>
        <p class="quiet">{entries.length === 1 ? compareWords.one : compareWords.kinds[kind]}</p>
        {!isOneRubric && <p class="compare-note">{compareWords.otherRubric}</p>}
        {!isWatchedAlike && <p class="compare-note">{compareWords.unlikeWatch}</p>}
        <EntryTable entries={entries} onRemove={onRemove} />
      </section>
      <CompareReviews files={[...new Set(entries.flatMap(({ reviewed }) => reviewed ?? []))]} />
      {drift && (
        <section aria-labelledby="drift">
          <h2 id="drift">{compareWords.drift}</h2>
          <DriftView drift={drift} titleOf={(checkId) => titleOf(checkId, newest?.outcomes[checkId])} />
        </section>
      )}
      {entries.length > 1 && (
        <>
          <section aria-labelledby="checks">
            <h2 id="checks">{compareWords.checks}</h2>
            <CheckMatrix comparison={comparison} titleOf={titleOf} />
          </section>
          <section aria-labelledby="hosts">
            <h2 id="hosts">{compareWords.hosts}</h2>
            <HostMatrix comparison={comparison} />
          </section>
        </>
      )}
    </>
  );
}
