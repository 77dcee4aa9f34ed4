import { useId } from 'preact/hooks';
import { reviewLimits } from '../../lib/report/review-limits.ts';
import { reviewWords } from './review-words.ts';

interface FieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What is wrong with it; empty where nothing is. */
  readonly error?: string;
}

/** A field of one line. */
export function LineField(field: FieldProps) {
  const { id, said, attributes } = useField(field, reviewLimits.line);
  return (
    <div class="review-field">
      <label for={id}>{field.label}</label>
      <input
        {...attributes}
        type="text"
        dir="auto"
        maxLength={reviewLimits.line}
        value={field.text}
        onInput={({ currentTarget }) => field.onText(currentTarget.value)}
      />
      {said}
    </div>
  );
}

/** A field of a day. */
export function DayField(field: FieldProps) {
  const { id, said, attributes } = useField(field, Number.POSITIVE_INFINITY);
  return (
    <div class="review-field">
      <label for={id}>{field.label}</label>
      <input
        {...attributes}
        type="date"
        // A review has no room for years of five digits, which browsers would take.
        max="9999-12-31"
        value={field.text}
        onInput={({ currentTarget: { value } }) => {
          if (/^(?:\d{4}-\d\d-\d\d)?$/.test(value)) field.onText(value);
        }}
      />
      {said}
    </div>
  );
}

/** A field of several lines. */
export function TextField(field: FieldProps) {
  const { id, said, attributes } = useField(field, reviewLimits.text);
  return (
    <div class="review-field">
      <label for={id}>{field.label}</label>
      <textarea
        {...attributes}
        dir="auto"
        rows={3}
        maxLength={reviewLimits.text}
        value={field.text}
        onInput={({ currentTarget }) => field.onText(currentTarget.value)}
      />
      {said}
    </div>
  );
}

/** What a field of either kind has: an id, and what is wrong with it, which those who listen hear with it. */
function useField({ text, error = '' }: FieldProps, maxLength: number) {
  const id = useId();
  const isFull = text.length >= maxLength;
  const words = error || (isFull ? reviewWords.longest(maxLength) : '');
  const saidId = `${id}-said`;
  return {
    id,
    attributes: {
      id,
      autocomplete: 'off' as const,
      'aria-invalid': error === '' ? undefined : true,
      'aria-describedby': words === '' ? undefined : saidId,
    },
    said: words !== '' && (
      <p id={saidId} class={error === '' ? 'quiet' : 'review-error'}>
        {words}
      </p>
    ),
  };
}
