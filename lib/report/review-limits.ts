/** Longest texts that a reviewer can write, in UTF-16 units: of one line, of a note, of an answer. */
export const reviewLimits = { line: 200, text: 4000, entries: 2000 } as const;

/** Longest texts that are kept: what two tabs have written into one field stands there one below the other. */
export const keptLimits = { line: 2 * reviewLimits.line + 10, text: 2 * reviewLimits.text + 10 } as const;

/** More reviews than these are not kept in a browser: the oldest go. */
export const maxReviews = 40;
/** Longest review that is kept, in UTF-16 units of its JSON: forty of these leave room for all else that is kept. */
export const maxReviewLength = 100_000;
