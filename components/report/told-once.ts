import type { Report } from '../../lib/report/model.ts';
import { sortFindings } from '../findings.ts';

/** How many items of evidence are told where a failure is; the others are named. */
export const maxTold = 3;

/** What the report tells at its first place alone. */
export interface ToldOnce {
  /** Chat and check by which an item of evidence is told with all its facts, by the item's id; afterwards its head and a link do. */
  readonly items: ReadonlyMap<string, string>;
  /** Id of the chat at which it is said why a check that fails matters and what can be done, by the check's id. */
  readonly advice: ReadonlyMap<string, string>;
  /** Id of the chat at which it is said what a reviewer can do where a check is not known, by the check's id. */
  readonly asked: ReadonlyMap<string, string>;
}

/** Name of one finding of one chat, as `items` has it. */
export function placeOf(widgetId: string, checkId: string): string {
  return `${widgetId} ${checkId}`;
}

/** Finds the first places, in the order in which the report tells its findings. Never throws. */
export function toldOnce({ widgets }: Report): ToldOnce {
  const items = new Map<string, string>();
  const advice = new Map<string, string>();
  const asked = new Map<string, string>();
  for (const { id: widgetId, findings } of widgets) {
    const { fail, unknown } = sortFindings(findings);
    for (const { checkId } of fail) if (!advice.has(checkId)) advice.set(checkId, widgetId);
    for (const { checkId } of unknown) if (!asked.has(checkId)) asked.set(checkId, widgetId);
    for (const { checkId, proof } of fail) {
      for (const id of proof.slice(0, maxTold)) if (!items.has(id)) items.set(id, placeOf(widgetId, checkId));
    }
  }
  return { items, advice, asked };
}
