import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ReportFinding, ReportWidget } from '../../lib/report/model.ts';
import {
  type FindingReview,
  findingReviewOf,
  isAccepted,
  type Review,
  withFinding,
} from '../../lib/report/review.ts';
import { checkTitle, titleOf } from '../check-words.ts';
import { sortFindings } from '../findings.ts';
import { Foreign } from '../foreign.tsx';
import { OutcomeMark } from '../outcome-mark.tsx';
import { Fold } from './fold.tsx';
import { reportWords } from './report-words.ts';
import { TextField } from './review-fields.tsx';
import { reviewWords } from './review-words.ts';

interface ReviewFindingsProps {
  readonly widgets: readonly ReportWidget[];
  readonly chatNames: ReadonlyMap<string, string>;
  readonly review: Review;
  readonly onChange: (edit: (review: Review) => Review) => void;
}

/** A note, and whether the risk is accepted, for each finding: each folded away, what fails before what passes. */
export function ReviewFindings({ widgets, chatNames, review, onChange }: ReviewFindingsProps) {
  const known = new Set(
    widgets.flatMap(({ id, findings }) => findings.map(({ checkId }) => `${chatNames.get(id)} ${checkId}`)),
  );
  const orphans = review.findings.filter(
    (entry) => !known.has(`${entry.widgetId} ${entry.checkId}`) && isWritten(entry),
  );
  if (widgets.length === 0 && orphans.length === 0) return null;
  return (
    <>
      <h3>{reviewWords.findings}</h3>
      {widgets.map((widget) => (
        <ChatFindings
          key={widget.id}
          widget={widget}
          chat={chatNames.get(widget.id) ?? widget.id}
          review={review}
          onChange={onChange}
        />
      ))}
      {orphans.length > 0 && (
        <>
          <h4>{reviewWords.orphans}</h4>
          <ul class="review-list">
            {orphans.map(({ widgetId, checkId }) => (
              <FindingFields
                key={`${widgetId} ${checkId}`}
                chat={widgetId}
                chatName={widgetId}
                checkId={checkId}
                title={checkTitle(checkId, 'fail') ?? checkId}
                review={review}
                onChange={onChange}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface ChatFindingsProps extends Pick<ReviewFindingsProps, 'review' | 'onChange'> {
  readonly widget: ReportWidget;
  readonly chat: string;
}

function ChatFindings({ widget, chat, review, onChange }: ChatFindingsProps) {
  const sorted = sortFindings(widget.findings);
  const list = (findings: readonly ReportFinding[]) => (
    <ul class="review-list">
      {findings.map((finding) => (
        <FindingFields
          key={finding.checkId}
          chat={chat}
          chatName={widget.name}
          checkId={finding.checkId}
          title={titleOf(finding).text}
          mark={<OutcomeMark outcome={finding.outcome} />}
          review={review}
          onChange={onChange}
        />
      ))}
    </ul>
  );
  return (
    <>
      <h4>
        <Foreign text={widget.name} as="plain" />
      </h4>
      {list(sorted.fail)}
      <Fold title={reportWords.unknown} count={sorted.unknown.length}>
        {list(sorted.unknown)}
      </Fold>
      <Fold title={reportWords.passing} count={sorted.pass.length}>
        {list(sorted.pass)}
      </Fold>
      <Fold title={reportWords.notApplicable} count={sorted['not-applicable'].length}>
        {list(sorted['not-applicable'])}
      </Fold>
    </>
  );
}

interface FindingFieldsProps extends Pick<ReviewFindingsProps, 'review' | 'onChange'> {
  /** What the chat is kept by. */
  readonly chat: string;
  readonly chatName: string;
  readonly checkId: string;
  readonly title: string;
  readonly mark?: ComponentChildren;
}

function FindingFields({ chat, chatName, checkId, title, mark, review, onChange }: FindingFieldsProps) {
  // Of a hundred findings a few are written to: fields are made where they are opened.
  const [isOpened, setOpened] = useState(false);
  const said = findingReviewOf(review, chat, checkId);
  const change = (changes: Partial<Pick<FindingReview, 'note' | 'isRiskAccepted' | 'reason'>>) =>
    onChange((old) => withFinding(old, { widgetId: chat, checkId }, changes));
  return (
    <li>
      <details onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
        <summary>
          {mark}
          <span>{title}</span>
          {said && said.note.trim() !== '' && <span class="review-mark">{reviewWords.noted}</span>}
          {said?.isRiskAccepted && (
            <span class="review-mark">
              {isAccepted(said) ? reviewWords.accepted : reviewWords.notAccepted}
            </span>
          )}
        </summary>
        {isOpened && (
          <fieldset>
            <legend class="unseen">{reviewWords.noteOf(title, chatName)}</legend>
            <TextField label={reviewWords.note} text={said?.note ?? ''} onText={(note) => change({ note })} />
            <AcceptedRisk said={said} onChange={change} />
          </fieldset>
        )}
      </details>
    </li>
  );
}

interface AcceptedRiskProps {
  readonly said: FindingReview | null;
  readonly onChange: (changes: Partial<Pick<FindingReview, 'isRiskAccepted' | 'reason'>>) => void;
}

function AcceptedRisk({ said, onChange }: AcceptedRiskProps) {
  const id = useId();
  const isTicked = said?.isRiskAccepted ?? false;
  return (
    <>
      <label class="switch" for={id}>
        <input
          id={id}
          type="checkbox"
          checked={isTicked}
          onChange={({ currentTarget }) => onChange({ isRiskAccepted: currentTarget.checked })}
        />
        <span>{reviewWords.accept}</span>
      </label>
      {isTicked && (
        <TextField
          label={reviewWords.reason}
          text={said?.reason ?? ''}
          error={said && isAccepted(said) ? '' : reviewWords.acceptedNeedsReason}
          onText={(reason) => onChange({ reason })}
        />
      )}
    </>
  );
}

function isWritten({ note, isRiskAccepted, reason }: FindingReview): boolean {
  return isRiskAccepted || `${note}${reason}`.trim() !== '';
}
