import { t } from '../../lib/words/i18n.ts';
import { formatNumber, formatTime } from '../format.ts';

/** What came of the last thing done with the history. */
export type HistoryNotice = 'exported' | 'removed' | 'unremoved';

/** Words that only the history says. */
export const historyWords = {
  title: t('history.title'),
  lead: t('history.lead'),
  kept: (days: number) =>
    days === 0 ? t('history.off') : t('history.days', days, { count: formatNumber(days) }),
  settings: t('history.settings'),
  empty: t('history.empty'),
  loading: t('history.loading'),
  find: t('history.find'),
  noMatch: t('history.noMatch'),
  chats: (count: number) => t('history.chats', count, { count: formatNumber(count) }),
  visits: (count: number) => t('history.visits', count, { count: formatNumber(count) }),
  unlisted: t('history.unlisted'),
  lastSeen: (at: string) => t('history.lastSeen', { date: formatTime(at) }),
  unread: t('history.unread'),
  brokenVisits: (count: number) => t('history.brokenVisits', count, { count: formatNumber(count) }),
  more: t('history.more'),
  columns: {
    choose: t('history.columns.choose'),
    visit: t('history.columns.visit'),
    grade: t('history.columns.grade'),
    score: t('history.columns.score'),
    judged: t('history.columns.judged'),
    fails: t('history.columns.fails'),
    changes: t('history.columns.changes'),
    remove: t('history.columns.remove'),
  },
  choose: (at: string) => t('history.choose', { date: formatTime(at) }),
  noChanges: t('history.noChanges'),
  firstKept: t('history.firstKept'),
  remove: t('history.remove'),
  removeOne: (at: string) => t('history.removeOne', { date: formatTime(at) }),
  removeChat: t('history.removeChat'),
  removeAll: t('history.removeAll'),
  sure: t('history.sure'),
  keep: t('history.keep'),
  compare: (count: number) => t('history.compare', count, { count: formatNumber(count) }),
  export: t('history.export'),
  lost: (count: number) => t('history.lost', count, { count: formatNumber(count) }),
  dismiss: t('history.dismiss'),
  noRoom: t('history.noRoom'),
  problems: { newer: t('history.newer'), broken: t('history.broken') },
  notices: {
    exported: t('history.exported'),
    removed: t('history.removed'),
    unremoved: t('history.unremoved'),
  } satisfies Record<HistoryNotice, string>,
} as const;
