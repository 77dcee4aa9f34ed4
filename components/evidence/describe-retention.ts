import type { Item } from '../../lib/evidence/evidence.ts';
import { formatBytes, formatNumber } from '../format.ts';
import { yesNo } from '../words.ts';
import { describeWords as words } from './describe-words.ts';
import { type Description, foreign, own } from './facts.ts';

const retentionWords = {
  sent: 'Messages sent',
  sought: 'Long enough to be looked for',
  closed: 'Chat closed when it was looked',
  kept: 'Kept in',
  keptNone: 'nothing that was read',
  key: (name: string, area: string, count: string) => `${name} (${area}; messages: ${count})`,
  sized: (key: string, size: string) => `${key}, ${size}`,
  areas: 'Compared',
  states: { read: 'whole', partly: 'in part', none: 'has none' },
  role: 'Known as',
  roles: {
    end: 'ends or deletes the conversation',
    close: 'closes the chat, or only hides it',
    menu: 'opens a menu',
    unnamed: 'a button without a name',
    other: 'does something else',
  },
  opened: 'Menu seen open',
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
