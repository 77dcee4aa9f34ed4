import { type TextLeak, wayWords } from '../lib/evidence/draft.ts';
import type { Report, ReportWidget } from '../lib/report/model.ts';

/** What was seen of a chat while something was typed in it and not sent. */
export interface BeforeSend {
  readonly name: string;
  /** Most characters that its fields held; 0: nobody has typed. */
  readonly characters: number;
  /** Messages and requests that were compared. */
  readonly messages: number;
  /** What left, the most characters first. */
  readonly leaks: readonly TextLeak[];
  readonly unsent: string;
  readonly card: string;
  /** Digits of the test number that the field showed; null: not tried. */
  readonly shown: number | null;
}

/** Reads it out of a report. Pure; never throws. */
export function beforeSend({ evidence }: Report, { name, parts, findings }: ReportWidget): BeforeSend {
  const drafts = evidence.drafts.filter(({ id }) => parts.drafts?.includes(id));
  const outcomeOf = (id: string) => findings.find(({ checkId }) => checkId === id)?.outcome ?? 'unknown';
  return {
    name,
    characters: Math.max(0, ...drafts.map(({ characters }) => characters)),
    messages: drafts.reduce((sum, { messages }) => sum + messages, 0),
    leaks: drafts.flatMap(({ leaks }) => leaks).toSorted((a, b) => b.characters - a.characters),
    unsent: outcomeOf('unsent-text-sent'),
    card: outcomeOf('unmasked-card'),
    shown: drafts.find(({ cardTest }) => cardTest)?.cardTest?.shown ?? null,
  };
}

/** The same in a line or two for a terminal. */
export function describeBeforeSend({ characters, messages, leaks, unsent, shown }: BeforeSend): string[] {
  if (characters === 0) return ['before Send: nothing was typed'];
  const [worst, ...others] = leaks;
  const what = worst
    ? `up to ${worst.characters} characters left by ${wayWords[worst.way]} for ${worst.url.host}, as ${worst.encoding}, ${worst.delayMs} ms after the key${others.length > 0 ? `; other ways: ${others.length}` : ''}`
    : `${characters} characters were typed; ${messages} messages and requests went out, ${unsent === 'pass' ? 'none with any of them' : 'not all of which could be read'}`;
  const card = shown === null ? [] : [`test card number: the field showed ${shown} of its 16 digits`];
  return [`before Send: ${what}`, ...card];
}

const outcomes: Readonly<Record<string, string>> = { pass: 'nothing', fail: 'text', unknown: 'not known' };

/** One chat as a line of the table, cell by cell. */
export function cellsOf(row: BeforeSend): string[] {
  const [worst] = row.leaks;
  const how = worst
    ? [`${worst.way}, ${worst.url.host}`, String(worst.characters), worst.encoding, String(worst.delayMs)]
    : ['–', '–', '–', '–'];
  const card = row.shown === null ? 'not tried' : `shows ${row.shown} of 16 digits`;
  return [row.name, String(row.characters), outcomes[row.unsent] ?? '–', ...how, card];
}

/** A table in Markdown, a line a chat: what left before Send, and what became of the test number. */
export function tableOf(lines: readonly (readonly string[])[]): string {
  const head = [
    'chat',
    'typed',
    'leaves before Send',
    'way, host',
    'characters',
    'coding',
    'ms',
    'test card',
  ];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
