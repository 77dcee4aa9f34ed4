import type { Report } from './model.ts';
import { questionsOf } from './questions.ts';
import { cleanReview, type Review } from './review.ts';

/** The report with what a reviewer has written, and nothing else changed. Never throws. */
export function withReview(report: Report, review: Review): Report {
  const clean = cleanReview(review);
  return { ...report, review: clean, questions: questionsOf(clean) };
}
