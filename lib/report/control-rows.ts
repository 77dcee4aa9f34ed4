import { controlSources } from '../audit/control-sources.ts';
import { type ControlId, controls } from '../audit/controls.ts';
import { headings } from '../audit/headings.ts';
import type { Report, ReportFinding, ReportWidget } from './model.ts';

/** One clause, one check that serves it, and what the check says of one chat. */
export interface ControlRow {
  /** Of controls.ts; null for the heading of a questionnaire. */
  readonly id: ControlId | null;
  readonly standard: string;
  readonly clause: string;
  readonly title: string;
  readonly source: string;
  readonly widget: ReportWidget;
  readonly finding: ReportFinding;
}

/** Clause by clause, in the order of the standards, then the headings of questionnaires. Never throws. */
export function controlRows({ widgets }: Report): ControlRow[] {
  const clauses = [
    ...(Object.keys(controls) as ControlId[]).map((id) => ({
      id,
      ...controls[id],
      source: controlSources[controls[id].standard],
      isServed: (finding: ReportFinding) => finding.serves.includes(id),
    })),
    ...headings.map((heading) => ({
      id: null,
      ...heading,
      isServed: (finding: ReportFinding) => heading.checks.includes(finding.checkId),
    })),
  ];
  return clauses.flatMap(({ id, standard, clause, title, source, isServed }) =>
    widgets.flatMap((widget) =>
      widget.findings
        .filter(isServed)
        .map((finding) => ({ id, standard, clause, title, source, widget, finding })),
    ),
  );
}
