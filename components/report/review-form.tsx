import { useId, useRef } from 'preact/hooks';
import type { Report } from '../../lib/report/model.ts';
import { type Review, withAnswer } from '../../lib/report/review.ts';
import { DayField, LineField, TextField } from './review-fields.tsx';
import { ReviewFindings } from './review-findings.tsx';
import { countWritten, reviewWords } from './review-words.ts';

/** How the review stands in this browser: of a store's state, what is said of it. */
export interface ReviewStanding {
  readonly keeping: keyof typeof reviewWords.keeping;
  /** Reviews of other pages that went to make room. */
  readonly evicted: readonly { readonly page: string; readonly changedAt: string }[];
  readonly isJoined: boolean;
  readonly canUndo: boolean;
}

interface ReviewFormProps {
  readonly report: Pick<Report, 'widgets' | 'questions'>;
  /** What is kept calls each chat otherwise than the report: names by the report's ids. */
  readonly chatNames: ReadonlyMap<string, string>;
  readonly review: Review;
  readonly standing: ReviewStanding;
  readonly onChange: (edit: (review: Review) => Review) => void;
  readonly onEmpty: () => void;
  readonly onUndo: () => void;
  /** What cannot be read: as a file, and away with it. */
  readonly onSaveUnread: () => void;
  readonly onDeleteUnread: () => void;
}

/** Where a reviewer writes. Folded away until it is asked for; in print stands what was written, in the report. */
export function ReviewForm(props: ReviewFormProps) {
  const { report, chatNames, review, standing, onChange } = props;
  const titleId = useId();
  const set = (changes: Partial<Review>) => onChange((old) => ({ ...old, ...changes }));
  const isEndFirst = review.startedOn !== '' && review.endedOn !== '' && review.endedOn < review.startedOn;
  const written = countWritten(review);
  return (
    <section class="review-form" aria-labelledby={titleId}>
      <details class="review-sheet">
        <summary>
          <h2 id={titleId}>{reviewWords.edit}</h2>
          <span class="quiet">{reviewWords.written(written)}</span>
        </summary>
        <p class="quiet">{reviewWords.editLead}</p>
        <p class="quiet">{reviewWords.keptHow}</p>
        {standing.keeping === 'off' && <p class="review-error">{reviewWords.keeping.off}</p>}
        <div class="review-pair">
          <LineField
            label={reviewWords.facts.reviewer}
            text={review.reviewer}
            onText={(reviewer) => set({ reviewer })}
          />
          <LineField
            label={reviewWords.facts.organisation}
            text={review.organisation}
            onText={(organisation) => set({ organisation })}
          />
        </div>
        <TextField
          label={reviewWords.facts.purpose}
          text={review.purpose}
          onText={(purpose) => set({ purpose })}
        />
        <TextField label={reviewWords.facts.scope} text={review.scope} onText={(scope) => set({ scope })} />
        <div class="review-pair">
          <DayField
            label={reviewWords.facts.startedOn}
            text={review.startedOn}
            onText={(startedOn) => set({ startedOn })}
          />
          <DayField
            label={reviewWords.facts.endedOn}
            text={review.endedOn}
            error={isEndFirst ? reviewWords.endedBefore : ''}
            onText={(endedOn) => set({ endedOn })}
          />
        </div>
        <ReviewFindings widgets={report.widgets} chatNames={chatNames} review={review} onChange={onChange} />
        <Answers report={report} review={review} onChange={onChange} />
      </details>
      <Standing {...props} isWritten={written > 0} />
    </section>
  );
}

function Answers({ report, review, onChange }: Pick<ReviewFormProps, 'report' | 'review' | 'onChange'>) {
  return (
    <>
      <h3>{reviewWords.answers}</h3>
      <ul class="review-list">
        {report.questions.map(({ id, question, reason }) => {
          const answer = review.answers.find(({ questionId }) => questionId === id)?.answer ?? '';
          return (
            <li key={id}>
              <details>
                <summary>
                  <span>{question}</span>
                  {answer.trim() !== '' && <span class="review-mark">{reviewWords.answered}</span>}
                </summary>
                <fieldset>
                  <legend class="unseen">{question}</legend>
                  <p class="quiet">{reason}</p>
                  <TextField
                    label={reviewWords.answer}
                    text={answer}
                    onText={(text) => onChange((old) => withAnswer(old, id, text))}
                  />
                </fieldset>
              </details>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Standing(props: ReviewFormProps & { readonly isWritten: boolean }) {
  const { standing, isWritten, onEmpty, onUndo, onSaveUnread, onDeleteUnread } = props;
  const empty = useRef<HTMLButtonElement>(null);
  const { keeping, evicted, isJoined, canUndo } = standing;
  const isUnread = keeping === 'newer' || keeping === 'broken';
  const sentences = [
    // Said before the first field, where it is read in time.
    ...(keeping === 'off' ? [] : [reviewWords.keeping[keeping]]),
    ...(canUndo && !isWritten ? [reviewWords.emptied] : []),
    ...(isJoined ? [reviewWords.joined] : []),
    ...evicted.map(({ page, changedAt }) => reviewWords.evicted(page, changedAt)),
  ].filter((text) => text !== '');
  return (
    <div class="review-standing">
      <div role="status" class={isBad(keeping) ? 'is-bad' : 'quiet'}>
        {sentences.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <div class="review-buttons">
        {isUnread && (
          <>
            <button type="button" class="button is-quiet" onClick={onSaveUnread}>
              {reviewWords.saveUnread}
            </button>
            <button type="button" class="button is-quiet" onClick={onDeleteUnread}>
              {reviewWords.deleteUnread}
            </button>
          </>
        )}
        {(isWritten || canUndo) && (
          <button ref={empty} type="button" class="button is-quiet" onClick={onEmpty}>
            {reviewWords.empty}
          </button>
        )}
        {canUndo && (
          <button
            type="button"
            class="button"
            onClick={() => {
              onUndo();
              // This button goes: the keyboard stays beside it.
              empty.current?.focus();
            }}
          >
            {reviewWords.undo}
          </button>
        )}
      </div>
    </div>
  );
}

function isBad(keeping: ReviewStanding['keeping']): boolean {
  return !['loading', 'empty', 'pending', 'kept'].includes(keeping);
}
