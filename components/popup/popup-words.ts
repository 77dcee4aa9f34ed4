import type { TlsRow } from '../evidence/tls-rows.ts';

/** Words that only the popup says. */
export const popupWords = {
  thisPage: 'This page',
  reading: 'Reading this page…',
  readingMore: 'Whoever is within earshot of its chat will be named here.',
  unread: 'This page has not been read.',
  unreadMore: 'It was open before Earshot could listen. Reload this page to have it read.',
  reload: 'Reload this page',
  unreadable: 'Earshot cannot read this page.',
  unreadableMore: 'Browsers keep extensions out of their own pages, of extension stores and of files.',
  ignored: 'Earshot leaves this site alone.',
  ignoredMore:
    'It is on the list in the settings: nothing is looked at here, and card numbers are not masked.',
  readAgain: 'Look at this site again',
  settings: 'Settings',
  broken: 'What was seen here could not be read.',
  brokenMore:
    'The browser did not give out Earshot’s own storage. Close this popup and open it again, or reload the page.',
  noChat: 'No chat found on this page.',
  noChatMore: 'If a chat opens later, Earshot reads it then.',
  possible: 'Perhaps a chat, not a sure one.',
  possibleMore:
    'Earshot saw a sign that other things leave as well. It does not count it in a grade. If it is a chat, open it, and Earshot sees more.',
  notJudged: 'A chat was found, but not judged.',
  notJudgedMore: 'Nothing that its checks need was seen yet. Open the chat, and Earshot sees more.',
  mattersMost: 'Worst:',
  whatToDo: 'What you can do:',
  alarm: 'Warning',
  allowNotices: 'Notify me of this from now on',
  noticesDenied: 'Notifications were not permitted. The toolbar’s badge warns all the same.',
  worstCounts: 'A page is graded by its worst chat.',
  chats: (count: number) => (count === 1 ? '1 chat on this page' : `${count} chats on this page`),
  chain: 'How it came into the page',
  howFound: (signs: number) =>
    signs === 1 ? 'How it was found: 1 sign' : `How it was found: ${signs} signs`,
  encryption: (hosts: number) =>
    hosts === 1 ? 'How it encrypts: 1 host' : `How it encrypts: ${hosts} hosts`,
  /** Only what is known of a host is said. */
  encryptedBy: (row: TlsRow) =>
    [
      row.version,
      row.cipher,
      row.keyBits && `${row.keyBits} bits`,
      row.keyGroup,
      row.certificateUntil && `certificate until ${row.certificateUntil}`,
      row.known,
    ]
      .filter((part) => part !== '')
      .join(', '),
  passing: (count: number) => (count === 1 ? '1 check passes' : `${count} checks pass`),
  unknown: (count: number) => (count === 1 ? '1 check could not tell' : `${count} checks could not tell`),
  notApplicable: (count: number) => (count === 1 ? '1 check does not apply' : `${count} checks do not apply`),
  openReport: 'Open full report',
  sendsNothing: 'Earshot sends nothing to anyone.',
  newer: 'New evidence came in.',
  showNewer: 'Show',
} as const;
