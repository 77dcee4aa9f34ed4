import { useEffect, useRef } from 'preact/hooks';
import { EarMark } from '../brand/ear-mark.tsx';
import { Foreign } from '../foreign.tsx';
import { words } from '../words.ts';
import type { Alarm, NoticeState } from './glance.tsx';
import { GuardPanel, type GuardState } from './guard-panel.tsx';
import {
  type CopyOf,
  type CorrectChat,
  type DriftOf,
  type ForgetOf,
  PopupBody,
  type TypingTestOf,
} from './popup-body.tsx';
import type { PopupState } from './popup-state.ts';
import { popupWords } from './popup-words.ts';

interface PopupViewProps {
  readonly state: PopupState;
  /** Host of the page in the tab; null where there is none to show. */
  readonly host: string | null;
  /** Newer evidence waits, for the person is in the middle of reading what is shown. */
  readonly hasNewer: boolean;
  /** null: on this page there is nothing to guard. */
  readonly guard: GuardState | null;
  readonly onSwitchGuard: (isOn: boolean) => void;
  readonly onSwitchGuardHere: (isOn: boolean) => void;
  readonly onSendAsTyped: () => void;
  readonly onSwitchLooking: (isOn: boolean) => void;
  /** What to warn of; the newest that is known, also where older evidence is shown. */
  readonly alarms?: readonly Alarm[];
  readonly notices?: NoticeState;
  readonly onAllowNotices?: () => void;
  readonly onShowNewer: () => void;
  readonly onOpenReport: () => void;
  readonly onReload: () => void;
  readonly onGrantAccess?: () => void;
  /** Puts a summary of the audit on the clipboard. */
  readonly onCopy?: () => void;
  /** What came of it: null before the first. */
  readonly isCopied?: boolean | null;
  readonly onReadAgain: (() => void) | null;
  readonly onOpenSettings: () => void;
  /** What stands at the end of a chat's card: how to forget it. */
  readonly forgetOf?: ForgetOf;
  readonly driftOf?: DriftOf;
  /** And how a person gets their own copy of it. */
  readonly copyOf?: CopyOf;
  readonly onCorrect?: CorrectChat;
  /** What stands below the chats: the typing test. */
  readonly typingTestOf?: TypingTestOf;
  /** Called once the person has begun to read: opened something or moved on. */
  readonly onReading: () => void;
  /** Called when a pointer comes over the popup, and when it leaves. */
  readonly onPointer?: (isOver: boolean) => void;
}

const readingEvents = ['click', 'keydown', 'focusin', 'scroll'] as const;

/** States in which nothing comes in, unless the person does something. */
const finalKinds: readonly PopupState['kind'][] = ['unreadable', 'ignored', 'withheld', 'broken'];

/**
 * The popup: head and foot stay, what lies between scrolls. Nothing that can be pressed moves while evidence comes in: what
 * may come has its place from the beginning, and buttons stand in theirs before they can do anything.
 */
export function PopupView(props: PopupViewProps) {
  const { state, host, hasNewer, guard, onShowNewer, onOpenReport, onReload, onReading, onPointer } = props;
  const alarms = props.alarms ?? [];
  const isRead = state.kind === 'read';
  const isFinal = finalKinds.includes(state.kind);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = main.current;
    // Not `toggle`: it comes for every `details` that is open from the start, too.
    for (const event of readingEvents) element?.addEventListener(event, onReading, { passive: true });
    return () => {
      for (const event of readingEvents) element?.removeEventListener(event, onReading);
    };
  }, [onReading]);
  return (
    <div class="popup" onPointerEnter={() => onPointer?.(true)} onPointerLeave={() => onPointer?.(false)}>
      <header class="popup-head">
        <EarMark size={22} />
        <h1>{words.brand}</h1>
        <p class="popup-host">{host === null ? popupWords.thisPage : <Foreign text={host} as="plain" />}</p>
      </header>
      {guard && (
        <GuardPanel
          guard={guard}
          onSwitch={props.onSwitchGuard}
          onSwitchHere={props.onSwitchGuardHere}
          onSendAsTyped={props.onSendAsTyped}
          onSwitchLooking={props.onSwitchLooking}
        />
      )}
      <main class="popup-main" ref={main} aria-busy={state.kind === 'reading'}>
        <div class="popup-page">
          <PopupBody
            state={state}
            warnings={{
              alarms,
              notices: props.notices ?? null,
              onAllowNotices: () => props.onAllowNotices?.(),
            }}
            onReload={onReload}
            onGrantAccess={props.onGrantAccess}
            onReadAgain={props.onReadAgain}
            onCorrect={props.onCorrect}
            forgetOf={props.forgetOf}
            driftOf={props.driftOf}
            copyOf={props.copyOf}
            typingTestOf={props.typingTestOf}
          />
        </div>
      </main>
      <footer class="popup-foot">
        <div class="popup-news">
          <News alarm={alarms[0]} hasNewer={hasNewer} isCopied={props.isCopied ?? null} />
          {hasNewer && (
            <button type="button" class="button is-quiet" onClick={onShowNewer}>
              {popupWords.showNewer}
            </button>
          )}
        </div>
        <div class="popup-acts">
          <button type="button" class="button is-quiet" onClick={props.onOpenSettings}>
            {popupWords.settings}
          </button>
          {!isFinal && (
            <>
              <button type="button" class="button is-quiet" disabled={!isRead} onClick={props.onCopy}>
                {popupWords.copy}
              </button>
              <button type="button" class="button" disabled={!isRead} onClick={onOpenReport}>
                {popupWords.openReport}
              </button>
            </>
          )}
        </div>
      </footer>
    </div>
  );
}

interface NewsProps {
  readonly alarm: Alarm | undefined;
  readonly hasNewer: boolean;
  readonly isCopied: boolean | null;
}

/** What was done last is said first; then a warning, which whoever has scrolled on does not see above. */
function News({ alarm, hasNewer, isCopied }: NewsProps) {
  const isWarning = isCopied === null && alarm !== undefined;
  const said = () => {
    if (isCopied !== null) return isCopied ? popupWords.copied : popupWords.notCopied;
    if (alarm) return words.sentence(alarm.title);
    return hasNewer ? popupWords.newer : popupWords.sendsNothing;
  };
  return (
    <p class={isWarning ? 'popup-status is-warning' : 'popup-status'} role="status">
      {said()}
    </p>
  );
}
