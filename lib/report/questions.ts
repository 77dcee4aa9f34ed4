import { questionWords } from './questions-words.ts';
import type { Review } from './review.ts';

/** One question for the vendor, why it is asked, and the answer; empty where there is none yet. */
export interface Question {
  readonly id: string;
  readonly question: string;
  readonly reason: string;
  readonly answer: string;
}

/** The questions for the vendor, with the answers that the review has. Never throws. */
export function questionsOf(review: Review | null): Question[] {
  return questionWords.map(({ id, question, reason }) => {
    const answer = review?.answers.find(({ questionId }) => questionId === id)?.answer ?? '';
    return { id, question, reason, answer };
  });
}
