import type { Report } from '../../lib/report/model.ts';
import { Foreign } from '../foreign.tsx';
import { Sentence } from '../sentence.tsx';
import { findingAnchor } from './anchors.ts';
import { ChatNames, grouped } from './chat-names.tsx';
import { DataTable } from './data-table.tsx';
import { reportWords } from './report-words.ts';
import { reviewWords } from './review-words.ts';

/** What could not be told of each chat and why, and the steps that lead to the same audit again. */
export function SelfCheck({ report }: { readonly report: Report }) {
  const all = report.widgets.flatMap((widget) => widget.findings.map((finding) => ({ widget, finding })));
  const unknown = all.filter(({ finding }) => finding.outcome === 'unknown');
  const judged = all.filter(({ finding }) => finding.outcome === 'pass' || finding.outcome === 'fail');
  const measured = judged.filter(({ finding }) => finding.basis === 'measured').length;
  const { watched } = report;
  return (
    <section class="block" aria-labelledby="self-check">
      <h2 id="self-check">{reviewWords.selfCheck}</h2>
      <p>{reviewWords.bases(measured, judged.length - measured, unknown.length)}</p>
      {watched && <p>{reviewWords.watched(watched.inspectedFrames, watched.hookedFrames)}</p>}
      {unknown.length === 0 ? (
        <p>{reviewWords.unknownNone}</p>
      ) : (
        <DataTable
          caption={reviewWords.unknownChecks}
          columns={[
            { label: reportWords.columns.check },
            { label: reportWords.columns.chat },
            { label: reviewWords.unknownWhy },
          ]}
          rows={grouped(unknown, ({ finding }) => `${finding.checkId} ${finding.summary}`).map(
            ([{ widget, finding }, all]) => ({
              key: `${widget.id} ${finding.checkId}`,
              cells: [
                <a class="mono" href={`#${findingAnchor(widget.id, finding.checkId)}`}>
                  {finding.checkId}
                </a>,
                <ChatNames rows={all} />,
                <Sentence text={finding.summary} />,
              ],
            }),
          )}
        />
      )}
      <h3>{reviewWords.repeat}</h3>
      <ol class="steps">
        {stepsOf(report).map((step) => (
          <li key={step}>
            <Foreign text={step} as="plain" />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The steps as they were taken here, as far as the evidence tells. */
function stepsOf(report: Report): string[] {
  const { steps } = reviewWords;
  const { tool, browser, rubricVersion, catalogueVersion, requestedUrl, finalUrl, guard, evidence } = report;
  const names = (isOpened: boolean) =>
    report.widgets
      .filter((widget) => widget.isOpened === isOpened)
      .map(({ name }) => name)
      .join(', ');
  const characters = Math.max(0, ...evidence.drafts.map((draft) => draft.characters));
  const messages = evidence.drafts.reduce((sum, draft) => sum + draft.messages, 0);
  return [
    `${steps.install(tool.version, browser)} ${steps.versions(rubricVersion, catalogueVersion)}`,
    steps.profile(reportWords.guardSettings[guard.setting]),
    steps.visit(requestedUrl),
    ...(finalUrl === requestedUrl ? [] : [steps.led(finalUrl)]),
    ...(names(true) === '' ? [] : [steps.open(names(true))]),
    ...(names(false) === '' ? [] : [steps.closed(names(false))]),
    characters > 0 ? steps.type(characters) : steps.noTyping,
    ...(messages > 0 ? [steps.send(messages)] : []),
    steps.save,
  ];
}
