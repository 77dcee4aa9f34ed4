import { redactDigits } from './digits.ts';

// Keys and cookie names are the site's words, with the visitor's in between: what could tell one visitor from another goes.
const mail = /[^\s@/]+@[^\s@/]+/g;
const encoded = /%(?:25)*[\da-f]{2}/gi;
const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
/** Letters and digits without a break, long enough to be an id, with a digit in them. */
const opaque = /(?=[A-Za-z]*\d)[A-Za-z\d]{16,}/g;
const number = /\p{Nd}{5,}/gu;

/**
 * The name of a storage key, database or cookie as it may be recorded: without mail addresses, ids of 16 letters and digits
 * or more and numbers of 5 digits or more, of at most 120 UTF-16 units. Never throws.
 */
export function recordName(raw: string): string {
  const clean = redactDigits(
    raw
      .slice(0, 1000)
      .replace(encoded, '…')
      .replace(mail, '…@…')
      .replace(uuid, '…')
      .replace(opaque, '…')
      .replace(number, (run) => run.replace(/\p{Nd}/gu, '#')),
  );
  return clean.length > 120 ? `${clean.slice(0, 119)}…` : clean;
}
