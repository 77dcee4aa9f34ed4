import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe-core finds wrong with a page, as `rule: element`. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Otherwise it opens a tab of its own, at which a popup closes.
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  if (passes.length < 5) throw new Error('axe-core has looked at nothing');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
