import { t } from '../../lib/words/i18n.ts';

/** What popup and report say of the typing test. */
export const typingTestWords = {
  title: t('typingTest.title'),
  intro: t('typingTest.intro'),
  start: t('typingTest.start'),
  steps: {
    phrase: t('typingTest.steps.phrase'),
    card: t('typingTest.steps.card'),
  },
  copy: t('typingTest.copy'),
  copied: t('typingTest.copied'),
  showPage: t('typingTest.showPage'),
  cancel: t('typingTest.cancel'),
  waiting: t('typingTest.waiting'),
  watching: t('typingTest.watching'),
  late: t('typingTest.late'),
  sent: t('typingTest.sent'),
  again: t('typingTest.again'),
  next: t('typingTest.next'),
  done: t('typingTest.done'),
  result: (widget: string | null, title: string) =>
    widget === null ? title : t('typingTest.result', { widget, title }),
} as const;
