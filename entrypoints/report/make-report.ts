import { browser } from 'wxt/browser';
import { buildReport, type Report, type ReportContext } from '../../lib/report/model.ts';
import type { StoredAudit } from '../../lib/store/audits.ts';
import { loadSettings } from '../../lib/store/settings.ts';

/** The report of a stored audit, with what this browser says of itself. */
export async function makeReport(audit: StoredAudit): Promise<Report> {
  return buildReport(audit.record, audit.result, {
    earshotVersion: browser.runtime.getManifest().version,
    browser: await browserName(),
    catalogueVersion: audit.catalogueVersion,
    createdAt: new Date().toISOString(),
    guardSetting: await guardSettingOf(audit),
  });
}

async function guardSettingOf({ record }: StoredAudit): Promise<ReportContext['guardSetting']> {
  // Where the browser does not give out its storage the guard is on.
  const settings = (await loadSettings().catch(() => null))?.settings;
  if (settings?.isGuardOff) return 'off';
  const { url } = record.evidence.page[0] ?? { url: record.requestedUrl };
  return settings?.guardOffSites.includes(url.host) ? 'off-here' : 'on';
}

/** Chromium's client hints, which TypeScript's DOM library does not know. */
interface WithHints {
  readonly userAgentData?: {
    getHighEntropyValues(
      hints: readonly string[],
    ): Promise<{ fullVersionList?: readonly { brand: string; version: string }[] }>;
  };
}

/** Firefox's own interface, which Chromium lacks. */
interface WithBrowserInfo {
  getBrowserInfo?(): Promise<{ name: string; version: string }>;
}

async function browserName(): Promise<string> {
  const info = await (browser.runtime as WithBrowserInfo).getBrowserInfo?.();
  if (info) return `${info.name} ${info.version}`;
  const values = await (navigator as WithHints).userAgentData?.getHighEntropyValues(['fullVersionList']);
  const brands = values?.fullVersionList ?? [];
  // One brand is made up, so that servers do not rely on the list; of the rest, the product's own says more than its engine.
  const real = brands.filter(({ brand }) => !/not.*brand/i.test(brand));
  const named = real.find(({ brand }) => brand !== 'Chromium') ?? real[0];
  return named ? `${named.brand} ${named.version}` : 'Unknown browser';
}
