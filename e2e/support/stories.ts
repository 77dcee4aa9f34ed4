import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../cli/extension-browser.ts';
import type { Fixture } from '../../components/testing/fixtures.ts';
import type { AuditResult, Finding } from '../../lib/audit/result.ts';
import type { StoredAudit } from '../../lib/store/audits.ts';
import { replaceAudit } from './session.ts';

/** Puts a made-up audit where the background keeps a tab's own, as if it had just judged it. */
export async function tell(
  browser: ExtensionBrowser,
  tabId: number,
  { record, result }: Fixture,
): Promise<void> {
  const audit: StoredAudit = {
    record: { ...record, tabId },
    result,
    catalogueVersion: '1-story',
  };
  await replaceAudit(browser, audit);
}

interface Place {
  readonly element: Element;
  readonly box: DOMRect;
  /** It was what a press in its middle met. */
  readonly isHit: boolean;
}

/** Remembers where everything that can be pressed stands in the window; returns how many there are. */
export function remember(page: Page): Promise<number> {
  return page.evaluate(() => {
    const places = [...document.querySelectorAll('button, summary, a[href], input')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const box = element.getBoundingClientRect();
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return { element, box, isHit: hit !== null && element.contains(hit) };
      });
    Object.assign(globalThis, { places });
    return places.length;
  });
}

/** What was remembered and has moved since, is gone, or is covered: its words and by how many pixels, down and across. */
export function moved(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { places } = globalThis as unknown as { places: readonly Place[] };
    return places.flatMap(({ element, box, isHit }) => {
      const name = (element.textContent || element.closest('label')?.textContent || '').slice(0, 40);
      if (!element.isConnected) return [`${name}: gone`];
      const now = element.getBoundingClientRect();
      const [down, across] = [now.y - box.y, now.x - box.x];
      if (Math.abs(down) > 0.5 || Math.abs(across) > 0.5) return [`${name}: ${down} down, ${across} across`];
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return isHit && !(hit && element.contains(hit)) ? [`${name}: covered`] : [];
    });
  });
}

/** The same, where the other side of the first chat asks for a secret. */
export function alarming({ record, result }: Fixture): Fixture {
  const asks: Finding = {
    checkId: 'sensitive-request',
    severity: 'critical',
    weight: 5,
    serves: [],
    outcome: 'fail',
    basis: 'measured',
    summary: 'The other side asked for a password.',
    proof: [],
  };
  return { record, result: withFindings(result, (findings) => [asks, ...findings]) };
}

/** The same, where so many checks fail. */
export function manyFindings({ record, result }: Fixture, count: number): Fixture {
  const many = (findings: readonly Finding[]) =>
    Array.from({ length: count }, (_, index): Finding => {
      const one = findings[index % findings.length];
      if (!one) throw new Error('no finding');
      return { ...one, checkId: `made-up-${index}`, outcome: 'fail' };
    });
  return { record, result: withFindings(result, many) };
}

function withFindings(
  result: AuditResult,
  edit: (findings: readonly Finding[]) => readonly Finding[],
): AuditResult {
  const [first, ...others] = result.widgets;
  if (!first) throw new Error('no chat');
  return { ...result, widgets: [{ ...first, findings: edit(first.findings) }, ...others] };
}

/** The same on another host. */
export function onHost({ record, result }: Fixture, host: string): Fixture {
  const page = record.evidence.page.map((one) => ({ ...one, url: { ...one.url, host } }));
  return { record: { ...record, evidence: { ...record.evidence, page } }, result };
}

/** Does what a person does in the browser's list of extensions: withholds access to sites until a click, or gives it back. */
export async function allowSites(
  { context, extensionId }: ExtensionBrowser,
  hostAccess: 'ON_CLICK' | 'ON_ALL_SITES',
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (update) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> } };
      };
      return chrome.developerPrivate.updateExtensionConfiguration(update);
    },
    { extensionId, hostAccess },
  );
  await page.close();
}
