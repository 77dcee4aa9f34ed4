import type { JudgedWidget } from '../../lib/audit/result.ts';
import type { Drift } from '../../lib/history/drift.ts';
import { titleIn } from '../check-words.ts';
import { Foreign } from '../foreign.tsx';
import { DriftView } from './drift-view.tsx';
import { driftWords } from './drift-words.ts';

interface DriftListProps {
  readonly widgets: readonly JudgedWidget[];
  /** By vendor, empty where no list names the chat; null: no earlier visit. */
  readonly drifts: ReadonlyMap<string, Drift | null>;
}

/** What has changed about each chat of a page, beside its report; nothing where no earlier visit is known. */
export function DriftList({ widgets, drifts }: DriftListProps) {
  // Of a vendor the worst chat is kept, and widgets stand in that order.
  const firsts = widgets.filter(
    ({ vendorId }, index) => widgets.findIndex((one) => one.vendorId === vendorId) === index,
  );
  const told = firsts.flatMap((widget) => {
    const drift = drifts.get(widget.vendorId ?? '');
    return drift && widget.confidence !== 'possible' ? [{ widget, drift }] : [];
  });
  if (told.length === 0) return null;
  return (
    <section class="drift-list" aria-labelledby="drifts">
      <h2 id="drifts">{driftWords.title}</h2>
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
