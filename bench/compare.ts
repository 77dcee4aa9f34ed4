/**
 * What comparing costs: two reports with 10 chats and 2,000 requests each, from JSON to the comparison, and the parts of that.
 * Run: `node bench/compare.ts`. Prints medians over rounds in milliseconds. The goal is under 100 ms for comparing two.
 */
import { readFileSync } from 'node:fs';
import { compareVisits, visitsOfReport } from '../lib/report/compare.ts';
import { readReport } from '../lib/report/read.ts';
import { median } from './support/statistics.ts';

const ROUNDS = 21;
const CHATS = 10;
const REQUESTS = 2000;

const source = readReport(
  readFileSync(new URL('../lib/report/testing/report-v8.json', import.meta.url), 'utf8'),
);
if (!source.ok) throw new Error(source.error);
const small = source.value;

/** A report of that size: each chat is the small report's, with its share of the requests. */
function largeReport(seed: number): string {
  const [request] = small.evidence.requests;
  const [widget] = small.widgets;
  if (!request || !widget) throw new Error('the small report has no chat');
  const requests = Array.from({ length: REQUESTS }, (_, index) => ({
    ...request,
    id: `request-${index + 1}`,
    type: index % 4 === 0 ? 'script' : 'xmlhttprequest',
    url: {
      ...request.url,
      host: `host-${(index * seed) % 300}.acme-chat.example`,
      path: `/assets/part-${index % 250}.js`,
    },
  }));
  const widgets = Array.from({ length: CHATS }, (_, index) => ({
    ...widget,
    id: `${widget.id}-${index}`,
    vendorId: `acme-chat-${index}`,
    parts: {
      ...widget.parts,
      requests: requests.filter((_, at) => at % CHATS === index).map(({ id }) => id),
    },
  }));
  return JSON.stringify({ ...small, widgets, evidence: { ...small.evidence, requests } });
}

const texts = [largeReport(7), largeReport(11)];
const parts = { read: [] as number[], visits: [] as number[], compare: [] as number[] };
for (let round = 0; round < ROUNDS; round += 1) {
  const started = performance.now();
  const reports = texts.map((text) => readReport(text));
  const read = performance.now();
  const visits = reports.flatMap((report) => (report.ok ? visitsOfReport(report.value) : []));
  if (visits.length !== 2 * CHATS) throw new Error(`${visits.length} visits`);
  const made = performance.now();
  const comparison = compareVisits(visits);
  if (comparison.visits.length !== visits.length) throw new Error('visits were lost');
  const ended = performance.now();
  parts.read.push(read - started);
  parts.visits.push(made - read);
  parts.compare.push(ended - made);
}
const size = (texts.reduce((sum, text) => sum + text.length, 0) / 2 / 1_000_000).toFixed(2);
process.stdout.write(
  `two reports of ${size} MB, ${CHATS} chats and ${REQUESTS} requests each, medians of ${ROUNDS}\n`,
);
for (const [name, times] of Object.entries(parts))
  process.stdout.write(`${name} ${median(times).toFixed(2)} ms\n`);
