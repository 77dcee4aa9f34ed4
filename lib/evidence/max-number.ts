/** The largest number that evidence keeps: eleven digits, so that none could be a card's. */
export const maxNumber = 99_999_999_999;
