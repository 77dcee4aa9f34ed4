import { useEffect, useState } from 'preact/hooks';
import { formatTime } from '../../components/format.ts';
import { LearnView } from '../../components/learn/learn-view.tsx';
import type { LetterChat } from '../../components/learn/letters.tsx';
import { auditedHost } from '../../components/popup/popup-state.ts';
import { categoryOf } from '../../lib/audit/explain.ts';
import { loadAudit } from '../../lib/store/audits.ts';
import { copyText } from './copy-text.ts';

interface LearnAppProps {
  /** Whose audit fills the letters; null for none. */
  readonly tabId: number | null;
  /** The widget that a letter is to be about. */
  readonly chosen: string | null;
}

/** The learning page. Of the tab it reads the audit once, and keeps nothing. */
export function LearnApp({ tabId, chosen }: LearnAppProps) {
  const [chats, setChats] = useState<readonly LetterChat[] | null>(tabId === null ? [] : null);
  useEffect(() => {
    if (tabId === null) return;
    chatsOf(tabId).then(setChats, () => setChats([]));
  }, [tabId]);
  const isRead = chats !== null;
  useEffect(() => {
    if (!isRead || location.hash === '') return;
    const place = location.hash.slice(1);
    // The section was not there yet when the browser looked for it.
    location.replace(`#${categoryOf(place) ?? place}`);
  }, [isRead]);
  return chats && <LearnView chats={chats} chosen={chosen} onCopy={copyText} />;
}

async function chatsOf(tabId: number): Promise<LetterChat[]> {
  const audit = await loadAudit(tabId);
  if (!audit) return [];
  const { record, result } = audit;
  const site = auditedHost(record);
  const time = formatTime(record.startedAt);
  return result.widgets.map(({ id, name, vendorId }) => ({
    id,
    label: `${name} (${site})`,
    site,
    vendor: vendorId === null ? '' : name,
    time,
  }));
}
