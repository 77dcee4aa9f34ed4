import type { ComponentChildren } from 'preact';
import type { JudgedWidget } from '../../lib/audit/result.ts';
import type { Drift } from '../../lib/history/drift.ts';
import { indexEvidence } from '../evidence/index-evidence.ts';
import { EarDial } from '../grade-dial.tsx';
import { words } from '../words.ts';
import { Glance, type Warnings } from './glance.tsx';
import type { PopupState, ShownAudit } from './popup-state.ts';
import { popupWords } from './popup-words.ts';
import { Ungraded, Verdict } from './verdict.tsx';
import { WidgetCard } from './widget-card.tsx';

/** Renders how a chat of this audit can be forgotten. */
export type ForgetOf = (widget: JudgedWidget, audit: ShownAudit) => ComponentChildren;
/** What has changed about a chat since the last visit; null: nothing is known of that. */
export type DriftOf = (widget: JudgedWidget) => Drift | null;
/** Renders how a person gets their own copy of a chat. */
export type CopyOf = (widget: JudgedWidget, audit: ShownAudit) => ComponentChildren;
/** Says of a chat of this audit whether it is one. */
export type CorrectChat = (widget: JudgedWidget, audit: ShownAudit, isChat: boolean) => void;
/** Renders the typing test of this page. */
export type TypingTestOf = (audit: ShownAudit) => ComponentChildren;

interface PopupBodyProps {
  readonly state: PopupState;
  /** What to warn of now, whatever audit is shown. */
  readonly warnings: Warnings;
  readonly onReload: () => void;
  /** Asks the browser to let Earshot read sites. */
  readonly onGrantAccess?: (() => void) | undefined;
  /** Takes the site off the list of those left alone; null where that is not the person's to decide. */
  readonly onReadAgain: (() => void) | null;
  readonly forgetOf?: ForgetOf | undefined;
  readonly driftOf?: DriftOf | undefined;
  readonly copyOf?: CopyOf | undefined;
  readonly typingTestOf?: TypingTestOf | undefined;
  /** Says that what was found is no chat, or that it is one after all. */
  readonly onCorrect?: CorrectChat | undefined;
}

/** What the popup says between head and foot. */
export function PopupBody(props: PopupBodyProps) {
  const { state, onReload, onReadAgain, ...renderers } = props;
  switch (state.kind) {
    case 'read':
      return <Audit audit={state.audit} {...renderers} />;
    case 'reading':
      return <Notice title={popupWords.reading} text={popupWords.readingMore} isListening />;
    case 'unreadable':
      return <Notice title={popupWords.unreadable} text={popupWords.unreadableMore} />;
    case 'withheld':
      return (
        <Notice title={popupWords.withheld} text={popupWords.withheldMore}>
          <button type="button" class="button" onClick={props.onGrantAccess}>
            {popupWords.grantAccess}
          </button>
          <p role="status">{state.isRefused && popupWords.accessRefused}</p>
        </Notice>
      );
    case 'ignored':
      return (
        <Notice title={popupWords.ignored} text={popupWords.ignoredMore}>
          {onReadAgain && (
            <button type="button" class="button" onClick={onReadAgain}>
              {popupWords.readAgain}
            </button>
          )}
        </Notice>
      );
    case 'unread':
      return (
        <Notice title={popupWords.unread} text={popupWords.unreadMore}>
          <ReloadButton onReload={onReload} />
        </Notice>
      );
    case 'full':
      return (
        <Notice title={popupWords.full} text={popupWords.fullMore}>
          <ReloadButton onReload={onReload} />
        </Notice>
      );
    case 'broken':
      return (
        <Notice title={popupWords.broken} text={popupWords.brokenMore}>
          <ReloadButton onReload={onReload} />
        </Notice>
      );
  }
}

function ReloadButton({ onReload }: { readonly onReload: () => void }) {
  return (
    <button type="button" class="button" onClick={onReload}>
      {popupWords.reload}
    </button>
  );
}

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  readonly isListening?: boolean;
  readonly children?: ComponentChildren;
}

function Notice({ title, text, isListening = false, children }: NoticeProps) {
  return (
    <div class="notice">
      <EarDial size={96} isListening={isListening} />
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}

function Audit({
  audit,
  warnings,
  forgetOf,
  driftOf,
  copyOf,
  typingTestOf,
  onCorrect,
}: { readonly audit: ShownAudit } & Pick<
  PopupBodyProps,
  'warnings' | 'forgetOf' | 'driftOf' | 'copyOf' | 'typingTestOf' | 'onCorrect'
>) {
  const { widgets, state, isApp } = audit.result;
  if (widgets.length === 0 && isApp) return <Notice title={words.app} text={words.appMore} />;
  if (widgets.length === 0)
    return (
      <Notice title={popupWords.noChat} text={popupWords.noChatMore}>
        <p>{popupWords.noChatMissed}</p>
      </Notice>
    );
  const entries = indexEvidence(audit.record.evidence);
  return (
    <>
      {widgets.every(({ isCorrected }) => isCorrected) ? (
        <>
          <Notice title={popupWords.allCorrected} text="" />
          <Glance {...warnings}>
            <p>{popupWords.allCorrectedMore}</p>
          </Glance>
        </>
      ) : state === 'graded' ? (
        <Verdict audit={audit} warnings={warnings} />
      ) : (
        <Ungraded audit={audit} warnings={warnings} />
      )}
      <section class="widgets" aria-label={popupWords.chats(widgets.length)}>
        {widgets.map((widget, index) => (
          <WidgetCard
            // Made anew where it comes first: Chromium 156 paints a fold that is opened while it moves as closed.
            key={`${widget.id} ${index === 0}`}
            widget={widget}
            entries={entries}
            isOpen={index === 0}
            drift={driftOf?.(widget) ?? null}
            copy={copyOf?.(widget, audit)}
            onCorrect={onCorrect && ((isChat) => onCorrect(widget, audit, isChat))}
          >
            {forgetOf?.(widget, audit)}
          </WidgetCard>
        ))}
      </section>
      {typingTestOf?.(audit)}
    </>
  );
}
