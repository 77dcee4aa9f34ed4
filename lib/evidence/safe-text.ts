import * as z from 'zod/mini';
import { hasCardLikeRun } from './digits.ts';

/** A string of at most `max` UTF-16 units in which no card number can stand. Everything textual in evidence is one. */
export function safeText(max: number) {
  return z.string().check(
    z.maxLength(max),
    z.refine((text) => !hasCardLikeRun(text), { error: 'holds digits that could be a card number' }),
  );
}
