import { t } from '../../lib/words/i18n.ts';
import { formatNumber, formatTime } from '../format.ts';

/** What is to be said of something that was added. */
export type CompareNotice =
  | { readonly kind: 'refused'; readonly file: string; readonly why: string }
  | { readonly kind: 'damaged'; readonly file: string }
  | { readonly kind: 'too-many' | 'gone'; readonly count: number }
  | { readonly kind: 'history-unread' };

/** Words that only the comparison says. */
export const compareWords = {
  title: t('compare.title'),
  lead: t('compare.lead'),
  addFiles: t('compare.addFiles'),
  drop: t('compare.drop'),
  openHistory: t('compare.openHistory'),
  empty: t('compare.empty'),
  one: t('compare.one'),
  entries: t('compare.entries'),
  fromHistory: t('compare.fromHistory'),
  reviews: t('compare.reviews'),
  checks: t('compare.checks'),
  hosts: t('compare.hosts'),
  noHosts: t('compare.noHosts'),
  drift: t('compare.drift'),
  kinds: {
    time: t('compare.kinds.time'),
    sites: t('compare.kinds.sites'),
    vendors: t('compare.kinds.vendors'),
  },
  otherRubric: t('compare.otherRubric'),
  unlikeWatch: t('compare.unlikeWatch'),
  columns: {
    site: t('compare.columns.site'),
    chat: t('compare.columns.chat'),
    time: t('compare.columns.time'),
    grade: t('compare.columns.grade'),
    score: t('compare.columns.score'),
    judged: t('compare.columns.judged'),
    fails: t('compare.columns.fails'),
    source: t('compare.columns.source'),
    remove: t('compare.columns.remove'),
    check: t('compare.columns.check'),
    failsAt: t('compare.columns.failsAt'),
    host: t('compare.columns.host'),
    seenAt: t('compare.columns.seenAt'),
  },
  remove: t('compare.remove'),
  removeOne: (name: string, site: string) => t('compare.removeOne', { name, site }),
  ofAll: (count: number, all: number) =>
    t('compare.ofAll', { count: formatNumber(count), all: formatNumber(all) }),
  entry: (name: string, site: string, at: string) => t('compare.entry', { name, site, date: formatTime(at) }),
  untold: t('compare.untold'),
  moreHosts: (count: number) => t('compare.moreHosts', count, { count: formatNumber(count) }),
  tooLarge: (megabytes: number) => t('compare.tooLarge', { megabytes: formatNumber(megabytes) }),
  unreadable: t('compare.unreadable'),
  noChats: t('compare.noChats'),
} as const;

/** A notice as a sentence. */
export function compareNotice(notice: CompareNotice): string {
  switch (notice.kind) {
    case 'refused':
      return t('compare.problem', { file: notice.file, why: notice.why });
    case 'damaged':
      return t('compare.damaged', { file: notice.file });
    case 'too-many':
      return t('compare.tooMany', { count: formatNumber(notice.count) });
    case 'gone':
      return t('compare.gone', notice.count, { count: formatNumber(notice.count) });
    case 'history-unread':
      return t('compare.historyUnread');
  }
}
