import type { Reader } from '../../lib/audit/define-check.ts';
import type { Finding } from '../../lib/audit/result.ts';
import { adviceOf, whyOf } from '../check-words.ts';
import type { Entry } from '../evidence/index-evidence.ts';
import { ProofList } from '../evidence/proof-list.tsx';
import { FindingTitle } from '../finding-title.tsx';
import { LearnLink } from '../learn/learn-link.tsx';
import { OutcomeMark, SeverityMark } from '../outcome-mark.tsx';
import { Sentence } from '../sentence.tsx';
import { basisWords, readers, readerWords, words } from '../words.ts';

/** Who has more time than the person in front of the page: their advice comes after the evidence. */
const otherReaders = readers.filter((reader) => reader !== 'visitor');

interface FindingRowProps {
  /** The element's id. */
  readonly id: string;
  readonly finding: Finding;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** One finding: its title and what was seen at once, the rest when it is opened. */
export function FindingRow({ id, finding, entries }: FindingRowProps) {
  const { checkId, outcome, severity, summary, proof, weight, basis } = finding;
  const isJudged = outcome === 'pass' || outcome === 'fail';
  return (
    <details id={id} class={`finding is-${outcome}`}>
      <summary class="finding-head">
        <span class="finding-marks">
          {outcome === 'fail' ? <SeverityMark severity={severity} /> : <OutcomeMark outcome={outcome} />}
        </span>
        <h4>
          <FindingTitle finding={finding} />
        </h4>
        <span class="finding-summary">
          <Sentence text={summary} />
        </span>
      </summary>
      <div class="finding-body">
        <h5>{words.why}</h5>
        <p>{whyOf(checkId)}</p>
        <LearnLink checkId={checkId} />
        {outcome === 'fail' && <Advice checkId={checkId} to={['visitor']} />}
        <h5 class="finding-evidence" tabIndex={-1}>
          {words.evidence}
        </h5>
        <p class="quiet">
          {isJudged && (
            <>
              {basisWords[basis]}
              <span aria-hidden="true"> · </span>
            </>
          )}
          {words.points(weight)}
        </p>
        <ProofList ids={proof} entries={entries} />
        {outcome === 'fail' && <Advice checkId={checkId} to={otherReaders} />}
      </div>
    </details>
  );
}

interface AdviceProps {
  readonly checkId: string;
  readonly to: readonly Reader[];
}

function Advice({ checkId, to }: AdviceProps) {
  return (
    <dl class="advice">
      {to.map((reader) => (
        <div key={reader}>
          <dt>{readerWords[reader]}</dt>
          <dd>{adviceOf(checkId, reader)}</dd>
        </div>
      ))}
    </dl>
  );
}
