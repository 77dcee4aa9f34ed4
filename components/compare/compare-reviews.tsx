import type { Report } from '../../lib/report/model.ts';
import { titleIn } from '../check-words.ts';
import { Foreign } from '../foreign.tsx';
import { ReviewFacts, SaidText } from '../report/review-section.tsx';
import { reviewWords } from '../report/review-words.ts';
import { compareWords } from './compare-words.ts';

/** A report that a reviewer has written in. */
export interface ReviewedFile {
  readonly file: string;
  readonly report: Pick<Report, 'review' | 'questions' | 'widgets'>;
}

/** What reviewers have written in the reports that are compared; nothing where nobody has. */
export function CompareReviews({ files }: { readonly files: readonly ReviewedFile[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">{compareWords.reviews}</h2>
      {files.map((one, index) => (
        <Reviewed key={index} {...one} />
      ))}
    </section>
  );
}

function Reviewed({ file, report: { review, questions, widgets } }: ReviewedFile) {
  if (!review) return null;
  const answered = questions.filter(({ answer }) => answer !== '');
  return (
    <article class="compare-review">
      <h3>
        <Foreign text={file} as="plain" />
      </h3>
      <ReviewFacts review={review} />
      {review.findings.map((said) => {
        const widget = widgets.find(({ id }) => id === said.widgetId);
        return (
          <div key={`${said.widgetId} ${said.checkId}`}>
            <h4>
              {titleIn(widget?.findings ?? [], said.checkId)}{' '}
              <span class="quiet">
                <Foreign text={widget?.name ?? said.widgetId} as="plain" />
              </span>
            </h4>
            <SaidText said={said} />
          </div>
        );
      })}
      {answered.length > 0 && (
        <>
          <h4>{reviewWords.answers}</h4>
          <dl>
            {answered.map(({ id, question, answer }) => (
              <div key={id}>
                <dt>
                  <Foreign text={question} as="plain" isEnglish />
                </dt>
                <dd>
                  <Foreign text={answer} as="written" />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </article>
  );
}
