/** Most items of one kind that one message may bring. */
export const maxItemsPerMessage = 200;
/** Most lines of the page hook that one message may bring, and most UTF-16 units in one of them. */
export const maxClaimsPerMessage = 64;
export const maxClaimLength = 2000;
