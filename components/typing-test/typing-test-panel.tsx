import { useState } from 'preact/hooks';
import type { AuditResult, Finding } from '../../lib/audit/result.ts';
import { titleOf } from '../check-words.ts';
import { OutcomeMark } from '../outcome-mark.tsx';
import { Sentence } from '../sentence.tsx';
import { typingTestWords as words } from './words.ts';

/** A step of the test: a sentence is typed, or a card number. */
export type TypingTestStep = 'phrase' | 'card';

/** Where the test stands, and what the audit says of the chats meanwhile. */
export interface TypingTestState {
  /** null: it was not begun, or was ended. */
  readonly test: {
    readonly step: TypingTestStep;
    readonly phase: 'waiting' | 'watching' | 'done' | 'late';
    readonly isSent: boolean;
  } | null;
  /** What is to be typed. */
  readonly texts: Readonly<Record<TypingTestStep, string>>;
  readonly widgets: AuditResult['widgets'];
}

interface TypingTestPanelProps {
  readonly state: TypingTestState;
  /** Begins a step, or ends the test. */
  readonly onAct: (act: TypingTestStep | 'cancel') => void;
  readonly onCopy: (text: string) => void;
  /** Brings the page to the front; null where it is. */
  readonly onShowPage: (() => void) | null;
}

/** The check that a step settles. */
const checkOf = { phrase: 'unsent-text-sent', card: 'unmasked-card' } as const;

/** Leads a person through typing something in the chat, and tells what came of it. */
export function TypingTestPanel({ state, onAct, onCopy, onShowPage }: TypingTestPanelProps) {
  const { test, texts, widgets } = state;
  const isOver = test?.phase === 'done' || test?.phase === 'late';
  return (
    <div class="typing-test">
      <p class="quiet">{words.intro}</p>
      {test && (
        <>
          <p>{words.steps[test.step]}</p>
          <TextToType key={test.step} text={texts[test.step]} onCopy={onCopy} />
        </>
      )}
      <div role="status" class="typing-test-status">
        {test && <Progress test={test} widgets={widgets} />}
      </div>
      <p class="typing-test-acts">
        {test === null && <Act text={words.start} onClick={() => onAct('phrase')} />}
        {test?.phase === 'late' && <Act text={words.again} onClick={() => onAct(test.step)} />}
        {test?.step === 'phrase' && isOver && <Act text={words.next} onClick={() => onAct('card')} />}
        {test && !isOver && onShowPage && <Act text={words.showPage} onClick={onShowPage} />}
        {test && (
          <button type="button" class="button is-quiet" onClick={() => onAct('cancel')}>
            {words.cancel}
          </button>
        )}
      </p>
    </div>
  );
}

function Act({ text, onClick }: { readonly text: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="button" onClick={onClick}>
      {text}
    </button>
  );
}

function TextToType({ text, onCopy }: { readonly text: string; readonly onCopy: (text: string) => void }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <p class="typing-test-text">
      <code>{text}</code>{' '}
      <button
        type="button"
        class="button is-quiet"
        onClick={() => {
          onCopy(text);
          setCopied(true);
        }}
      >
        {isCopied ? words.copied : words.copy}
      </button>
    </p>
  );
}

function Progress({
  test,
  widgets,
}: Pick<TypingTestState, 'widgets'> & { test: NonNullable<TypingTestState['test']> }) {
  if (test.phase !== 'done') return <p>{words[test.phase]}</p>;
  return (
    <>
      <Results step="phrase" widgets={widgets} />
      {test.step === 'card' && <Results step="card" widgets={widgets} />}
      {test.isSent && <p>{words.sent}</p>}
      {test.step === 'card' && <p>{words.done}</p>}
    </>
  );
}

/** What the check of a step says: of the chats of which it knows, else of the first. */
function Results({ step, widgets }: { readonly step: TypingTestStep } & Pick<TypingTestState, 'widgets'>) {
  const all = widgets.flatMap(({ name, findings }) =>
    findings.filter(({ checkId }) => checkId === checkOf[step]).map((finding) => ({ name, finding })),
  );
  const known = all.filter(({ finding: { outcome, proof } }) => outcome !== 'unknown' || proof.length > 0);
  const shown = known.length > 0 ? known : all.slice(0, 1);
  return (
    <ul class="typing-test-results" data-step={step}>
      {shown.map(({ name, finding }) => (
        <Result key={name} name={widgets.length > 1 ? name : null} finding={finding} />
      ))}
    </ul>
  );
}

function Result({ name, finding }: { readonly name: string | null; readonly finding: Finding }) {
  const { hedge, text } = titleOf(finding);
  return (
    <li data-outcome={finding.outcome}>
      <OutcomeMark outcome={finding.outcome} />
      <div>
        <strong>{words.result(name, `${hedge}${text}`)}</strong>
        <p>
          <Sentence text={finding.summary} />
        </p>
      </div>
    </li>
  );
}
