import { t } from '../../lib/words/i18n.ts';
import { formatNumber } from '../format.ts';

/** Browsers whose toolbars differ. */
export type BrowserKind = 'chromium' | 'edge' | 'firefox';

/** Words that only the first page says. */
export const welcomeWords = {
  title: t('welcome.title'),
  lead: t('welcome.lead'),
  nothingToDo: t('welcome.nothingToDo'),
  tryIt: t('welcome.tryIt'),
  tryItMore: t('welcome.tryItMore'),
  steps: {
    sentence: t('welcome.steps.sentence'),
    card: t('welcome.steps.card'),
    send: t('welcome.steps.send'),
  },
  chat: t('welcome.chat'),
  hello: t('welcome.hello'),
  answer: t('welcome.answer'),
  you: t('welcome.you'),
  vendor: t('welcome.vendor'),
  composer: t('welcome.composer'),
  placeholder: t('welcome.placeholder'),
  send: t('welcome.send'),
  gets: t('welcome.gets'),
  getsNothing: t('welcome.getsNothing'),
  getsDraft: t('welcome.getsDraft'),
  getsMessage: t('welcome.getsMessage'),
  masked: (digits: number) => t('welcome.masked', digits, { count: formatNumber(digits) }),
  verdict: t('welcome.verdict'),
  verdictMore: t('welcome.verdictMore'),
  fails: t('welcome.fails'),
  unjudged: (count: number) => t('welcome.unjudged', count, { count: formatNumber(count) }),
  facts: [
    {
      title: t('welcome.facts.reads.title'),
      text: t('welcome.facts.reads.text'),
    },
    {
      title: t('welcome.facts.keeps.title'),
      text: t('welcome.facts.keeps.text'),
    },
    {
      title: t('welcome.facts.sends.title'),
      text: t('welcome.facts.sends.text'),
    },
  ],
  permissions: t('welcome.permissions'),
  permissionsMore: t('welcome.permissionsMore'),
  pin: t('welcome.pin'),
  pinMore: t('welcome.pinMore'),
  pinNames: {
    chromium: t('welcome.pinNames.chromium'),
    edge: t('welcome.pinNames.edge'),
    firefox: t('welcome.pinNames.firefox'),
  },
  pinSteps: {
    chromium: [
      t('welcome.pinSteps.chromium.first'),
      t('welcome.pinSteps.chromium.second'),
      t('welcome.pinSteps.chromium.third'),
    ],
    edge: [
      t('welcome.pinSteps.edge.first'),
      t('welcome.pinSteps.edge.second'),
      t('welcome.pinSteps.edge.third'),
    ],
    firefox: [
      t('welcome.pinSteps.firefox.first'),
      t('welcome.pinSteps.firefox.second'),
      t('welcome.pinSteps.firefox.third'),
    ],
  },
  onward: t('welcome.onward'),
  settings: t('welcome.settings'),
  settingsMore: t('welcome.settingsMore'),
  learn: t('welcome.learn'),
  learnMore: t('welcome.learnMore'),
} as const;

/** Each permission of the manifest, and why: as the README has them. */
export const permissionWords: readonly { readonly name: string; readonly why: string }[] = [
  {
    name: '<all_urls>',
    why: t('welcome.reasons.allSites'),
  },
  {
    name: 'webRequest',
    why: t('welcome.reasons.webRequest'),
  },
  {
    name: 'webRequestBlocking',
    why: t('welcome.reasons.webRequestBlocking'),
  },
  {
    name: 'scripting',
    why: t('welcome.reasons.scripting'),
  },
  {
    name: 'storage',
    why: t('welcome.reasons.storage'),
  },
  { name: 'alarms', why: t('welcome.reasons.alarms') },
  {
    name: 'notifications',
    why: t('welcome.reasons.notifications'),
  },
  {
    name: 'browsingData',
    why: t('welcome.reasons.browsingData'),
  },
];
