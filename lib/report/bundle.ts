import canonicalize from 'canonicalize';
import { zipSync } from 'fflate';
import { findingsCsv } from './csv.ts';
import { reportHarText } from './har.ts';
import { markdownSummary } from './markdown.ts';
import type { Report } from './model.ts';

/** Names of the files in a bundle, in their order. */
export const bundleNames = {
  html: 'report.html',
  json: 'report.json',
  schema: 'report.schema.json',
  csv: 'findings.csv',
  har: 'traffic.har',
  markdown: 'summary.md',
  screenshot: 'screenshot.png',
  sums: 'SHA256SUMS',
} as const;

/** What a bundle needs that is not made here. */
export interface BundleParts {
  /** The report as one HTML file. */
  readonly html: string;
  /** The published JSON Schema. */
  readonly schema: string;
  /** A picture of the page as PNG, where a person wanted one. */
  readonly screenshot?: Uint8Array;
}

/**
 * The report as canonical JSON (RFC 8785, https://www.rfc-editor.org/rfc/rfc8785, read 2026-11-22): what a signature or a hash
 * is made over. Halves of characters, which UTF-8 cannot say, become U+FFFD. Never throws.
 */
export function canonicalReport(report: Report): string {
  return canonicalize(wellFormed(report)) ?? '';
}

/** Every form of the report, by name. Same report, same bytes. */
export function bundleFiles(report: Report, parts: BundleParts): Map<string, Uint8Array<ArrayBuffer>> {
  const texts: readonly (readonly [string, string])[] = [
    [bundleNames.html, parts.html],
    [bundleNames.json, canonicalReport(report)],
    [bundleNames.schema, parts.schema],
    [bundleNames.csv, findingsCsv(report)],
    [bundleNames.har, reportHarText(report)],
    [bundleNames.markdown, markdownSummary(report)],
  ];
  const utf8 = new TextEncoder();
  const files = new Map(texts.map(([name, text]) => [name, utf8.encode(text)]));
  if (parts.screenshot) files.set(bundleNames.screenshot, Uint8Array.from(parts.screenshot));
  return files;
}

/**
 * One zip of all forms, and of their SHA-256 sums as `sha256sum -c` reads them. Same report, same bytes: the files' times are
 * the first that zip knows, in any time zone. Rejects where the browser has no `crypto.subtle`.
 */
export async function makeBundle(report: Report, parts: BundleParts): Promise<Uint8Array<ArrayBuffer>> {
  const files = bundleFiles(report, parts);
  files.set(bundleNames.sums, new TextEncoder().encode(await sumsOf(files)));
  // fflate writes the parts of the time as the machine's zone has them; so has this one.
  const mtime = new Date(1980, 0, 1);
  return Uint8Array.from(zipSync(Object.fromEntries(files), { level: 9, mtime, os: 0 }));
}

/** Lines of `sha256sum`, in the order of the files. */
async function sumsOf(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<string> {
  const lines = Array.from(files, async ([name, bytes]) => `${await sha256(bytes)}  ${name}\n`);
  return (await Promise.all(lines)).join('');
}

/** SHA-256 as lower-case hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wellFormed(inner)]));
}
