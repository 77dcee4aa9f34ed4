import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testedExtension } from './support/chromium.ts';
import { expect, test } from './support/test.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function manifestIn(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}

/** What both browsers are asked for; Firefox for one more permission. Each permission's reason stands in the README; a new one is added there first. */
const asked = {
  manifest_version: 3,
  permissions: ['storage', 'webRequest', 'scripting', 'alarms'],
  // Asked for when the person wants all of a vendor's host forgotten, and given back; and for warnings outside of the popup.
  optional_permissions: ['browsingData', 'notifications'],
  host_permissions: ['<all_urls>'],
  content_scripts: [
    {
      matches: ['<all_urls>'],
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
      run_at: 'document_start',
      // In this order: the guard's listeners come first.
      js: ['content-scripts/guard-front.js', 'content-scripts/sentinel.js'],
    },
    {
      matches: ['<all_urls>'],
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
      run_at: 'document_start',
      js: ['content-scripts/page-hook.js'],
      world: 'MAIN',
    },
  ],
  action: { default_title: 'Earshot', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
};

/** Says what it is, and asks for nothing. */
const told = ['name', 'description', 'version', 'icons', 'default_locale'];

test('Chromium is asked for this, and for nothing else', () => {
  const { name, description, version, icons, default_locale, ...rest } = manifestIn(testedExtension);
  expect([name, description, version, icons, default_locale].map((one) => typeof one)).toEqual([
    'string',
    'string',
    'string',
    'object',
    'string',
  ]);
  expect(rest).toEqual({
    ...asked,
    background: { service_worker: 'background.js' },
    // light-dark() in style sheets: https://developer.mozilla.org/docs/Web/CSS/color_value/light-dark, read 2026-11-22.
    minimum_chrome_version: '123',
    storage: { managed_schema: 'managed-schema.json' },
  });
});

test('Firefox is asked for this, and for nothing else', () => {
  const manifest = manifestIn(join(root, '.output', 'firefox-mv3'));
  const rest = Object.fromEntries(Object.entries(manifest).filter(([key]) => !told.includes(key)));
  expect(rest).toEqual({
    ...asked,
    permissions: [...asked.permissions, 'webRequestBlocking'],
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'earshot@earshot.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  });
});

test('the browser grants what the manifest says, and extension pages run under its default policy', async ({
  browserWithEarshot: browser,
}) => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/report.html`);
  const granted = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { permissions: { getAll(): Promise<{ permissions: string[]; origins: string[] }> } };
    };
    return chrome.permissions.getAll();
  });
  expect(granted.permissions.sort()).toEqual(['alarms', 'scripting', 'storage', 'webRequest']);
  expect(granted.origins).toEqual(['<all_urls>']);
  const inline = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.head.append(script);
    const remote = document.createElement('script');
    const answer = new Promise<string>((done) => {
      remote.onload = () => done('loaded');
      remote.onerror = () => done('refused');
    });
    remote.src = 'https://cdn.chat-vendor.test/npm/rasa-webchat@1.0.1/lib/index.js';
    document.head.append(remote);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'document.title = "ran"');
    button.click();
    return [await answer, document.title];
  });
  expect(inline).toEqual(['refused', 'Earshot report']);
});
