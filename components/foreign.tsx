import { Fragment } from 'preact';
import { keptLimits } from '../lib/report/review-limits.ts';
import { reveal, revealLines } from '../lib/report/text.ts';
import { language } from '../lib/words/i18n.ts';
import { words } from './words.ts';

/** Longest texts from a page that are shown in full. What comes after is counted; the JSON has all of it. */
const maxLengths = { code: 800, plain: 400, written: keptLimits.text } as const;

interface ForeignProps {
  readonly text: string;
  /** `code` for URLs, paths and patterns; `plain` for names and sentences; `written` for what a reviewer wrote, with its lines. */
  readonly as?: 'code' | 'plain' | 'written';
  /** A sentence of ours that is English in every language, for it stands in the evidence. */
  readonly isEnglish?: boolean;
}

/** Text that a page had a hand in: inert, its direction kept to itself, what is hidden in it shown, broken at slashes. */
export function Foreign({ text, as = 'code', isEnglish = false }: ForeignProps) {
  const lang = isEnglish && language() !== 'en' ? 'en' : undefined;
  const maxLength = maxLengths[as];
  const cut = text.slice(0, maxLength);
  const shown = as === 'written' ? revealLines(cut) : reveal(cut);
  const rest = text.length - maxLength;
  const more = rest > 0 && <span class="more"> {words.moreCharacters(rest)}</span>;
  if (as !== 'code')
    return (
      <bdi class={as === 'written' ? 'foreign written' : 'foreign'} lang={lang}>
        {shown}
        {more}
      </bdi>
    );
  return (
    <bdi class="foreign mono" dir="ltr">
      {withBreaks(shown)}
      {more}
    </bdi>
  );
}

/** Lines break after a slash or before a query before they break anywhere else. */
function withBreaks(text: string) {
  const parts = text.split(/(?<=[/>])(?=[^/])|(?=[?&])/u);
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
