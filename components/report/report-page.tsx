import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Report } from '../../lib/report/model.ts';
import { EarMark } from '../brand/ear-mark.tsx';
import { EarDial } from '../grade-dial.tsx';
import { words } from '../words.ts';
import { ReportView } from './report-view.tsx';
import { reportWords } from './report-words.ts';

/** What the report page has to show. */
export type ReportPageState =
  | { readonly kind: 'loading' | 'missing' | 'broken' }
  | { readonly kind: 'report'; readonly report: Report };

/** What the report can be saved as; `bundle-with-picture`: with a screenshot of the page as it stands. */
export type SavedForm = 'csv' | 'har' | 'json' | 'html' | 'bundle' | 'bundle-with-picture';

const forms: readonly SavedForm[] = ['csv', 'har', 'json', 'html', 'bundle-with-picture', 'bundle'];

interface ReportPageProps {
  readonly state: ReportPageState;
  /** The tab's audit has changed since this report was made. */
  readonly hasNewer: boolean;
  readonly onShowNewer: () => void;
  readonly onSave: (form: SavedForm) => void;
  readonly onCopy: () => void;
  /** What came of the last copying; null before the first. */
  readonly isCopied: boolean | null;
  /** A bundle could not be made. */
  readonly isBundleFailed?: boolean;
  /** What can be done besides: the review, the typing test. */
  readonly children?: ComponentChildren;
}

/** The report in the browser: the document, and above it what can be done with it. */
export function ReportPage(props: ReportPageProps) {
  const { state, hasNewer, isCopied, onShowNewer, children } = props;
  const report = state.kind === 'report' ? state.report : null;
  // A document of thousands of lines is not made anew at each key in the review above it.
  const view = useMemo(() => report && <ReportView report={report} />, [report]);
  if (state.kind !== 'report') return <Notice kind={state.kind} />;
  return (
    <>
      <section class="toolbar" aria-label={reportWords.toolbar}>
        <p class="toolbar-status" role="status">
          {[
            hasNewer && reportWords.newer,
            isCopied !== null && reportWords.copied[`${isCopied}`],
            props.isBundleFailed && reportWords.bundleFailed,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
        {hasNewer && (
          <button type="button" class="button is-quiet" onClick={onShowNewer}>
            {reportWords.showNewer}
          </button>
        )}
        <button type="button" class="button is-quiet" onClick={props.onCopy}>
          {reportWords.copy}
        </button>
        {forms.map((form) => (
          <button
            key={form}
            type="button"
            class={form === 'bundle' ? 'button' : 'button is-quiet'}
            onClick={() => props.onSave(form)}
          >
            {reportWords.save[form]}
          </button>
        ))}
      </section>
      {children}
      {view}
    </>
  );
}

const notices = {
  loading: { title: reportWords.loading, text: '' },
  missing: { title: reportWords.missing, text: reportWords.missingMore },
  broken: { title: reportWords.broken, text: reportWords.brokenMore },
} as const;

function Notice({ kind }: { readonly kind: keyof typeof notices }) {
  const { title, text } = notices[kind];
  return (
    <main class="report-notice">
      <p class="brand">
        <EarMark size={24} /> {words.brand}
      </p>
      <EarDial size={120} isListening={kind === 'loading'} />
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  );
}
