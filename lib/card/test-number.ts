/**
 * A card number that pays for nothing: processors publish it for tests. As its brand prints it. Source, read 2026-11-22:
 * Braintree's https://rubydoc.info/gems/braintree/2.49.0/Braintree/Test/CreditCardNumbers.
 */
export const TEST_CARD = '4111 1111 1111 1111';
/** The same without its gaps. */
export const TEST_DIGITS = '4111111111111111';
