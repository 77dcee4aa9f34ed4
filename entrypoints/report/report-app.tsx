import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { LearnLinks } from '../../components/learn/learn-link.tsx';
import { ReportPage, type ReportPageState, type SavedForm } from '../../components/report/report-page.tsx';
import { markdownSummary } from '../../lib/report/markdown.ts';
import { loadAudit, type StoredAudit, watchAudit } from '../../lib/store/audits.ts';
import { TypingTestSection } from '../popup/typing-test-section.tsx';
import { DriftSection } from './drift-section.tsx';
import { makeReport } from './make-report.ts';
import { saveReport, titleOf } from './save-report.tsx';

/** The report of one tab. It stays on what it showed first until it is told to show newer evidence. */
export function ReportApp({ tabId }: { readonly tabId: number | null }) {
  const [state, setState] = useState<ReportPageState>({ kind: tabId === null ? 'missing' : 'loading' });
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
      if (!isGone) setState({ kind: 'report', report });
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

  useLayoutEffect(() => {
    if (state.kind === 'loading') return;
    if (state.kind === 'report') document.title = titleOf(state.report);
    document.documentElement.dataset.state = state.kind;
    document.documentElement.dataset.ready = 'true';
  }, [state]);

  const links = useMemo(() => ({ tabId }), [tabId]);
  const onShowNewer = async () => {
    if (!newer) return;
    setNewer(null);
    setState({ kind: 'report', report: await makeReport(newer) });
  };
  const onSave = (form: SavedForm) => {
    if (state.kind !== 'report' || tabId === null) return;
    saveReport(state.report, form, tabId).then(
      () => setBundleFailed(false),
      () => setBundleFailed(true),
    );
  };
  const onCopy = () => {
    if (state.kind !== 'report') return;
    navigator.clipboard.writeText(markdownSummary(state.report)).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };

  return (
    <LearnLinks.Provider value={links}>
      <ReportPage
        state={state}
        hasNewer={newer !== null}
        onShowNewer={onShowNewer}
        onSave={onSave}
        isBundleFailed={isBundleFailed}
        onCopy={onCopy}
        isCopied={isCopied}
      >
        {tabId !== null && widgets.length > 0 && (
          <>
            <TypingTestSection tabId={tabId} widgets={widgets} isElsewhere />
            <DriftSection tabId={tabId} />
          </>
        )}
      </ReportPage>
    </LearnLinks.Provider>
  );
}
