import { readFileSync } from 'node:fs';
import { bundleLimits, openBundle } from '../lib/report/open-bundle.ts';
import { bundleWords } from '../lib/report/open-bundle-words.ts';
import { formatTime, showCode } from '../lib/report/text.ts';

const usage = `Usage: npm run verify -- BUNDLE

Says whether a bundle that Earshot saved (a zip file) is as it was made.
Exit codes: 0 intact; 1 damaged; 2 unreadable, or wrong usage.
The same without Earshot: unzip BUNDLE -d FOLDER && cd FOLDER && sha256sum -c SHA256SUMS
`;

// What a bundle says may be anybody's: a terminal obeys control characters.
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, showCode).slice(0, 300);
}

async function main(args: readonly string[]): Promise<number> {
  const [file, ...more] = args;
  if (file === '--help' || file === '-h') {
    process.stdout.write(usage);
    return 0;
  }
  if (file === undefined || more.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  let zip: Uint8Array;
  try {
    zip = readFileSync(file);
  } catch {
    process.stderr.write(`${bundleWords.unreadable}\n${bundleWords.noFile(plain(file))}\n`);
    return 2;
  }
  if (zip.length > bundleLimits.bytes) {
    const words = bundleWords.tooBig(bundleLimits.bytes / 1_000_000);
    process.stderr.write(`${bundleWords.unreadable}\n${words}\n`);
    return 2;
  }
  const { state, problems, files, report } = await openBundle(zip);
  if (report) {
    const { finalUrl, createdAt, tool, grade } = report;
    const words = [
      plain(finalUrl),
      formatTime(createdAt),
      `Earshot ${plain(tool.version)}`,
      `grade ${grade ?? '–'}`,
    ];
    process.stdout.write(`${words.join(', ')}\n`);
  }
  if (state === 'intact') {
    process.stdout.write(`${bundleWords.intact(files.length)} ${bundleWords.noProof}\n`);
    return 0;
  }
  process.stderr.write(`${[bundleWords[state], ...problems.map(plain)].join('\n')}\n`);
  return state === 'damaged' ? 1 : 2;
}

process.exitCode = await main(process.argv.slice(2));
