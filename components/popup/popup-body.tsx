import type { ComponentChildren } from 'preact';
import type { JudgedWidget } from '../../lib/audit/result.ts';
import { explainScore, type Grade } from '../../lib/audit/score.ts';
import { indexEvidence } from '../evidence/index-evidence.ts';
import { EarDial, GradeDial } from '../grade-dial.tsx';
import { gradeWords, words } from '../words.ts';
import type { PopupState, ShownAudit } from './popup-state.ts';
import { popupWords } from './popup-words.ts';
import { WidgetCard } from './widget-card.tsx';

/** Renders how a chat of this audit can be forgotten. */
export type ForgetOf = (widget: JudgedWidget, audit: ShownAudit) => ComponentChildren;
/** Renders the typing test of this page. */
export type TypingTestOf = (audit: ShownAudit) => ComponentChildren;

interface PopupBodyProps {
  readonly state: PopupState;
  readonly onReload: () => void;
  /** Takes the site off the list of those left alone; null where that is not the person's to decide. */
  readonly onReadAgain: (() => void) | null;
  readonly forgetOf?: ForgetOf | undefined;
  readonly typingTestOf?: TypingTestOf | undefined;
}

/** What the popup says between head and foot. */
export function PopupBody({ state, onReload, onReadAgain, forgetOf, typingTestOf }: PopupBodyProps) {
  switch (state.kind) {
    case 'read':
      return <Audit audit={state.audit} forgetOf={forgetOf} typingTestOf={typingTestOf} />;
    case 'reading':
      return <Notice title={popupWords.reading} text={popupWords.readingMore} isListening />;
    case 'unreadable':
      return <Notice title={popupWords.unreadable} text={popupWords.unreadableMore} />;
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
      <p>{text}</p>
      {children}
    </div>
  );
}

function Audit({
  audit,
  forgetOf,
  typingTestOf,
}: { readonly audit: ShownAudit } & Pick<PopupBodyProps, 'forgetOf' | 'typingTestOf'>) {
  const { widgets, state, isApp } = audit.result;
  if (widgets.length === 0 && isApp) return <Notice title={words.app} text={words.appMore} />;
  if (widgets.length === 0) return <Notice title={popupWords.noChat} text={popupWords.noChatMore} />;
  const entries = indexEvidence(audit.record.evidence);
  return (
    <>
      {state === 'graded' ? <Verdict audit={audit} /> : <Ungraded isPossible={state === 'no-chat'} />}
      <section class="widgets" aria-label={popupWords.chats(widgets.length)}>
        {widgets.map((widget, index) => (
          <WidgetCard key={widget.id} widget={widget} entries={entries} isOpen={index === 0}>
            {forgetOf?.(widget, audit)}
          </WidgetCard>
        ))}
      </section>
      {typingTestOf?.(audit)}
    </>
  );
}

function Ungraded({ isPossible }: { readonly isPossible: boolean }) {
  return (
    <div class="verdict">
      <GradeDial grade={null} size={104} />
      <div>
        <h2 class="verdict-word is-long">{isPossible ? popupWords.possible : popupWords.notJudged}</h2>
        <p class="verdict-more">{isPossible ? popupWords.possibleMore : popupWords.notJudgedMore}</p>
      </div>
    </div>
  );
}

function Verdict({ audit }: { readonly audit: ShownAudit }) {
  const { widgets, grade } = audit.result;
  const worst = widgets[0];
  if (!worst || grade === null) return null;
  const { score, findings } = worst;
  const failing = findings.filter((finding) => finding.outcome === 'fail').length;
  return (
    <div class="verdict">
      <GradeDial grade={grade} size={104} />
      <div>
        <h2 class={`verdict-word ${gradeClass(grade)}`}>{gradeWords[grade]}</h2>
        <p class="verdict-score">
          <strong>{score.value === null ? words.noScore : words.scoreOutOf(score.value)}</strong>
          <span>{failing === 0 ? words.noneFails : words.failing(failing)}</span>
        </p>
        <p class="arithmetic">{explainScore(score)}</p>
        {widgets.length > 1 && <p class="arithmetic">{popupWords.worstCounts}</p>}
      </div>
    </div>
  );
}

function gradeClass(grade: Grade): string {
  return `grade-${grade}`;
}
