/** Name of the place in the report where a finding stands. */
export function findingAnchor(widgetId: string, checkId: string): string {
  return `${widgetId}-${checkId}`;
}
