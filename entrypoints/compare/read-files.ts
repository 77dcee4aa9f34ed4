import type { CompareEntry } from '../../components/compare/compare-view.tsx';
import { type CompareNotice, compareWords } from '../../components/compare/compare-words.ts';
import { visitsOfReport } from '../../lib/report/compare.ts';
import { openBundle } from '../../lib/report/open-bundle.ts';
import { readReport } from '../../lib/report/read.ts';

/** Larger files are no reports, in bytes: bundles may hold a screenshot. */
const maxFileBytes = 60_000_000;

/** What came of reading a file. */
export interface FileRead {
  readonly entries: readonly CompareEntry[];
  readonly notices: readonly CompareNotice[];
}

/** The chats of a report or a bundle that somebody has sent. Never rejects: what cannot be read is said. */
export async function readFile(file: File): Promise<FileRead> {
  const refused = (why: string): FileRead => ({
    entries: [],
    notices: [{ kind: 'refused', file: file.name, why }],
  });
  if (file.size > maxFileBytes) return refused(compareWords.tooLarge(maxFileBytes / 1_000_000));
  const bytes = await file.bytes().catch(() => null);
  if (bytes === null) return refused(compareWords.unreadable);
  // Zip archives begin with these letters: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7, read 2026-11-22.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const { report, problem, isDamaged } = isZip ? await readBundle(bytes) : readText(bytes);
  if (!report) return refused(problem);
  const visits = visitsOfReport(report);
  if (visits.length === 0) return refused(compareWords.noChats);
  const reviewed = report.review ? { reviewed: { file: file.name, report } } : {};
  return {
    entries: visits.map((visit) => ({
      key: `${file.name} ${report.createdAt} ${visit.id} ${visit.site}`,
      visit,
      file: file.name,
      ...reviewed,
    })),
    notices: isDamaged ? [{ kind: 'damaged', file: file.name }] : [],
  };
}

async function readBundle(bytes: Uint8Array) {
  const { report, problems, state } = await openBundle(bytes);
  return { report, problem: problems.join(' '), isDamaged: state === 'damaged' };
}

function readText(bytes: Uint8Array) {
  const read = readReport(new TextDecoder().decode(bytes));
  return read.ok
    ? { report: read.value, problem: '', isDamaged: false }
    : { report: null, problem: read.error, isDamaged: false };
}
