import { renderToString } from 'preact-render-to-string';
import css from '../../components/report/report.css?inline';
import type { SavedForm } from '../../components/report/report-page.tsx';
import { ReportView } from '../../components/report/report-view.tsx';
import { reportWords } from '../../components/report/report-words.ts';
import { ToldContext } from '../../components/sentence.tsx';
import type { Told } from '../../components/tell.ts';
import { makeBundle } from '../../lib/report/bundle.ts';
import { findingsCsv } from '../../lib/report/csv.ts';
import { reportFileName } from '../../lib/report/file-name.ts';
import { reportHarText } from '../../lib/report/har.ts';
import { standaloneHtml } from '../../lib/report/html.ts';
import { reportJson } from '../../lib/report/json.ts';
import type { Report } from '../../lib/report/model.ts';
import { direction, language } from '../../lib/words/i18n.ts';
import { saveFile } from './save-file.ts';
import { pictureOf } from './screenshot.ts';

/** The report's title, of window and file. */
export function titleOf(report: Report): string {
  return reportWords.pageTitle(URL.parse(report.finalUrl)?.host ?? report.finalUrl);
}

/**
 * Makes one form of the report and offers it as a download; HTML says in the person's language what is `told` in it. Rejects
 * where a bundle cannot be made.
 */
export async function saveReport(report: Report, told: Told, form: SavedForm, tabId: number): Promise<void> {
  switch (form) {
    case 'csv':
      return saveFile(reportFileName(report, 'csv'), 'text/csv', findingsCsv(report));
    case 'har':
      return saveFile(reportFileName(report, 'har'), 'application/json', reportHarText(report));
    case 'json':
      return saveFile(reportFileName(report, 'json'), 'application/json', reportJson(report));
    case 'html':
      return saveFile(reportFileName(report, 'html'), 'text/html', htmlOf(report, told));
    case 'bundle':
      return saveBundle(report, told, null);
    case 'bundle-with-picture':
      return saveBundle(report, told, await pictureOf(tabId));
  }
}

async function saveBundle(report: Report, told: Told, screenshot: Uint8Array | null): Promise<void> {
  const response = await fetch('/data/report.schema.json');
  const schema = await response.text();
  const html = htmlOf(report, told);
  const bundle = await makeBundle(report, { html, schema, ...(screenshot ? { screenshot } : {}) });
  saveFile(reportFileName(report, 'zip'), 'application/zip', bundle);
}

function htmlOf(report: Report, told: Told): string {
  const body = renderToString(
    <ToldContext.Provider value={told}>
      <ReportView report={report} />
    </ToldContext.Provider>,
  );
  return standaloneHtml({ title: titleOf(report), css, body, lang: language(), dir: direction() });
}
