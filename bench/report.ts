/**
 * What a large report costs: 10 chats and 2,000 requests, made of a lab's audit. Each form's time and size, interleaved with
 * `JSON.stringify` of the same report as the baseline. The goal for the HTML is 300 ms and 1 MB.
 * Run: `node bench/report.ts [rounds]`. Prints medians in milliseconds, with the middle half.
 */
import { readFileSync } from 'node:fs';
import type { Check } from '../lib/audit/define-check.ts';
import type { judge as judgeType } from '../lib/audit/run.ts';
import type { AuditRecord } from '../lib/evidence/record.ts';
import type { buildReport as buildReportType, Report } from '../lib/report/model.ts';
import { compileFacts } from '../lib/vendors/compile.ts';
import { loadCatalogue } from '../scripts/catalogue-plugin.ts';
import { largeReport } from './support/large-report.ts';
import { pageModule, withModule } from './support/page-module.ts';
import { median, middleHalf } from './support/statistics.ts';

const ROUNDS = Number(process.argv[2] ?? 21);
/** The first rounds compile. A person saves a report once: what that costs is printed apart. */
const WARM_UP = 3;

const code = await pageModule(`
  import { h } from 'preact';
  import { renderToString } from 'preact-render-to-string';
  import css from '/components/report/report.css?inline';
  import { ReportView } from '/components/report/report-view.tsx';
  import { standaloneHtml } from '/lib/report/html.ts';
  export { reportJson } from '/lib/report/json.ts';
  export { findingsCsv } from '/lib/report/csv.ts';
  export { reportHarText } from '/lib/report/har.ts';
  export { markdownSummary } from '/lib/report/markdown.ts';
  export { checks } from '/lib/audit/registry.ts';
  export { judge } from '/lib/audit/run.ts';
  export { buildReport } from '/lib/report/model.ts';
  export const reportHtml = (report) =>
    standaloneHtml({ title: report.finalUrl, css, body: renderToString(h(ReportView, { report })) });
`);

/** What the module above exports: a form each. */
type Forms = Record<
  'reportHtml' | 'reportJson' | 'findingsCsv' | 'reportHarText' | 'markdownSummary',
  Form
> & {
  checks: readonly Check[];
  judge: typeof judgeType;
  buildReport: typeof buildReportType;
};
type Form = (report: Report) => string;

await withModule(code, async (file) => {
  const { checks, judge, buildReport, ...forms }: Forms = await import(file);
  const record: AuditRecord = JSON.parse(
    readFileSync(new URL('../lib/report/testing/records/chat-with-analytics.json', import.meta.url), 'utf8'),
  );
  const vendors = compileFacts(await loadCatalogue());
  const small = buildReport(record, judge(record, checks, vendors), {
    ...{ earshotVersion: '0.1.0', browser: 'Chromium 156.0', catalogueVersion: 'bench' },
    ...{ createdAt: '2026-11-22T20:42:00.000Z', guardSetting: 'on' },
  });
  const report = largeReport(small, 7);
  const makers: readonly (readonly [string, Form])[] = [
    ['JSON.stringify, the baseline', (one) => JSON.stringify(one)],
    ['HTML', forms.reportHtml],
    ['JSON', forms.reportJson],
    ['CSV', forms.findingsCsv],
    ['HAR', forms.reportHarText],
    ['Markdown', forms.markdownSummary],
  ];
  const times = new Map<string, number[]>(makers.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const [name, make] of makers) {
      const started = performance.now();
      const text = make(report);
      times.get(name)?.push(performance.now() - started);
      if (text.length === 0) throw new Error(`${name} is empty`);
    }
  }
  process.stdout.write(
    `${report.widgets.length} chats, ${report.evidence.requests.length} requests, medians of ${ROUNDS}\n`,
  );
  for (const [name, make] of makers) {
    const [first = Number.NaN, ...more] = times.get(name) ?? [];
    const [low, high] = middleHalf(more.slice(WARM_UP - 1));
    const size = Buffer.byteLength(make(report)) / 1_000_000;
    const warm = median(more.slice(WARM_UP - 1)).toFixed(1);
    process.stdout.write(
      `${name.padEnd(29)} ${warm} ms (${low.toFixed(1)} to ${high.toFixed(1)}), the first ${first.toFixed(1)} ms, ${size.toFixed(2)} MB\n`,
    );
  }
});
