import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { LearnLinks } from '../../components/learn/learn-link.tsx';
import { ReportPage, type ReportPageState, type SavedForm } from '../../components/report/report-page.tsx';
import { ReviewForm } from '../../components/report/review-form.tsx';
import { ToldContext } from '../../components/sentence.tsx';
import { toldOf, untold } from '../../components/tell.ts';
import { withDrifts } from '../../lib/report/drifts.ts';
import { chatNames, reviewFor } from '../../lib/report/kept-review.ts';
import { markdownSummary } from '../../lib/report/markdown.ts';
import { limitsOf, type Report } from '../../lib/report/model.ts';
import type { Review } from '../../lib/report/review.ts';
import { withReview } from '../../lib/report/with-review.ts';
import { loadAudit, type StoredAudit, watchAudit } from '../../lib/store/audits.ts';
import { TypingTestSection } from '../popup/typing-test-section.tsx';
import { findDrifts, useDrifts } from '../visits/use-drifts.ts';
import { makeReport } from './make-report.ts';
import { saveFile } from './save-file.ts';
import { saveReport, titleOf } from './save-report.tsx';
import { useReview } from './use-review.ts';

/** Until the document shows what is written, in milliseconds: it is long, and is not made anew at each key. */
const restMs = 250;

/** The report of one tab. It stays on what it showed first until it is told to show newer evidence. */
export function ReportApp({ tabId }: { readonly tabId: number | null }) {
  const [state, setState] = useState<ReportPageState>({ kind: tabId === null ? 'missing' : 'loading' });
  const [shown, setShown] = useState<StoredAudit | null>(null);
  const [newer, setNewer] = useState<StoredAudit | null>(null);
  const [isBundleFailed, setBundleFailed] = useState(false);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const [widgets, setWidgets] = useState<StoredAudit['result']['widgets']>([]);

  useEffect(() => {
    if (tabId === null) return;
    let isShown = false;
    let isGone = false;
    const show = async (audit: StoredAudit) => {
      isShown = true;
      const report = await makeReport(audit);
      if (isGone) return;
      setShown(audit);
      setState({ kind: 'report', report });
    };
    const fail = () => setState({ kind: 'broken' });
    const stop = watchAudit(tabId, (audit) => {
      setWidgets(audit?.result.widgets ?? []);
      if (audit === null) setNewer(null);
      else if (isShown) setNewer(audit);
      else show(audit).catch(fail);
    });
    const start = async () => {
      const audit = await loadAudit(tabId);
      if (isGone || isShown) return;
      setWidgets(audit?.result.widgets ?? []);
      if (audit) await show(audit);
      else setState({ kind: 'missing' });
    };
    start().catch(fail);
    return () => {
      isGone = true;
      stop();
    };
  }, [tabId]);

  const { state: review, keeper } = useReview(shown);
  const isRead = state.kind !== 'loading' && (state.kind !== 'report' || review.keeping !== 'loading');
  useLayoutEffect(() => {
    if (!isRead) return;
    if (state.kind === 'report') document.title = titleOf(state.report);
    document.documentElement.dataset.state = state.kind;
    document.documentElement.dataset.ready = 'true';
  }, [state, isRead]);

  const links = useMemo(() => ({ tabId }), [tabId]);
  const told = useMemo(
    () => (shown ? toldOf(shown.result.widgets, limitsOf(shown.record, shown.result)) : untold),
    [shown],
  );
  // The typing test tells of the newest audit, the report of the one that is shown.
  const allTold = useMemo(() => new Map([...told, ...toldOf(widgets)]), [told, widgets]);
  const rested = useRested(review.review);
  const drifts = useDrifts(shown);
  const pageState = useMemo(
    () =>
      state.kind === 'report'
        ? { ...state, report: withDrifts(reviewed(state.report, rested), drifts) }
        : state,
    [state, rested, drifts],
  );
  // What is saved is what is written by now, and what has changed, however soon it is asked for.
  const current = async (): Promise<Report> => {
    if (state.kind !== 'report' || !shown) throw new Error('There is no report.');
    const found = await findDrifts(shown).catch(() => null);
    return withDrifts(reviewed(state.report, review.review), found);
  };
  const onShowNewer = async () => {
    if (!newer) return;
    setNewer(null);
    const report = await makeReport(newer);
    setShown(newer);
    setState({ kind: 'report', report });
  };
  const onSave = (form: SavedForm) => {
    if (tabId === null) return;
    const save = async () => saveReport(await current(), told, form, tabId);
    save().then(
      () => setBundleFailed(false),
      () => setBundleFailed(true),
    );
  };
  const onCopy = () => {
    const copy = async () => navigator.clipboard.writeText(markdownSummary(await current()));
    copy().then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };

  return (
    <LearnLinks.Provider value={links}>
      <ToldContext.Provider value={allTold}>
        <ReportPage
          state={pageState}
          hasNewer={newer !== null}
          onShowNewer={onShowNewer}
          onSave={onSave}
          isBundleFailed={isBundleFailed}
          onCopy={onCopy}
          isCopied={isCopied}
        >
          {tabId !== null && widgets.length > 0 && (
            <TypingTestSection tabId={tabId} widgets={widgets} isElsewhere />
          )}
          {state.kind === 'report' && keeper && (
            <ReviewForm
              report={state.report}
              chatNames={chatNames(state.report.widgets)}
              review={review.review}
              standing={review}
              onChange={keeper.change}
              onEmpty={keeper.empty}
              onUndo={keeper.undo}
              onSaveUnread={() => saveFile('earshot-review.json', 'application/json', review.unread)}
              onDeleteUnread={() => void keeper.replaceUnread()}
            />
          )}
        </ReportPage>
      </ToldContext.Provider>
    </LearnLinks.Provider>
  );
}

function reviewed(report: Report, review: Review): Report {
  return withReview(report, reviewFor(report.widgets, review));
}

/** A value once it has stayed the same for a moment. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
