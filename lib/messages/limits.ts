/** Most items of one kind that one message may bring. */
export const maxItemsPerMessage = 200;
/** Most lines of the page hook that one message may bring, and most UTF-16 units in one of them. */
export const maxClaimsPerMessage = 64;
export const maxClaimLength = 2000;
/** Most UTF-16 units of a policy in a meta element that a message brings: one more than is read, so that a cut is seen. */
export const maxPolicyText = 16_385;
/** Most of them that one message brings. */
export const maxPolicyTexts = 4;
/** Most units of a draft, and of one message, that are compared. */
export const maxDraft = 20_000;
export const maxBody = 65_536;
/** Most messages that one report of a frame brings. */
export const maxTapped = 64;
