import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { ReportView } from '../../components/report/report-view.tsx';
import { loadCatalogue } from '../../scripts/catalogue-plugin.ts';
import { checks } from '../audit/registry.ts';
import { judge } from '../audit/run.ts';
import { recordSchema } from '../evidence/record.ts';
import { compileFacts } from '../vendors/compile.ts';
import { bundleFiles, makeBundle, sha256 } from './bundle.ts';
import { standaloneHtml } from './html.ts';
import { reportJson } from './json.ts';
import { buildReport } from './model.ts';

// Records of audits of the lab's pages, as the extension has made them in Chromium 156 on 2026-11-22: `plain` (the worst of
// them), `chat-with-analytics` (a chat in a frame). What they lead to is kept beside them, byte for byte; `-u` renews it.
const records = ['chat-with-analytics', 'plain'];
const vendors = compileFacts(await loadCatalogue());
// The schema has a snapshot of its own.
const schema = '{}\n';
const folder = join(import.meta.dirname, 'testing/records');

/** Every form of the report of a record, by its name in a bundle, and the bundle itself. The style sheet is left out of the HTML. */
async function formsOf(name: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const record = recordSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
  const report = buildReport(record, judge(record, checks, vendors), {
    ...{ earshotVersion: '0.1.0', browser: 'Chromium 156.0.8078.79', catalogueVersion: 'golden' },
    ...{ createdAt: '2026-11-22T20:42:00.000Z', guardSetting: 'on' },
  });
  const body = renderToString(h(ReportView, { report }));
  const html = standaloneHtml({ title: report.finalUrl, css: '', body });
  const files = bundleFiles(report, { html, schema });
  files.set('saved.json', new TextEncoder().encode(reportJson(report)));
  files.set('bundle.zip', await makeBundle(report, { html, schema }));
  return files;
}

async function sumsOf(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<string> {
  const lines = Array.from(files, async ([name, bytes]) => `${await sha256(bytes)}  ${name}\n`);
  return (await Promise.all(lines)).join('');
}

test.each(records)('the forms of %s are what they were, byte for byte', async (name) => {
  const files = await formsOf(name);
  const text = (file: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(file));
  await expect(text('summary.md')).toMatchFileSnapshot(join(folder, `${name}.summary.md`));
  await expect(text('findings.csv')).toMatchFileSnapshot(join(folder, `${name}.findings.csv`));
  await expect(await sumsOf(files)).toMatchFileSnapshot(join(folder, `${name}.SHA256SUMS`));
});

test('and the same again, in every time zone', async () => {
  const before = process.env.TZ;
  const sums = new Set<string>();
  for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
    process.env.TZ = zone;
    sums.add(await sumsOf(await formsOf('plain')));
  }
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  expect(sums.size).toBe(1);
});
