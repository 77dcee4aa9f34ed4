import type { Drift } from '../history/drift.ts';
import type { Report, ReportWidget } from './model.ts';

/** What has changed about one chat of a report since the visit before. */
export interface ReportDrift {
  readonly widgetId: string;
  readonly drift: Drift;
}

/**
 * The report with what has changed. `drifts`: as history tells it, by vendor (empty: unlisted); null: no history is kept. Of a
 * vendor history knows the worst chat alone, and none that is only possible. Never throws.
 */
export function withDrifts(report: Report, drifts: ReadonlyMap<string, Drift | null> | null): Report {
  return { ...report, drifts: drifts && driftsOf(report.widgets, drifts) };
}

function driftsOf(
  widgets: readonly ReportWidget[],
  drifts: ReadonlyMap<string, Drift | null>,
): ReportDrift[] {
  const sure = widgets.filter(({ confidence }) => confidence !== 'possible');
  return [...drifts].flatMap(([vendor, drift]) => {
    const widget = sure.find(({ vendorId }) => (vendorId ?? '') === vendor);
    return drift && widget ? [{ widgetId: widget.id, drift }] : [];
  });
}
