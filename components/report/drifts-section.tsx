import type { Report } from '../../lib/report/model.ts';
import { titleIn } from '../check-words.ts';
import { Foreign } from '../foreign.tsx';
import { DriftView } from '../history/drift-view.tsx';
import { driftWords } from '../history/drift-words.ts';

/** What has changed about each chat since the visit before; nothing where no earlier visit is kept. */
export function DriftsSection({ report: { drifts, widgets } }: { readonly report: Report }) {
  const told = (drifts ?? []).flatMap(({ widgetId, drift }) => {
    const widget = widgets.find(({ id }) => id === widgetId);
    return widget ? [{ widget, drift }] : [];
  });
  if (told.length === 0) return null;
  return (
    <section class="block" aria-labelledby="drifts">
      <h2 id="drifts">{driftWords.inReport}</h2>
      <p>{driftWords.inReportLead}</p>
      {told.map(({ widget, drift }) => (
        <div key={widget.id}>
          <h3>
            <Foreign text={widget.name} as="plain" />
          </h3>
          <DriftView drift={drift} titleOf={(checkId) => titleIn(widget.findings, checkId)} />
        </div>
      ))}
    </section>
  );
}
