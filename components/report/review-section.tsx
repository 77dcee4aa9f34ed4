import type { Report, ReportFinding, ReportWidget } from '../../lib/report/model.ts';
import { type FindingReview, findingReviewOf, isAccepted, type Review } from '../../lib/report/review.ts';
import { checkTitle } from '../check-words.ts';
import { FindingTitle } from '../finding-title.tsx';
import { Foreign } from '../foreign.tsx';
import { findingAnchor } from './anchors.ts';
import { reviewWords } from './review-words.ts';

const facts = ['reviewer', 'organisation', 'startedOn', 'endedOn', 'purpose', 'scope'] as const;
/** Those that take more than a line. */
const long: ReadonlySet<string> = new Set(['purpose', 'scope']);

type Reviewed = Pick<Report, 'review' | 'widgets'>;

/** Who reviewed, for whom, what for, when, and what was said of which finding; nothing where nobody has. */
export function ReviewSection({ report }: { readonly report: Reviewed }) {
  const { review } = report;
  if (!review || !hasReview(report)) return null;
  return (
    <section class="block" aria-labelledby="review">
      <h2 id="review">{reviewWords.title}</h2>
      <ReviewFacts review={review} />
      <SaidOfFindings report={report} />
    </section>
  );
}

/** Who reviewed, for whom, what for, when. */
export function ReviewFacts({ review }: { readonly review: Review }) {
  const written = facts.filter((fact) => review[fact] !== '');
  if (written.length === 0) return null;
  return (
    <dl class="report-facts review-facts">
      {written.map((fact) => (
        <div key={fact} class={long.has(fact) ? 'is-long' : undefined}>
          <dt>{reviewWords.facts[fact]}</dt>
          <dd>
            <Foreign text={review[fact]} as="written" />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether a report has such a section. */
export function hasReview({ review }: Pick<Report, 'review'>): boolean {
  return review !== null && (review.findings.length > 0 || facts.some((fact) => review[fact] !== ''));
}

/** Where to find what was said of findings; what was said of those that the report does not have stands here itself. */
function SaidOfFindings({ report: { review, widgets } }: { readonly report: Reviewed }) {
  const said = (review?.findings ?? []).map((entry) => {
    const widget = widgets.find(({ id }) => id === entry.widgetId);
    return { entry, widget, finding: widget?.findings.find(({ checkId }) => checkId === entry.checkId) };
  });
  const found = said.flatMap(({ entry, widget, finding }) =>
    widget && finding ? [{ entry, widget, finding }] : [],
  );
  const orphans = said.filter(({ finding }) => !finding).map(({ entry }) => entry);
  return (
    <>
      {found.length > 0 && (
        <>
          <h3>{reviewWords.said}</h3>
          <ul class="review-said">
            {found.map((one) => (
              <Said key={`${one.entry.widgetId} ${one.entry.checkId}`} {...one} />
            ))}
          </ul>
        </>
      )}
      {orphans.length > 0 && (
        <>
          <h3>{reviewWords.orphans}</h3>
          {orphans.map((entry) => (
            <div key={`${entry.widgetId} ${entry.checkId}`}>
              <h4>
                {checkTitle(entry.checkId, 'fail') ?? entry.checkId}{' '}
                <span class="mono quiet">{entry.widgetId}</span>
              </h4>
              <SaidText said={entry} />
            </div>
          ))}
        </>
      )}
    </>
  );
}

interface SaidProps {
  readonly entry: FindingReview;
  readonly widget: ReportWidget;
  readonly finding: ReportFinding;
}

function Said({ entry, widget, finding }: SaidProps) {
  return (
    <li class="review-said-one">
      <a href={`#${findingAnchor(widget.id, finding.checkId)}`}>
        <FindingTitle finding={finding} />
      </a>{' '}
      <span class="quiet">
        <Foreign text={widget.name} as="plain" />
      </span>
      {entry.note !== '' && <span class="review-mark">{reviewWords.noted}</span>}
      {entry.isRiskAccepted && (
        <span class="review-mark">{isAccepted(entry) ? reviewWords.accepted : reviewWords.notAccepted}</span>
      )}
    </li>
  );
}

interface FindingReviewTextProps {
  readonly report: Pick<Report, 'review'>;
  readonly widgetId: string;
  readonly checkId: string;
}

/** What the reviewer says of one finding; nothing where nothing was said. */
export function FindingReviewText({ report, widgetId, checkId }: FindingReviewTextProps) {
  const said = findingReviewOf(report.review, widgetId, checkId);
  return said && <SaidText said={said} />;
}

/** A note, and whether the risk is accepted. */
export function SaidText({ said }: { readonly said: FindingReview }) {
  return (
    <div class="finding-review">
      {said.note !== '' && (
        <p>
          <strong>{reviewWords.note}.</strong> <Foreign text={said.note} as="written" />
        </p>
      )}
      {said.isRiskAccepted &&
        (isAccepted(said) ? (
          <p>
            <strong>{reviewWords.accepted}.</strong> <Foreign text={said.reason} as="written" />{' '}
            <span class="quiet">{reviewWords.acceptedMore}</span>
          </p>
        ) : (
          // A file of somebody else's may say so.
          <p>
            <strong>{reviewWords.notAccepted}.</strong>
          </p>
        ))}
    </div>
  );
}
