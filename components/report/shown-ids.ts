import type { ChainLink } from '../../lib/audit/chain.ts';
import { hostingRows } from '../../lib/report/hosting.ts';
import { isolationRows } from '../../lib/report/isolation.ts';
import type { Report } from '../../lib/report/model.ts';

/** Most items that one list of the report names; what is beyond is counted, and is in the JSON. */
export const maxNamed = 12;

/** Items of a kind that the appendix lists whether or not anything names them. */
const alwaysShown = 100;

/**
 * Which evidence the appendix has: all of it, but for kinds of which there are very many, such as requests. Of these it has
 * whatever the report names, and the first ones. Never throws.
 */
export function shownIds(report: Report): ReadonlySet<string> {
  const shown = new Set<string>();
  const add = (ids: readonly string[] = []) => {
    for (const id of ids.slice(0, maxNamed)) shown.add(id);
  };
  for (const items of Object.values(report.evidence)) {
    for (const { id } of items.slice(0, alwaysShown)) shown.add(id);
  }
  for (const widget of report.widgets) {
    addChain(widget.chain, shown);
    for (const ids of Object.values(widget.parts)) add(ids);
    for (const id of [...(widget.parts.signals ?? []), ...(widget.parts.connections ?? [])]) shown.add(id);
    for (const { proof } of widget.findings) add(proof);
    for (const { proof } of [...isolationRows(report, widget), ...hostingRows(report, widget)]) add(proof);
  }
  for (const ids of Object.values(report.pageParts)) add(ids);
  return shown;
}

function addChain({ id, links }: ChainLink, shown: Set<string>): void {
  if (id !== null) shown.add(id);
  for (const link of links) addChain(link, shown);
}
