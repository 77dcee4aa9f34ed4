import type { Item } from '../../lib/evidence/evidence.ts';
import { t } from '../../lib/words/i18n.ts';
import { formatBytes, formatNumber } from '../format.ts';
import { yesNo } from '../words.ts';
import { describeWords as words } from './describe-words.ts';
import { type Description, foreign, own } from './facts.ts';

const retentionWords = {
  sent: t('retention.sent'),
  sought: t('retention.sought'),
  closed: t('retention.closed'),
  kept: t('retention.kept'),
  keptNone: t('retention.keptNone'),
  key: (name: string, area: string, count: string) => t('retention.key', { name, area, count }),
  sized: (key: string, size: string) => t('retention.sized', { key, size }),
  areas: t('retention.areas'),
  states: {
    read: t('retention.states.read'),
    partly: t('retention.states.partly'),
    none: t('retention.states.none'),
  },
  role: t('retention.role'),
  roles: {
    end: t('retention.roles.end'),
    close: t('retention.roles.close'),
    menu: t('retention.roles.menu'),
    unnamed: t('retention.roles.unnamed'),
    other: t('retention.roles.other'),
  },
  opened: t('retention.opened'),
} as const;

/** Describes what stays of the messages that were sent. Never throws. */
export function describeConversation(item: Item<'conversations'>): Description {
  const { kept, areas } = item;
  const keys = kept.map(({ name, area, messageCount, sizeBytes }) => {
    const key = retentionWords.key(name, words.areas[area], formatNumber(messageCount));
    return sizeBytes === null ? key : retentionWords.sized(key, formatBytes(sizeBytes));
  });
  const compared = (['local', 'session', 'indexed-db', 'cache'] as const).map(
    (area) => `${words.areas[area]}: ${retentionWords.states[areas[area]]}`,
  );
  return {
    headline: item.element,
    facts: [
      own(retentionWords.sent, formatNumber(item.sentCount)),
      own(retentionWords.sought, formatNumber(item.soughtCount)),
      own(retentionWords.closed, yesNo[`${item.isClosed}`]),
      keys.length === 0
        ? own(retentionWords.kept, retentionWords.keptNone)
        : foreign(retentionWords.kept, keys.join('; ')),
      own(retentionWords.areas, compared.join('; ')),
      foreign(words.host, item.host),
    ],
  };
}

/** Describes a control of the chat. Never throws. */
export function describeControl(item: Item<'chatControls'>): Description {
  const { role, matched, isVisible, isOpened } = item;
  return {
    headline: item.element,
    facts: [
      own(retentionWords.role, retentionWords.roles[role]),
      ...(matched === null ? [] : [foreign(words.matched, matched)]),
      own(words.visible, yesNo[`${isVisible}`]),
      ...(role === 'menu' ? [own(retentionWords.opened, yesNo[`${isOpened}`])] : []),
    ],
  };
}
