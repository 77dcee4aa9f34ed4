import { parseArgs } from 'node:util';

/** One part of a list, of so many; the first is 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What the user asked for. */
export interface Arguments {
  /** Pages to audit; none: the lab's shop. */
  readonly urls: readonly string[];
  /** File with a list of pages; null: none. */
  readonly listFile: string | null;
  /** Folders of earlier runs over lists whose indexes become one; null: an audit is meant. */
  readonly mergeFolders: readonly string[] | null;
  readonly isShown: boolean;
  /** Chats are typed in; false: they are opened only. */
  readonly isTyping: boolean;
  /** Ends with a table of what left before Send. */
  readonly isTable: boolean;
  /** null: not named. */
  readonly outFolder: string | null;
  /** Time for one page, in milliseconds. */
  readonly timeoutMs: number;
  /** Pages of a list that are audited at the same time. */
  readonly jobs: number;
  /** How often a page of a list that failed is tried once more. */
  readonly retries: number;
  /** Score, 0 to 100, that no page of a list may fall short of; null: any will do. */
  readonly failUnder: number | null;
  /** The part of the list that is meant; null: all of it. */
  readonly shard: Shard | null;
  readonly isHelp: boolean;
}

export const help = `Usage: npm start [-- [options] [URL …]]
       npm start -- --list FILE [options]
       npm start -- --merge FOLDER … [--out FOLDER] [--fail-under N]

Without a URL it audits the lab's shop: a real chat widget on servers of this machine.

  --list FILE    audit the pages that FILE names, an address a line, each in a browser of its own,
                 with one index over all of them; the same command with the same --out goes on where
                 an earlier one was stopped, whatever stopped it
  --jobs N       pages of the list at a time (default: 2)
  --retries N    how often a page that failed is tried once more (default: 1)
  --fail-under N exit code 4 where a page with a chat has a score below N, or none
  --shard K/N    only the K-th of N parts of the list, always the same addresses
  --merge        make one index of the folders of several runs over lists
  --table        end with a table of what left each chat before Send
  --no-typing    type nothing into chats; else a sentence and a published test card number are
                 typed into each, and in a stranger's shop never sent
  --show         show the browser's window
  --out FOLDER   where the reports go (default: reports; with --list a new folder in it)
  --timeout S    seconds for one page (default: 60); in a list its browser is then ended
  --help         this text

Exit codes: 0 every page was audited; 1 a page could not be audited; 2 wrong usage; 3 set-up failed
(packages, browser, build); 4 a score is under --fail-under; 5 the disk is full; 130 interrupted,
143 told to end. Reports made before a failure are kept.
`;

/** Wrong usage, in words for the user. */
export class UsageError extends Error {}

/** Reads the command line. Throws UsageError. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  if (values.merge && values.list !== undefined) {
    throw new UsageError('--merge puts indexes together and audits nothing: it goes without --list.');
  }
  if (values.list !== undefined && positionals.length > 0) {
    throw new UsageError('Name pages in the list or on the command line, not both.');
  }
  if (values.merge && positionals.length === 0) throw new UsageError('--merge needs the folders of runs.');
  for (const name of ['jobs', 'retries', 'shard'] as const) {
    if (values[name] !== undefined && values.list === undefined)
      throw new UsageError(`--${name} goes with --list.`);
  }
  if (values['fail-under'] !== undefined && values.list === undefined && !values.merge) {
    throw new UsageError('--fail-under goes with --list or --merge.');
  }
  return {
    urls: values.merge ? [] : positionals.map(readUrl),
    listFile: values.list ?? null,
    mergeFolders: values.merge ? positionals : null,
    isShown: values.show ?? false,
    isTyping: !values['no-typing'],
    isTable: values.table ?? false,
    outFolder: values.out ?? null,
    timeoutMs: readNumber('timeout', values.timeout ?? '60', 'seconds', 1, 3600) * 1000,
    jobs: readWhole('jobs', values.jobs ?? '2', 1, 64),
    retries: readWhole('retries', values.retries ?? '1', 0, 10),
    failUnder:
      values['fail-under'] === undefined
        ? null
        : readNumber('fail-under', values['fail-under'], 'a score', 0, 100),
    shard: values.shard === undefined ? null : readShard(values.shard),
    isHelp: values.help ?? false,
  };
}

function readNumber(name: string, text: string, what: string, min: number, max: number): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(number) && number >= min && number <= max) return number;
  throw new UsageError(`--${name} takes ${what} from ${min} to ${max}, not "${text}".`);
}

function readWhole(name: string, text: string, min: number, max: number): number {
  if (/^\d{1,4}$/.test(text) && Number(text) >= min && Number(text) <= max) return Number(text);
  throw new UsageError(`--${name} takes a whole number from ${min} to ${max}, not "${text}".`);
}

function readShard(text: string): Shard {
  const [, index = 0, count = 0] = /^(\d{1,5})\/(\d{1,5})$/.exec(text)?.map(Number) ?? [];
  if (index >= 1 && index <= count) return { index, count };
  throw new UsageError(`--shard takes a part and their number, such as 3/10, not "${text}".`);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        show: { type: 'boolean' },
        table: { type: 'boolean' },
        'no-typing': { type: 'boolean' },
        out: { type: 'string' },
        timeout: { type: 'string' },
        list: { type: 'string' },
        jobs: { type: 'string' },
        retries: { type: 'string' },
        'fail-under': { type: 'string' },
        shard: { type: 'string' },
        merge: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

/** An address that can be audited, in full. Throws UsageError. */
export function readUrl(text: string): string {
  const url = URL.parse(text);
  if (url && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '') {
    if (url.username === '' && url.password === '') return url.href;
    throw new UsageError(
      `The address of ${url.host} holds a user name or a password: leave them out, or they would be passed on.`,
    );
  }
  const hint = /^[\w-]+(\.[\w-]+)+/.test(text) ? ` Did you mean https://${text}?` : '';
  throw new UsageError(
    `"${text}" is not an address that can be audited: it must begin with http:// or https://.${hint}`,
  );
}
