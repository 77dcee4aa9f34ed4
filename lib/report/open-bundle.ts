import { unzipSync } from 'fflate';
import { bundleNames, canonicalReport, sha256 } from './bundle.ts';
import type { Report } from './model.ts';
import { bundleWords } from './open-bundle-words.ts';
import { readReport } from './read.ts';

/** Most bytes that a bundle is unpacked to, and most files that it has. A screenshot is by far the largest of them. */
export const bundleLimits = { bytes: 150_000_000, files: 12 } as const;

/**
 * What became of a bundle: `intact`, every file is what its sum says; `damaged`, one is not; `unreadable`, it is no bundle.
 * `problems`: sentences. `report`: the report in it, where that could be read, also of a damaged one.
 */
export interface OpenedBundle {
  readonly state: 'intact' | 'damaged' | 'unreadable';
  readonly problems: readonly string[];
  readonly files: readonly string[];
  readonly report: Report | null;
}

/**
 * Opens a bundle from anybody: bounded before anything is unpacked, no name that leads out of its folder, no file twice, none
 * without a sum. Nothing is written anywhere. Never throws, and rejects only where there is no `crypto.subtle`.
 */
export async function openBundle(zip: Uint8Array): Promise<OpenedBundle> {
  const unpacked = unpack(zip);
  if (typeof unpacked === 'string') return unreadable(unpacked);
  const names = [...unpacked.keys()].filter((name) => name !== bundleNames.sums);
  const text = (name: string) => new TextDecoder('utf-8', { fatal: false }).decode(unpacked.get(name));
  if (!unpacked.has(bundleNames.sums)) return unreadable(bundleWords.noSums, names);
  const sums = parseSums(text(bundleNames.sums));
  if (!sums) return unreadable(bundleWords.badSums, names);

  const problems: string[] = [];
  for (const [name, sum] of sums) {
    const bytes = unpacked.get(name);
    if (!bytes) problems.push(bundleWords.missing(name));
    else if ((await sha256(bytes)) !== sum) problems.push(bundleWords.differs(name));
  }
  for (const name of names) if (!sums.has(name)) problems.push(bundleWords.unsummed(name));

  if (!unpacked.has(bundleNames.json)) return damaged([...problems, bundleWords.noReport], names, null);
  const json = text(bundleNames.json);
  const read = readReport(json);
  if (!read.ok) return damaged([...problems, read.error], names, null);
  const isCanonical = read.migratedFrom !== null || canonicalReport(read.value) === json;
  if (!isCanonical) problems.push(bundleWords.notCanonical);
  return problems.length > 0
    ? damaged(problems, names, read.value)
    : { state: 'intact', problems, files: names, report: read.value };
}

/** The files by name, or why there are none, in a sentence. */
function unpack(zip: Uint8Array): Map<string, Uint8Array<ArrayBuffer>> | string {
  const seen = new Set<string>();
  let problem = '';
  let bytes = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        bytes += originalSize;
        if (seen.has(name)) problem ||= bundleWords.twice(name.replace(/[^\w.-]/g, '?').slice(0, 60));
        if (!/^\w[\w.-]{0,60}$/.test(name)) problem ||= bundleWords.badName;
        seen.add(name);
        if (seen.size > bundleLimits.files) problem ||= bundleWords.tooMany;
        if (bytes > bundleLimits.bytes) problem ||= bundleWords.tooBig(bundleLimits.bytes / 1_000_000);
        return problem === '';
      },
    });
  } catch {
    return bundleWords.noZip;
  }
  if (problem !== '') return problem;
  return new Map(Object.entries(files).map(([name, content]) => [name, Uint8Array.from(content)]));
}

/** Sums by name; null where a line is none, or names a file twice. */
function parseSums(text: string): Map<string, string> | null {
  const sums = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, sum = '', name = ''] = /^([\da-f]{64}) [ *](\w[\w.-]{0,60})$/.exec(line) ?? [];
    if (name === '' || sums.has(name) || sums.size >= bundleLimits.files) return null;
    sums.set(name, sum);
  }
  return sums.size > 0 ? sums : null;
}

function unreadable(problem: string, files: readonly string[] = []): OpenedBundle {
  return { state: 'unreadable', problems: [problem], files, report: null };
}

function damaged(problems: readonly string[], files: readonly string[], report: Report | null): OpenedBundle {
  return { state: 'damaged', problems, files, report };
}
