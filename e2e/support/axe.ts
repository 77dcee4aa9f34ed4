import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe-core finds wrong with a page, as `rule: element`. `except`: selector of what is not looked at. */
export async function axeViolations(page: Page, except?: string): Promise<string[]> {
  // Otherwise it opens a tab of its own, at which a popup closes.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (except) builder.exclude(except);
  const { violations, passes } = await builder.analyze();
  if (passes.length < 5) throw new Error('axe-core has looked at nothing');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
