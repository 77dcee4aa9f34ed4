import * as z from 'zod/mini';
import { grades } from '../../lib/audit/score.ts';
import { csvOf } from '../../lib/report/csv.ts';
import { escapeHtml, standaloneHtml } from '../../lib/report/html.ts';
import { formatTime } from '../../lib/report/text.ts';
import { addFigures, type Figures, figuresOf, summariseList } from '../list.ts';
import { indexWords } from './batch-words.ts';
import { failingOf, type PageResult, pageResultSchema } from './result.ts';

/** One index over a run: what stands in index.json. */
export const listIndexSchema = z.object({
  indexVersion: z.literal(1),
  tool: z.object({ name: z.literal('Earshot'), version: z.string() }),
  /** UTC, ISO 8601. */
  createdAt: z.string(),
  /** Pages of the list, or of the part of it that was meant. */
  listed: z.int().check(z.nonnegative()),
  /** In the order of the list. Fewer than `listed` where the run has not come to its end. */
  pages: z.array(pageResultSchema),
});
export type ListIndex = z.infer<typeof listIndexSchema>;

/** The counts over all pages of an index. Pure; never throws. */
export function figuresOfIndex({ pages }: Pick<ListIndex, 'pages'>): Figures {
  return pages.reduce((sum, { figures }) => addFigures(sum, figures), figuresOf([]));
}

/** Pages with a chat whose score is under a limit, or that have none: what was not judged has not shown that it is good enough. */
export function pagesUnder({ pages }: Pick<ListIndex, 'pages'>, limit: number): PageResult[] {
  return pages.filter(
    ({ state, score }) => state === 'not-judged' || (state === 'graded' && (score === null || score < limit)),
  );
}

/** The three forms of an index by the names of their files. Pure; same index, same bytes. Never throws. */
export function indexFiles(index: ListIndex): Readonly<Record<string, string>> {
  return {
    'index.html': indexHtml(index),
    'index.csv': indexCsv(index),
    'index.json': `${JSON.stringify(index, null, 1)}\n`,
  };
}

const columns = [
  'line',
  'page',
  'outcome',
  'reason',
  'state',
  'grade',
  'score',
  'chats',
  'vendors',
  'critical',
  'high',
  'medium',
  'low',
  'attempts',
  'started',
  'seconds',
  'html',
  'json',
] as const;

function indexCsv({ pages }: ListIndex): string {
  const rows = pages.map((result) => [
    String(result.line),
    result.page,
    result.outcome,
    result.reason ?? '',
    result.state ?? '',
    result.grade ?? '',
    result.score === null ? '' : String(result.score),
    result.chats.map(({ name }) => name).join('; '),
    result.chats.flatMap(({ vendorId }) => vendorId ?? []).join(' '),
    ...failingOf(result).map(String),
    String(result.attempts),
    result.startedAt,
    (result.durationMs / 1000).toFixed(1),
    result.files?.html ?? '',
    result.files?.json ?? '',
  ]);
  return csvOf([columns, ...rows]);
}

const css = `
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .3rem .5rem; text-align: start; vertical-align: top; }
td { overflow-wrap: anywhere; }
th { position: sticky; top: 0; background: Canvas; }
.failed td { background: color-mix(in srgb, CanvasText 8%, Canvas); }
pre { white-space: pre-wrap; font: inherit; }
@media print { th { position: static; } tr { break-inside: avoid; } }
`;

function indexHtml(index: ListIndex): string {
  const { pages, listed, createdAt, tool } = index;
  const figures = figuresOfIndex(index);
  const counts = grades.map((grade) => pages.filter((result) => result.grade === grade).length);
  const body = [
    `<main><h1>${escapeHtml(indexWords.title)}</h1>`,
    paragraph(indexWords.lead(figures, listed)),
    ...(pages.length < listed ? [paragraph(indexWords.pending(listed - pages.length))] : []),
    paragraph(indexWords.made(formatTime(createdAt), tool.version)),
    `<h2>${escapeHtml(indexWords.grades)}</h2>`,
    table(grades, [counts.map((count) => escapeHtml(String(count)))]),
    `<h2>${escapeHtml(indexWords.figures)}</h2><pre>${escapeHtml(summariseList(figures))}</pre>`,
    `<h2>${escapeHtml(indexWords.pagesTable)}</h2>`,
    table(
      Object.values(indexWords.columns),
      pages.map(rowOf),
      pages.map(({ outcome }) => outcome),
    ),
    '</main>',
  ].join('\n');
  return standaloneHtml({ title: indexWords.title, css, body });
}

function rowOf(result: PageResult): string[] {
  const { files } = result;
  const links = files
    ? [link(files.html, indexWords.htmlFile), link(files.json, indexWords.jsonFile)].join(' ')
    : escapeHtml(indexWords.none);
  const text = [
    String(result.line),
    result.page,
    outcomeOf(result),
    result.grade ?? indexWords.none,
    result.score === null ? indexWords.none : String(result.score),
    result.chats.map(({ name }) => name).join(', ') || indexWords.none,
    result.chats.length > 0 ? failingOf(result).join(', ') : indexWords.none,
    (result.durationMs / 1000).toFixed(1),
  ];
  return [...text.map(escapeHtml), links];
}

function outcomeOf({ outcome, reason, state }: PageResult): string {
  if (outcome === 'failed') return indexWords.failed(reason ?? '');
  if (state === 'no-chat') return indexWords.noChat;
  return state === 'not-judged' ? indexWords.notJudged : indexWords.graded;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function link(href: string, text: string): string {
  const address = href.split('/').map(encodeURIComponent).join('/');
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}

/** `rows` are markup, cell by cell; heads are text. */
function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  classes: readonly string[] = [],
): string {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const lines = rows.map(
    (cells, index) =>
      `<tr class="${escapeHtml(classes[index] ?? '')}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead>\n<tbody>${lines.join('\n')}</tbody></table>`;
}
