import { runDrive } from './lab/drive.ts';
import { definitions, expectOf } from './lab/shops/site.ts';
import { composerFound, draftLeft, inspected } from './support/audits.ts';
import { badgeOfTab, openTab, outcomesOf, storedAudit } from './support/chromium.ts';
import { partsOf } from './support/parts.ts';
import { expect, test } from './support/test.ts';

// Each page of the lab says what is true of it; this loop asks the real extension, in the real browser.
for (const definition of definitions) {
  const { name } = definition;
  test(`${name}: ${definition.purpose}`, async ({ lab, sharedBrowser: browser }) => {
    const page = lab.pages.find((one) => one.name === name);
    if (!page) throw new Error(`the lab has no page ${name}`);
    const expected = Object.fromEntries(expectOf(definition).map((widget) => [widget.vendor, widget.checks]));
    const { page: tab, tabId } = await openTab(browser, page.url);
    if (page.drive.length > 0) await inspected(browser, tabId);
    const isRead = () => composerFound(() => storedAudit(browser, tabId));
    for (const drive of page.drive) {
      const hasLeft = () => draftLeft(expected, drive.vendor, () => storedAudit(browser, tabId));
      await runDrive(tab, drive, 'Do you have the atlas?', isRead, hasLeft);
    }

    await expect
      .poll(async () => outcomesOf(await storedAudit(browser, tabId)), { timeout: 15_000, message: name })
      .toMatchObject(expected);
    const audit = await storedAudit(browser, tabId);
    expect(Object.keys(outcomesOf(audit)).sort()).toEqual(Object.keys(expected).sort());
    expect(audit?.record.dropped.malformed).toBe(0);

    // Claimed, by name, where nothing proves it; nobody else's.
    for (const { vendor, parts, claims = null } of expectOf(definition)) {
      const claimed = audit?.result.widgets.find((one) => (one.vendorId ?? 'unlisted') === vendor);
      expect(claimed?.claimedVendorId, `${name}: ${vendor}`).toBe(claims);
      const seen = async () => {
        const { widgets } = (await storedAudit(browser, tabId))?.result ?? { widgets: [] };
        const widget = widgets.find((one) => (one.vendorId ?? 'unlisted') === vendor);
        return widget && partsOf(widget);
      };
      if (parts)
        await expect.poll(seen, { timeout: 15_000, message: `${name}: ${vendor}` }).toMatchObject(parts);
    }

    const isChat = page.drive.length > 0;
    // Read together: what is judged later, as what stays of messages, changes both.
    const shown = async () => {
      const grade = isChat ? (await storedAudit(browser, tabId))?.result.grade : '';
      const { text } = await badgeOfTab(browser, tabId);
      // What is warned of at once stands behind the letter.
      return text.replace(/!$/, '') === grade ? 'as judged' : `${text}, not ${grade}`;
    };
    await expect.poll(shown, name).toBe('as judged');
    for (const widget of audit?.result.widgets ?? []) {
      expect(widget.signals.length).toBeGreaterThan(0);
      for (const finding of widget.findings) {
        if (finding.outcome === 'fail') expect(finding.proof, finding.checkId).not.toEqual([]);
      }
    }
    await tab.close();
  });
}
