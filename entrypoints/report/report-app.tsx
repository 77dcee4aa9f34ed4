import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import css from '../../components/report/report.css?inline';
import { ReportPage, type ReportPageState } from '../../components/report/report-page.tsx';
import { ReportView } from '../../components/report/report-view.tsx';
import { reportWords } from '../../components/report/report-words.ts';
import { findingsCsv } from '../../lib/report/csv.ts';
import { reportFileName } from '../../lib/report/file-name.ts';
import { standaloneHtml } from '../../lib/report/html.ts';
import { reportJson } from '../../lib/report/json.ts';
import { markdownSummary } from '../../lib/report/markdown.ts';
import type { Report } from '../../lib/report/model.ts';
import { loadAudit, type StoredAudit, watchAudit } from '../../lib/store/audits.ts';
import { direction, language } from '../../lib/words/i18n.ts';
import { TypingTestSection } from '../popup/typing-test-section.tsx';
import { makeReport } from './make-report.ts';
import { saveFile } from './save-file.ts';

/** The report of one tab. It stays on what it showed first until it is told to show newer evidence. */
export function ReportApp({ tabId }: { readonly tabId: number | null }) {
  const [state, setState] = useState<ReportPageState>({ kind: tabId === null ? 'missing' : 'loading' });
  const [newer, setNewer] = useState<StoredAudit | null>(null);
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

  const onShowNewer = async () => {
    if (!newer) return;
    setNewer(null);
    setState({ kind: 'report', report: await makeReport(newer) });
  };
  const onSaveHtml = () => {
    if (state.kind !== 'report') return;
    const { report } = state;
    const body = renderToString(<ReportView report={report} />);
    saveFile(
      reportFileName(report, 'html'),
      'text/html',
      standaloneHtml({ title: titleOf(report), css, body, lang: language(), dir: direction() }),
    );
  };
  const onSaveJson = () => {
    if (state.kind !== 'report') return;
    saveFile(reportFileName(state.report, 'json'), 'application/json', reportJson(state.report));
  };

  const onSaveCsv = () => {
    if (state.kind !== 'report') return;
    saveFile(reportFileName(state.report, 'csv'), 'text/csv', findingsCsv(state.report));
  };
  const onCopy = () => {
    if (state.kind !== 'report') return;
    navigator.clipboard.writeText(markdownSummary(state.report)).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };

  return (
    <ReportPage
      state={state}
      hasNewer={newer !== null}
      onShowNewer={onShowNewer}
      onSaveHtml={onSaveHtml}
      onSaveJson={onSaveJson}
      onSaveCsv={onSaveCsv}
      onCopy={onCopy}
      isCopied={isCopied}
    >
      {tabId !== null && widgets.length > 0 && (
        <TypingTestSection tabId={tabId} widgets={widgets} isElsewhere />
      )}
    </ReportPage>
  );
}

function titleOf(report: Report): string {
  return reportWords.pageTitle(URL.parse(report.finalUrl)?.host ?? report.finalUrl);
}
