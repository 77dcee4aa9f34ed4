import type { ComponentChildren } from 'preact';
import type { Visit } from '../../lib/history/visit.ts';
import { EarMark } from '../brand/ear-mark.tsx';
import { Foreign } from '../foreign.tsx';
import { GradeBadge } from '../grade-badge.tsx';
import { words } from '../words.ts';
import { ConfirmButton } from './confirm-button.tsx';
import { type HistoryNotice, historyWords } from './history-words.ts';
import { VisitTable } from './visit-table.tsx';

/** A chat of the history, as it is listed. */
export interface ListedChat {
  readonly site: string;
  readonly vendor: string;
  readonly count: number;
  readonly last: Visit | null;
}

/** Visits of the chat that is unfolded, the newest first. `broken`: how many cannot be read. */
export interface OpenedChat {
  readonly visits: readonly Visit[];
  readonly broken: number;
}

/** What the history page has to show. */
export type HistoryState =
  | { readonly kind: 'loading' | 'newer' | 'broken' }
  | {
      readonly kind: 'read';
      /** Those that are shown. */
      readonly chats: readonly ListedChat[];
      /** All that match what is looked for. */
      readonly matchCount: number;
      readonly chatCount: number;
      /** By site and vendor, as {@link chatKey} joins them. */
      readonly opened: ReadonlyMap<string, OpenedChat>;
    };

interface HistoryViewProps {
  readonly state: HistoryState;
  readonly days: number;
  /** Visits that were deleted for want of room. */
  readonly lost: number;
  /** The newest visits found no room at all. */
  readonly isFull: boolean;
  readonly notice: HistoryNotice | null;
  readonly sought: string;
  /** Ids of visits that are to be compared. */
  readonly chosen: ReadonlySet<string>;
  readonly onSeek: (text: string) => void;
  readonly onMore: () => void;
  readonly onOpen: (site: string, vendor: string) => void;
  readonly onChoose: (id: string, isChosen: boolean) => void;
  readonly onCompare: () => void;
  readonly onExport: () => void;
  readonly onRemoveVisit: (visit: Visit) => void;
  readonly onRemoveChat: (site: string, vendor: string) => void;
  readonly onRemoveAll: () => void;
  readonly onDismissLost: () => void;
  readonly onOpenSettings: () => void;
}

/** One text for a site and a vendor: neither has a space. */
export function chatKey(site: string, vendor: string): string {
  return `${site} ${vendor}`;
}

/** All that is kept of visits, by site and vendor. */
export function HistoryView(props: HistoryViewProps) {
  const { state, lost, isFull, notice } = props;
  return (
    <main class="history">
      <header class="history-head">
        <EarMark size={28} />
        <h1>
          {words.brand} <span class="quiet">{historyWords.title}</span>
        </h1>
        <button type="button" class="button is-quiet" onClick={props.onOpenSettings}>
          {historyWords.settings}
        </button>
      </header>
      <p class="quiet">
        {historyWords.lead} {historyWords.kept(props.days)}
      </p>
      {isFull && <p class="history-note">{historyWords.noRoom}</p>}
      {lost > 0 && (
        <div class="history-note">
          <p>{historyWords.lost(lost)}</p>
          <button type="button" class="button is-quiet" onClick={props.onDismissLost}>
            {historyWords.dismiss}
          </button>
        </div>
      )}
      <Content {...props} state={state} />
      <p class="history-notice" role="status">
        {notice && historyWords.notices[notice]}
      </p>
    </main>
  );
}

function Content(props: HistoryViewProps) {
  const { state, sought, chosen } = props;
  if (state.kind === 'loading') return <p>{historyWords.loading}</p>;
  if (state.kind !== 'read') {
    return (
      <div class="history-note">
        <p>{historyWords.problems[state.kind]}</p>
        {state.kind === 'broken' && <RemoveAll onRemoveAll={props.onRemoveAll} />}
      </div>
    );
  }
  const { chats, chatCount, matchCount, opened } = state;
  if (chatCount === 0) return <p>{historyWords.empty}</p>;
  return (
    <>
      <search class="history-tools">
        <label>
          {historyWords.find}
          <input
            type="search"
            value={sought}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => props.onSeek(currentTarget.value)}
          />
        </label>
        <p class="quiet" role="status">
          {matchCount === 0 ? historyWords.noMatch : historyWords.chats(matchCount)}
        </p>
        <button type="button" class="button" disabled={chosen.size === 0} onClick={props.onCompare}>
          {historyWords.compare(chosen.size)}
        </button>
      </search>
      <ul class="history-chats">
        {chats.map((chat) => (
          <li key={chatKey(chat.site, chat.vendor)}>
            <Chat {...props} chat={chat} opened={opened.get(chatKey(chat.site, chat.vendor)) ?? null} />
          </li>
        ))}
      </ul>
      <div class="history-buttons">
        {chats.length < matchCount && (
          <button type="button" class="button is-quiet" onClick={props.onMore}>
            {historyWords.more}
          </button>
        )}
        <button type="button" class="button is-quiet" onClick={props.onExport}>
          {historyWords.export}
        </button>
        <RemoveAll onRemoveAll={props.onRemoveAll} />
      </div>
    </>
  );
}

interface ChatProps extends Pick<HistoryViewProps, 'chosen' | 'onOpen' | 'onChoose' | 'onRemoveVisit'> {
  readonly onRemoveChat: HistoryViewProps['onRemoveChat'];
  readonly chat: ListedChat;
  readonly opened: OpenedChat | null;
}

function Chat({ chat, opened, chosen, onOpen, onChoose, onRemoveVisit, onRemoveChat }: ChatProps) {
  const { site, vendor, count, last } = chat;
  const onToggle = (isOpen: boolean) => {
    if (isOpen && !opened) onOpen(site, vendor);
  };
  return (
    <details class="history-chat" onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
      <summary>
        <GradeBadge grade={last?.grade ?? null} />
        <span class="history-chat-name">
          <h2>
            <Foreign text={site} as="plain" />
          </h2>
          <span class="quiet">
            <Foreign text={last?.name ?? (vendor || historyWords.unlisted)} as="plain" />
            <Dot>{historyWords.visits(count)}</Dot>
            <Dot>{last ? historyWords.lastSeen(last.at) : historyWords.unread}</Dot>
          </span>
        </span>
      </summary>
      <div class="history-visits">
        {opened === null ? (
          <p>{historyWords.loading}</p>
        ) : (
          <VisitTable {...opened} chosen={chosen} onChoose={onChoose} onRemove={onRemoveVisit} />
        )}
        <ConfirmButton label={historyWords.removeChat} onConfirm={() => onRemoveChat(site, vendor)} />
      </div>
    </details>
  );
}

function Dot({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <span aria-hidden="true"> · </span>
      {children}
    </>
  );
}

function RemoveAll({ onRemoveAll }: Pick<HistoryViewProps, 'onRemoveAll'>) {
  return <ConfirmButton label={historyWords.removeAll} onConfirm={onRemoveAll} />;
}
