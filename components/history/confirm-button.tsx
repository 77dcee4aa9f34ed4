import { useEffect, useRef, useState } from 'preact/hooks';
import { historyWords } from './history-words.ts';

interface ConfirmButtonProps {
  readonly label: string;
  readonly onConfirm: () => void;
}

/** A button that asks once more before it does what cannot be undone. */
export function ConfirmButton({ label, onConfirm }: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // On what does no harm.
    if (isAsking) keep.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button type="button" class="button is-quiet" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <fieldset class="confirm">
      <legend class="unseen">{label}</legend>
      <span>{historyWords.sure}</span>
      <button
        type="button"
        class="button"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {historyWords.remove}
      </button>
      <button ref={keep} type="button" class="button is-quiet" onClick={() => setAsking(false)}>
        {historyWords.keep}
      </button>
    </fieldset>
  );
}
