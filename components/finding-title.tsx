import { type TitledFinding, titleOf } from './check-words.ts';

/**
 * A finding's title. The hedge of what could not be told, or does not apply, is for those who hear the heading without the
 * mark above it, which says the same.
 */
export function FindingTitle({ finding }: { readonly finding: TitledFinding }) {
  const { hedge, text } = titleOf(finding);
  if (hedge === '') return <>{text}</>;
  return (
    <>
      <span class="unseen">{hedge}</span>
      {text}
    </>
  );
}
