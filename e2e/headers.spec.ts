import type { ExtensionBrowser } from '../cli/extension-browser.ts';
import { runDrive } from './lab/drive.ts';
import type { Lab } from './lab/server.ts';
import { inspected } from './support/audits.ts';
import { openTab, storedAudit } from './support/chromium.ts';
import { expect, labPage, test } from './support/test.ts';

// What headers say, as the real browser hands them over; the checks on them are asked in audit.spec.ts.

async function seen(lab: Lab, browser: ExtensionBrowser, name: string) {
  const shop = labPage(lab, name);
  const { page, tabId } = await openTab(browser, shop.url);
  await inspected(browser, tabId);
  for (const drive of shop.drive) await runDrive(page, drive, 'Do you have the atlas?');
  const evidence = async () => (await storedAudit(browser, tabId))?.record.evidence;
  await expect
    .poll(async () => (await evidence())?.documentRules.length, { timeout: 15_000 })
    .toBeGreaterThan(0);
  return evidence;
}

test('policy, referrer policy, address and what stands before the chat are kept as facts', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const evidence = await seen(lab, browser, 'careful');
  const ofPage = async () => (await evidence())?.responses.find(({ type }) => type === 'main_frame');
  expect(await ofPage()).toMatchObject({
    policies: [{ directives: ['script-src', 'object-src', 'base-uri'], isCut: false }],
    reportOnly: [],
    referrerPolicy: 'strict-origin',
  });
  const ofChat = async () =>
    (await evidence())?.responses.find(
      ({ type, url }) => type === 'xmlhttprequest' && url.host === 'guarded-api.chat-vendor.test',
    );
  await expect.poll(ofChat, { timeout: 15_000 }).toMatchObject({
    edges: ['cloudflare'],
    guards: ['rate-limit'],
    address: { family: 'ipv4', scope: 'loopback', network: null },
  });
  expect(JSON.stringify(await evidence())).not.toContain('8f0a-FRA');
});

test('a policy in the document is judged, one that only reports is kept apart', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const evidence = await seen(lab, browser, 'meta-csp');
  const { responses, documentRules } = (await evidence()) ?? { responses: [], documentRules: [] };
  expect(responses.find(({ type }) => type === 'main_frame')).toMatchObject({
    policies: [],
    reportOnly: [{ directives: ['default-src'] }],
  });
  expect(documentRules).toMatchObject([
    { policies: [{ directives: ['script-src', 'object-src'] }], isDomainRelaxed: false, windowNameLength: 0 },
  ]);
});
