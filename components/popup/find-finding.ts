/** The element id of a chat's finding. */
export function findingId(widgetId: string, checkId: string): string {
  return `finding:${widgetId}:${checkId}`;
}

/** Opens a finding and all that it is folded into, and brings its evidence to the top, with the focus. Does nothing where there is none. */
export function showEvidence(id: string): void {
  const finding = document.getElementById(id);
  for (let fold = finding?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  const evidence = finding?.querySelector<HTMLElement>('.finding-evidence');
  evidence?.focus({ preventScroll: true });
  evidence?.scrollIntoView({ block: 'start' });
}
