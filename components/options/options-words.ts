import { t } from '../../lib/words/i18n.ts';

/** What came of the last thing done in the settings. */
export type Notice =
  | { readonly kind: 'unkept' | 'unread' | 'exported' | 'reset' | 'sync-full' | 'sync-off' | 'denied' }
  | { readonly kind: 'no-days'; readonly most: number }
  | { readonly kind: 'no-site'; readonly text: string }
  | { readonly kind: 'imported'; readonly file: string }
  | ({ readonly kind: 'no-import'; readonly file: string } & ImportProblem);

/** Why a file was not taken. */
export type ImportProblem =
  | { readonly problem: 'too-long' | 'no-json' | 'no-settings' | 'newer' }
  | { readonly problem: 'bad-value'; readonly path: string };

/** Words that only the settings say. */
export const optionsWords = {
  title: t('options.title'),
  guard: t('options.guard'),
  guardOn: t('options.guardOn'),
  guardMore: t('options.guardMore'),
  guardOffSites: t('options.guardOffSites'),
  guardOffSitesMore: t('options.guardOffSitesMore'),
  strict: t('options.strict'),
  strictMore: t('options.strictMore'),
  notices: t('options.alarms'),
  noticesOn: t('options.alarmsOn'),
  noticesMore: t('options.alarmsMore'),
  history: t('options.history'),
  historyDays: t('options.historyDays'),
  openHistory: t('options.openHistory'),
  openCompare: t('options.openCompare'),
  historyMore: (most: number) => t('options.historyMore', { most }),
  notChats: t('options.notChats'),
  notChatsMore: t('options.notChatsMore'),
  syncSites: t('options.syncSites'),
  syncSitesMore: t('options.syncSitesMore'),
  looking: t('options.looking'),
  lookingMore: t('options.lookingMore'),
  noSites: t('options.noSites'),
  addSite: t('options.addSite'),
  addGuardSite: t('options.addGuardSite'),
  add: t('options.add'),
  remove: t('options.remove'),
  removeSite: (site: string) => t('options.removeSite', { site }),
  placeholder: t('options.placeholder'),
  theme: t('options.theme'),
  themes: {
    system: t('options.themes.system'),
    light: t('options.themes.light'),
    dark: t('options.themes.dark'),
  },
  language: t('options.language'),
  languageOfBrowser: t('options.languageOfBrowser'),
  file: t('options.file'),
  fileMore: t('options.fileMore'),
  exportFile: t('options.exportFile'),
  importFile: t('options.importFile'),
  reset: t('options.reset'),
  kept: t('options.kept'),
  keptMore: t('options.keptMore'),
  managed: t('options.managed'),
  corrupt: t('options.corrupt'),
} as const;

const problems = {
  'too-long': t('options.problems.tooLong'),
  'no-json': t('options.problems.noJson'),
  'no-settings': t('options.problems.noSettings'),
  newer: t('options.problems.newer'),
} as const;

/** A notice in words. */
export function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case 'unkept':
      return t('options.notices.unkept');
    case 'sync-full':
      return t('options.notices.syncFull');
    case 'sync-off':
      return t('options.notices.syncOff');
    case 'denied':
      return t('options.notices.denied');
    case 'no-days':
      return t('options.notices.noDays', { most: notice.most });
    case 'unread':
      return t('options.notices.unread');
    case 'exported':
      return t('options.notices.exported');
    case 'reset':
      return t('options.notices.reset');
    case 'no-site':
      return t('options.notices.noSite', { text: notice.text.trim() });
    case 'imported':
      return t('options.notices.imported', { file: notice.file });
    case 'no-import': {
      const why =
        notice.problem === 'bad-value'
          ? t('options.problems.badValue', { path: notice.path })
          : problems[notice.problem];
      return t('options.notices.noImport', { file: notice.file, why });
    }
  }
}
