import { parseArgs } from 'node:util';

/** What the user asked for. */
export interface Arguments {
  /** Pages to audit; none: the lab's shop. */
  readonly urls: readonly string[];
  /** File with a list of pages; null: none. */
  readonly listFile: string | null;
  readonly isShown: boolean;
  /** Chats are typed in; false: they are opened only. */
  readonly isTyping: boolean;
  /** Ends with a table of what left before Send. */
  readonly isTable: boolean;
  readonly outFolder: string;
  /** Time for one page, in milliseconds. */
  readonly timeoutMs: number;
  readonly isHelp: boolean;
}

export const help = `Usage: npm start [-- [options] [URL …]]

Without a URL it audits the lab's shop: a real chat widget on servers of this machine.

  --list FILE    audit the pages that FILE names, an address a line, and count over all of them
  --table        end with a table of what left each chat before Send
  --no-typing    type nothing into chats; else a sentence and a published test card number are
                 typed into each, and in a stranger's shop never sent
  --show         show the browser's window
  --out FOLDER   where the reports go (default: reports)
  --timeout S    seconds for one page (default: 60)
  --help         this text

Exit codes: 0 every page was audited; 1 a page could not be audited; 2 wrong usage;
3 set-up failed (packages, browser, build); 130 interrupted. Reports made before a failure are kept.
`;

/** Wrong usage, in words for the user. */
export class UsageError extends Error {}

/** Reads the command line. Throws UsageError. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const seconds = Number(values.timeout ?? '60');
  if (!Number.isFinite(seconds) || seconds < 1 || seconds > 3600) {
    throw new UsageError(`--timeout takes seconds from 1 to 3600, not "${values.timeout}".`);
  }
  if (values.list !== undefined && positionals.length > 0) {
    throw new UsageError('Name pages in the list or on the command line, not both.');
  }
  return {
    urls: positionals.map(readUrl),
    listFile: values.list ?? null,
    isShown: values.show ?? false,
    isTyping: !values['no-typing'],
    isTable: values.table ?? false,
    outFolder: values.out ?? 'reports',
    timeoutMs: seconds * 1000,
    isHelp: values.help ?? false,
  };
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
  if (url && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '') return url.href;
  const hint = /^[\w-]+(\.[\w-]+)+/.test(text) ? ` Did you mean https://${text}?` : '';
  throw new UsageError(
    `"${text}" is not an address that can be audited: it must begin with http:// or https://.${hint}`,
  );
}
