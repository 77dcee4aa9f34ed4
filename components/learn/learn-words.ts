import type { Category } from '../../lib/audit/categories.ts';
import { t } from '../../lib/words/i18n.ts';
import { formatNumber } from '../format.ts';

/** What the learning page says of one kind of checks. */
interface Lesson {
  readonly means: string;
  readonly youCan: readonly string[];
  readonly rights: string;
}

const lessons: Readonly<Record<Category, Lesson>> = {
  transport: {
    means: t('learn.lessons.transport.means'),
    youCan: [
      t('learn.lessons.transport.youCan.first'),
      t('learn.lessons.transport.youCan.second'),
      t('learn.lessons.transport.youCan.third'),
    ],
    rights: t('learn.lessons.transport.rights'),
  },
  isolation: {
    means: t('learn.lessons.isolation.means'),
    youCan: [
      t('learn.lessons.isolation.youCan.first'),
      t('learn.lessons.isolation.youCan.second'),
      t('learn.lessons.isolation.youCan.third'),
    ],
    rights: t('learn.lessons.isolation.rights'),
  },
  input: {
    means: t('learn.lessons.input.means'),
    youCan: [
      t('learn.lessons.input.youCan.first'),
      t('learn.lessons.input.youCan.second'),
      t('learn.lessons.input.youCan.third'),
      t('learn.lessons.input.youCan.fourth'),
    ],
    rights: t('learn.lessons.input.rights'),
  },
  tracking: {
    means: t('learn.lessons.tracking.means'),
    youCan: [
      t('learn.lessons.tracking.youCan.first'),
      t('learn.lessons.tracking.youCan.second'),
      t('learn.lessons.tracking.youCan.third'),
    ],
    rights: t('learn.lessons.tracking.rights'),
  },
  retention: {
    means: t('learn.lessons.retention.means'),
    youCan: [
      t('learn.lessons.retention.youCan.first'),
      t('learn.lessons.retention.youCan.second'),
      t('learn.lessons.retention.youCan.third'),
    ],
    rights: t('learn.lessons.retention.rights'),
  },
  consent: {
    means: t('learn.lessons.consent.means'),
    youCan: [
      t('learn.lessons.consent.youCan.first'),
      t('learn.lessons.consent.youCan.second'),
      t('learn.lessons.consent.youCan.third'),
    ],
    rights: t('learn.lessons.consent.rights'),
  },
  authenticity: {
    means: t('learn.lessons.authenticity.means'),
    youCan: [
      t('learn.lessons.authenticity.youCan.first'),
      t('learn.lessons.authenticity.youCan.second'),
      t('learn.lessons.authenticity.youCan.third'),
    ],
    rights: t('learn.lessons.authenticity.rights'),
  },
  'supply-chain': {
    means: t('learn.lessons.supplyChain.means'),
    youCan: [
      t('learn.lessons.supplyChain.youCan.first'),
      t('learn.lessons.supplyChain.youCan.second'),
      t('learn.lessons.supplyChain.youCan.third'),
    ],
    rights: t('learn.lessons.supplyChain.rights'),
  },
};

/** Words that only the learning page says. */
export const learnWords = {
  lessons,
  title: t('learn.title'),
  lead: t('learn.lead'),
  contents: t('learn.contents'),
  means: t('learn.means'),
  youCan: t('learn.youCan'),
  rights: t('learn.rights'),
  checks: (count: number) => t('learn.checks', count, { count: formatNumber(count) }),
} as const;
