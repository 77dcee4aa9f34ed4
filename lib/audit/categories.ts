/** What checks are about, in the order in which people read them: the learning page has a section for each. */
export const categories = [
  'transport',
  'isolation',
  'input',
  'tracking',
  'retention',
  'consent',
  'authenticity',
  'supply-chain',
] as const;
export type Category = (typeof categories)[number];
