import type { Category } from '../../lib/audit/categories.ts';

/** What people read for each kind of checks, and the link to what it is about. Apart from the lessons, which are long. */
export const categoryWords: Readonly<Record<Category, string>> = {
  transport: 'Transport',
  isolation: 'Isolation',
  input: 'Input handling',
  tracking: 'Tracking',
  retention: 'Retention',
  consent: 'Consent and transparency',
  authenticity: 'Authenticity',
  'supply-chain': 'Supply chain and hosting',
};

export const linkWords = {
  learnMore: 'Learn more, and your rights',
  letter: 'Write a letter about this chat',
} as const;
