import * as z from 'zod/mini';
import { keptLimits, reviewLimits } from './review-limits.ts';

const line = z.string().check(z.maxLength(keptLimits.line));
const text = z.string().check(z.maxLength(keptLimits.text));
/** A day as `YYYY-MM-DD`, as an input of type date gives it; empty where none was named. */
const day = z.string().check(z.regex(/^(?:\d{4}-\d\d-\d\d)?$/));

/** What a reviewer says of one finding of one chat. A risk is accepted only with a reason (`isAccepted`). */
const findingReviewSchema = z.strictObject({
  widgetId: z.string().check(z.regex(/^[a-z\d-]{1,60}$/)),
  checkId: z.string().check(z.regex(/^[a-z\d-]{1,60}$/)),
  note: text,
  isRiskAccepted: z.boolean(),
  reason: text,
});
export type FindingReview = Readonly<z.infer<typeof findingReviewSchema>>;

/** What people add to a report: who reviews, for whom, what for, and what they make of it. None of it is needed. */
export const reviewSchema = z.strictObject({
  reviewer: line,
  organisation: line,
  purpose: text,
  scope: text,
  startedOn: day,
  endedOn: day,
  findings: z.array(findingReviewSchema).check(z.maxLength(reviewLimits.entries)),
  /** Answers of the vendor to questions.ts, by the question's id. */
  answers: z
    .array(z.strictObject({ questionId: z.string().check(z.regex(/^[a-z\d-]{1,60}$/)), answer: text }))
    .check(z.maxLength(100)),
});
type ParsedReview = z.infer<typeof reviewSchema>;
export type Review = Readonly<Omit<ParsedReview, 'findings' | 'answers'>> & {
  readonly findings: readonly FindingReview[];
  readonly answers: readonly Readonly<ParsedReview['answers'][number]>[];
};

/** A review in which nothing was written yet. */
export const emptyReview: Review = {
  reviewer: '',
  organisation: '',
  purpose: '',
  scope: '',
  startedOn: '',
  endedOn: '',
  findings: [],
  answers: [],
};

/** Whether a risk is accepted: it says so and gives a reason. Never throws. */
export function isAccepted({
  isRiskAccepted,
  reason,
}: Pick<FindingReview, 'isRiskAccepted' | 'reason'>): boolean {
  return isRiskAccepted && reason.trim() !== '';
}

/**
 * The review as a report carries it: without white space at the ends, without entries that say nothing, in a fixed order;
 * a risk without a reason is not accepted. Null where nothing was written. Never throws.
 */
export function cleanReview(review: Review): Review | null {
  const findings = review.findings
    .map(({ widgetId, checkId, note, isRiskAccepted, reason }) => {
      const isTaken = isAccepted({ isRiskAccepted, reason });
      return {
        widgetId,
        checkId,
        note: note.trim(),
        isRiskAccepted: isTaken,
        reason: isTaken ? reason.trim() : '',
      };
    })
    .filter(({ note, isRiskAccepted }) => note !== '' || isRiskAccepted)
    .sort((a, b) => order(`${a.widgetId} ${a.checkId}`, `${b.widgetId} ${b.checkId}`));
  const answers = review.answers
    .map(({ questionId, answer }) => ({ questionId, answer: answer.trim() }))
    .filter(({ answer }) => answer !== '')
    .sort((a, b) => order(a.questionId, b.questionId));
  const clean: Review = {
    reviewer: review.reviewer.trim(),
    organisation: review.organisation.trim(),
    purpose: review.purpose.trim(),
    scope: review.scope.trim(),
    startedOn: review.startedOn,
    endedOn: review.endedOn,
    findings,
    answers,
  };
  const isEmpty = Object.values(clean).every((value) => value.length === 0);
  return isEmpty ? null : clean;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What was said of one finding; null where nothing was. */
export function findingReviewOf(
  review: Review | null,
  widgetId: string,
  checkId: string,
): FindingReview | null {
  return review?.findings.find((entry) => entry.widgetId === widgetId && entry.checkId === checkId) ?? null;
}

/** The review with changes to what is said of one finding. */
export function withFinding(
  review: Review,
  key: Pick<FindingReview, 'widgetId' | 'checkId'>,
  changes: Partial<Pick<FindingReview, 'note' | 'isRiskAccepted' | 'reason'>>,
): Review {
  const old = findingReviewOf(review, key.widgetId, key.checkId);
  const fresh = { ...key, note: '', isRiskAccepted: false, reason: '', ...old, ...changes };
  const others = review.findings.filter((entry) => entry !== old);
  return { ...review, findings: [...others, fresh] };
}

/** The review with an answer to one question. */
export function withAnswer(review: Review, questionId: string, answer: string): Review {
  const others = review.answers.filter((entry) => entry.questionId !== questionId);
  return { ...review, answers: [...others, { questionId, answer }] };
}
