import { linkWords } from '../learn/category-words.ts';
import { transcriptWords } from './transcript-words.ts';

/** What came of the last saving; `saved` has the number of messages. */
export type TranscriptState =
  | { readonly kind: 'idle' | 'busy' | 'none' | 'failed' }
  | { readonly kind: 'saved'; readonly count: number };

interface TranscriptPanelProps {
  readonly state: TranscriptState;
  /** Where a letter about this chat is written. */
  readonly letterHref: string;
  readonly onSave: () => void;
}

/** A person's own copy of a chat, and the way to a letter about it. */
export function TranscriptPanel({ state, letterHref, onSave }: TranscriptPanelProps) {
  return (
    <div class="forget">
      <p class="quiet">{transcriptWords.more}</p>
      <button type="button" class="button is-quiet" disabled={state.kind === 'busy'} onClick={onSave}>
        {transcriptWords.save}
      </button>
      <p role="status">{saidOf(state)}</p>
      <a href={letterHref} target="_blank" rel="noreferrer">
        {linkWords.letter}
      </a>
    </div>
  );
}

function saidOf(state: TranscriptState): string {
  switch (state.kind) {
    case 'saved':
      return transcriptWords.saved(state.count);
    case 'none':
    case 'failed':
      return transcriptWords[state.kind];
    default:
      return '';
  }
}
