import { useEffect, useRef } from 'preact/hooks';
import { EarMark } from '../brand/ear-mark.tsx';
import { Foreign } from '../foreign.tsx';
import { words } from '../words.ts';
import { type Alarm, AlarmBanner, type NoticeState } from './alarm-banner.tsx';
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
}

const readingEvents = ['click', 'keydown', 'scroll'] as const;

/** The popup: head and foot stay, what lies between scrolls. */
export function PopupView(props: PopupViewProps) {
  const { state, host, hasNewer, guard, onShowNewer, onOpenReport, onReload, onReading } = props;
  const isRead = state.kind === 'read';
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
    <div class="popup">
      <header class="popup-head">
        <EarMark size={22} />
        <h1>{words.brand}</h1>
        <p class="popup-host">{host === null ? popupWords.thisPage : <Foreign text={host} as="plain" />}</p>
      </header>
      <AlarmBanner
        alarms={props.alarms ?? []}
        notices={props.notices ?? null}
        onAllowNotices={() => props.onAllowNotices?.()}
      />
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
        <p class="popup-status" role="status">
          {statusOf(hasNewer, props.isCopied ?? null)}
        </p>
        {hasNewer && (
          <button type="button" class="button is-quiet" onClick={onShowNewer}>
            {popupWords.showNewer}
          </button>
        )}
        <button type="button" class="button is-quiet" onClick={props.onOpenSettings}>
          {popupWords.settings}
        </button>
        {isRead && (
          <button type="button" class="button is-quiet" onClick={props.onCopy}>
            {popupWords.copy}
          </button>
        )}
        {isRead && (
          <button type="button" class="button" onClick={onOpenReport}>
            {popupWords.openReport}
          </button>
        )}
      </footer>
    </div>
  );
}

/** What was done last is said before what has come in. */
function statusOf(hasNewer: boolean, isCopied: boolean | null): string {
  if (isCopied !== null) return isCopied ? popupWords.copied : popupWords.notCopied;
  return hasNewer ? popupWords.newer : popupWords.sendsNothing;
}
