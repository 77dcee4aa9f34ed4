import { redactDigits } from '../evidence/digits.ts';

/** Text that fits an evidence field: without card-like digit runs, of at most `max` UTF-16 units. Never throws. */
export function clip(text: string, max: number): string {
  const clean = redactDigits(text);
  return clean.length > max ? `${clean.slice(0, max - 1)}…` : clean;
}
