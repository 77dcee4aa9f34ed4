import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchExtensionBrowser } from '../cli/extension-browser.ts';
import type { StoredAudit } from '../lib/store/audits.ts';
import { chromiumPreferences } from './lab/browser.ts';
import { runDrive } from './lab/drive.ts';
import { inspected } from './support/audits.ts';
import { chromiumPath, openTab, storedAudit, testedExtension } from './support/chromium.ts';
import { connectionsTo, findingOf } from './support/connections.ts';
import { expect, labPage, test } from './support/test.ts';
import { trustAuthority } from './support/trust-store.ts';

const draft = 'Do you have the atlas?';
const untold = {
  cipherSuite: null,
  keyBits: null,
  keyGroup: null,
  signature: null,
  certificate: null,
  error: null,
};

for (const [name, host, protocol] of [
  ['tls-1-2', 'tls12.', 'http/1.1'],
  ['tls-1-3', 'tls13.', 'h2'],
] as const) {
  test(`Chromium tells no more of TLS than ${protocol}: what follows is called inferred`, async ({
    lab,
    browserWithEarshot: browser,
  }) => {
    const page = labPage(lab, name);
    const { page: tab, tabId } = await openTab(browser, page.url);
    await inspected(browser, tabId);
    for (const drive of page.drive) await runDrive(tab, drive, draft);
    const audit = () => storedAudit(browser, tabId);
    const common = { source: 'inferred', version: 'TLSv1.2', ...untold };
    await expect
      .poll(async () => connectionsTo(await audit(), host))
      .toMatchObject([
        { ...common, scheme: 'https', protocol, trust: 'dom' },
        { ...common, scheme: 'wss', protocol: 'websocket', trust: 'browser' },
      ]);
    const weak = findingOf(await audit(), 'weak-tls');
    expect(weak).toMatchObject({ outcome: 'pass', basis: 'inferred' });
    expect(weak.summary).toContain(`(TLS 1.2 or later: `);
    expect(findingOf(await audit(), 'certificate-trouble').outcome).toBe('unknown');
  });
}

test('of a chat that only fetches from elsewhere, Chromium tells nothing', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const page = labPage(lab, 'deep-chat');
  const { page: tab, tabId } = await openTab(browser, page.url);
  await inspected(browser, tabId);
  for (const drive of page.drive) await runDrive(tab, drive, draft);
  await expect
    .poll(async () => findingOf(await storedAudit(browser, tabId), 'weak-tls'))
    .toMatchObject({ outcome: 'unknown', summary: expect.stringContaining('api.chat-vendor.test') });
});

test.describe('a Chromium that trusts the lab’s authority and forgives nothing', () => {
  const refused = [
    ['certificate-expired', 'expired-api.', 'net::ERR_CERT_DATE_INVALID', 'expired, or not valid yet'],
    ['certificate-untrusted', 'untrusted-api.', 'net::ERR_CERT_AUTHORITY_INVALID', 'of no authority'],
    ['certificate-misnamed', 'misnamed-api.', 'net::ERR_CERT_COMMON_NAME_INVALID', 'for another host'],
    ['tls-1-1', 'old-tls-api.', 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'have no version of TLS'],
  ] as const;

  test('says what it refused, and why', async ({ lab }) => {
    const home = mkdtempSync(join(tmpdir(), 'earshot-home-'));
    trustAuthority(join(home, '.pki', 'nssdb'), lab.caPem);
    const browser = await launchExtensionBrowser({
      executablePath: chromiumPath,
      extraArguments: ['--no-sandbox', `--host-resolver-rules=${lab.hostResolverRules}`],
      preferences: chromiumPreferences(),
      environment: { HOME: home },
      extension: testedExtension,
    });
    try {
      for (const [name, host, error, words] of refused) {
        const page = labPage(lab, name);
        const { page: tab, tabId } = await openTab(browser, page.url);
        await inspected(browser, tabId);
        for (const drive of page.drive) {
          await runDrive(tab, { ...drive, reply: 'Error, please try again.' }, draft);
        }
        let audit: StoredAudit | null = null;
        await expect
          .poll(async () => {
            audit = await storedAudit(browser, tabId);
            return connectionsTo(audit, host);
          }, name)
          .toMatchObject([{ source: 'refused', error, version: null, trust: 'browser' }]);
        const [failing, open] =
          name === 'tls-1-1' ? ['weak-tls', 'certificate-trouble'] : ['certificate-trouble', 'weak-tls'];
        expect(findingOf(audit, failing)).toMatchObject({
          outcome: 'fail',
          basis: name === 'tls-1-1' ? 'inferred' : 'measured',
          summary: expect.stringContaining(words),
        });
        expect(findingOf(audit, open).outcome, name).toBe('unknown');
        await tab.close();
      }
    } finally {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    }
  });
});
