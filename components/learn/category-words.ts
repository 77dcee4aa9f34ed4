import type { Category } from '../../lib/audit/categories.ts';
import { t } from '../../lib/words/i18n.ts';

/** What people read for each kind of checks, and the link to what it is about. Apart from the lessons, which are long. */
export const categoryWords: Readonly<Record<Category, string>> = {
  transport: t('categories.transport'),
  isolation: t('categories.isolation'),
  input: t('categories.input'),
  tracking: t('categories.tracking'),
  retention: t('categories.retention'),
  consent: t('categories.consent'),
  authenticity: t('categories.authenticity'),
  'supply-chain': t('categories.supplyChain'),
};

export const linkWords = {
  learnMore: t('learn.learnMore'),
  letter: t('learn.letter'),
} as const;
