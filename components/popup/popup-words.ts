import type { Confidence } from '../../lib/audit/widgets.ts';
import { t } from '../../lib/words/i18n.ts';
import type { TlsRow } from '../evidence/tls-rows.ts';
import { formatList, formatNumber } from '../format.ts';

/** Words that only the popup says. */
export const popupWords = {
  thisPage: t('popup.thisPage'),
  reading: t('popup.reading'),
  readingMore: t('popup.readingMore'),
  unread: t('popup.unread'),
  unreadMore: t('popup.unreadMore'),
  reload: t('popup.reload'),
  corrected: t('popup.corrected'),
  correctedMore: t('popup.correctedMore'),
  allCorrected: t('popup.allCorrected'),
  allCorrectedMore: t('popup.allCorrectedMore'),
  isNoChat: t('popup.isNoChat'),
  isChat: t('popup.isChat'),
  withheld: t('popup.withheld'),
  withheldMore: t('popup.withheldMore'),
  grantAccess: t('popup.grantAccess'),
  accessRefused: t('popup.accessRefused'),
  copy: t('popup.copy'),
  copied: t('popup.copied'),
  notCopied: t('popup.notCopied'),
  unreadable: t('popup.unreadable'),
  unreadableMore: t('popup.unreadableMore'),
  ignored: t('popup.ignored'),
  ignoredMore: t('popup.ignoredMore'),
  readAgain: t('popup.readAgain'),
  settings: t('popup.settings'),
  broken: t('popup.broken'),
  brokenMore: t('popup.brokenMore'),
  noChat: t('popup.noChat'),
  noChatMore: t('popup.noChatMore'),
  possible: t('popup.possible'),
  possibleMore: t('popup.possibleMore'),
  notJudged: t('popup.notJudged'),
  notJudgedMore: t('popup.notJudgedMore'),
  mattersMost: t('popup.mattersMost'),
  whatToDo: t('popup.whatToDo'),
  alarm: t('popup.alarm'),
  allowNotices: t('popup.allowNotices'),
  noticesDenied: t('popup.noticesDenied'),
  /** Beside a chat's name: how sure it is. */
  confidence: {
    confirmed: t('popup.confidence.confirmed'),
    likely: t('popup.confidence.likely'),
    possible: t('popup.confidence.possible'),
  } satisfies Record<Confidence, string>,
  showEvidence: t('popup.showEvidence'),
  /** Before the name of the chat whose grade is shown. */
  judged: (chats: number) => t('popup.judged', chats, { count: formatNumber(chats) }),
  worstCounts: t('popup.worstCounts'),
  chats: (count: number) => t('popup.chats', count, { count: formatNumber(count) }),
  chain: t('popup.chain'),
  howFound: (signs: number) => t('popup.howFound', signs, { signs: formatNumber(signs) }),
  encryption: (hosts: number) => t('popup.encryption', hosts, { hosts: formatNumber(hosts) }),
  /** Only what is known of a host is said. */
  encryptedBy: (row: TlsRow) =>
    formatList(
      [
        row.version,
        row.cipher,
        row.keyBits && t('popup.keyBits', { bits: row.keyBits }),
        row.keyGroup,
        row.certificateUntil && t('popup.certificateUntil', { date: row.certificateUntil }),
        row.known,
      ].filter((part) => part !== ''),
    ),
  passing: (count: number) => t('popup.passing', count, { count: formatNumber(count) }),
  unknown: (count: number) => t('popup.unknown', count, { count: formatNumber(count) }),
  notApplicable: (count: number) => t('popup.notApplicable', count, { count: formatNumber(count) }),
  openReport: t('popup.openReport'),
  sendsNothing: t('popup.sendsNothing'),
  newer: t('popup.newer'),
  showNewer: t('popup.showNewer'),
} as const;
