const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i;
/** Letters and digits without a break, some of each, too many to be a word or a date. */
const opaque = /(?<![A-Za-z\d])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z\d]{16,}/;
/** Two long numbers with a dot between, as `GA1.2.1234567890.1600000000` has them. */
const numbers = /\d{8,}\.\d{8,}/;

/**
 * Whether a stored value holds something of the shape of a visitor's identifier, alone or among other things: so much may
 * be known of a value, of which nothing is kept. Never throws.
 */
export function looksLikeId(value: string): boolean {
  const text = value.slice(0, 4000);
  return uuid.test(text) || opaque.test(text) || numbers.test(text);
}

/** Words that name an identifier, or whom it stands for. */
const idWord =
  /^(?:[a-z]{0,4}u?id|utk|token|visitor|anonymous|device|session|guest|(?:visitor|client|user|session|device)id)$/;

/** Whether the name of a cookie or key says that it is an identifier: `acmeUid`, `intercom-id-…`, `visitor_token`. */
export function namesId(name: string): boolean {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.split(/[^a-z]+/).some((word) => idWord.test(word));
}
