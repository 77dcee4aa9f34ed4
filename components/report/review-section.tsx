import type { Report } from '../../lib/report/model.ts';
import { type FindingReview, findingReviewOf } from '../../lib/report/review.ts';
import { Foreign } from '../foreign.tsx';
import { reviewWords } from './review-words.ts';

const facts = ['reviewer', 'organisation', 'purpose', 'scope', 'startedOn', 'endedOn'] as const;

/** Who reviewed, for whom, what for, when; nothing where nobody has. */
export function ReviewSection({ report: { review } }: { readonly report: Report }) {
  const written = facts.filter((fact) => (review?.[fact] ?? '') !== '');
  if (!review || written.length === 0) return null;
  return (
    <section class="block" aria-labelledby="review">
      <h2 id="review">{reviewWords.title}</h2>
      <dl class="report-facts review-facts">
        {written.map((fact) => (
          <div key={fact}>
            <dt>{reviewWords.facts[fact]}</dt>
            <dd>
              <Foreign text={review[fact]} as="written" />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface FindingReviewTextProps {
  readonly report: Pick<Report, 'review'>;
  readonly widgetId: string;
  readonly checkId: string;
}

/** What the reviewer says of one finding; nothing where nothing was said. */
export function FindingReviewText({ report, widgetId, checkId }: FindingReviewTextProps) {
  const said: FindingReview | null = findingReviewOf(report.review, widgetId, checkId);
  if (!said) return null;
  return (
    <div class="finding-review">
      {said.note !== '' && (
        <p>
          <strong>{reviewWords.note}.</strong> <Foreign text={said.note} as="written" />
        </p>
      )}
      {said.isRiskAccepted && (
        <p>
          <strong>{reviewWords.accepted}.</strong> <Foreign text={said.reason} as="written" />{' '}
          <span class="quiet">{reviewWords.acceptedMore}</span>
        </p>
      )}
    </div>
  );
}
