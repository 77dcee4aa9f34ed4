import type { PartyCategory } from '../lib/evidence/tracking.ts';
import type { Report, ReportWidget } from '../lib/report/model.ts';
import { readUrl, UsageError } from './arguments.ts';
import { printable } from './summary.ts';

/** One line of a list: an address, or a page of the lab by its name, with or without a query. */
export type Target = { readonly url: string } | { readonly labPage: string };

/** A page of a list. */
export interface Listed {
  /** Where it stands first, from 1. */
  readonly line: number;
  /** What makes it the same page: its address in full, or `lab:` and what follows. */
  readonly key: string;
  readonly target: Target;
}

/** A list as read: every page once, in the order of the lines. */
export interface PageList {
  readonly pages: readonly Listed[];
  /** Lines that name a page which an earlier line has named. */
  readonly repeats: readonly { readonly line: number; readonly first: number }[];
}

/** So many wrong lines are told of one by one. */
const maxTold = 20;

/**
 * Reads a list: an address a line, or `lab:` and the name of a page of the lab; what begins with # is a remark. Throws UsageError,
 * which tells of each line that is no address.
 */
export function readList(text: string): PageList {
  const pages = new Map<string, Listed>();
  const repeats: { line: number; first: number }[] = [];
  const wrong: string[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    const [entry = ''] = raw.trim().split(/\s+#/, 1);
    if (entry === '' || entry.startsWith('#')) continue;
    try {
      const target = readTarget(entry);
      const key = 'url' in target ? target.url : `lab:${target.labPage}`;
      const first = pages.get(key)?.line;
      if (first === undefined) pages.set(key, { line, key, target });
      else repeats.push({ line, first });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      wrong.push(`Line ${line} of the list: ${printable(error.message)}`);
    }
  }
  if (wrong.length > maxTold) {
    const more = wrong.length - maxTold;
    wrong.splice(maxTold, more, `${more} more lines of the list are not addresses.`);
  }
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  if (pages.size === 0) throw new UsageError('The list names no page.');
  return { pages: [...pages.values()], repeats };
}

function readTarget(entry: string): Target {
  // Of a list that is no text, some lines are megabytes long.
  if (entry.length > 8000) throw new UsageError('it is longer than 8,000 characters.');
  return entry.startsWith('lab:') ? { labPage: entry.slice(4) } : { url: readUrl(entry) };
}

/** Counts over a list of pages. */
export interface Figures {
  readonly pages: number;
  readonly chatPages: number;
  /** Of the pages with a chat: those on which something of a chat goes unencrypted. */
  readonly insecurePages: number;
  /** Cookies seen in the frames of chats, and those of them that belong to a company for ads or tracking. */
  readonly frameCookies: number;
  readonly trackingCookies: number;
}

/** A chat is insecure where one of these fails: its page, its files and requests, or its live connection goes without TLS. */
const insecure = new Set(['plaintext-page', 'plaintext-resource', 'plaintext-socket']);
/** What companies do whose cookies are for ads or tracking, in the words of the list of parties. */
const tracking: ReadonlySet<PartyCategory | null> = new Set(['ad', 'analytics', 'marketing', 'social']);

/**
 * What Waheed et al. counted (Auditing the privacy of live-chat services, WISE 2022), for these pages. A chat that only may be one
 * is not counted. Pure; never throws.
 */
export function figuresOf(reports: readonly Report[]): Figures {
  let chatPages = 0;
  let insecurePages = 0;
  let frameCookies = 0;
  let trackingCookies = 0;
  for (const report of reports) {
    const chats = report.widgets.filter(({ confidence }) => confidence !== 'possible');
    if (chats.length > 0) chatPages += 1;
    if (chats.some(isInsecure)) insecurePages += 1;
    const categories = new Map(report.evidence.parties.map(({ host, category }) => [host, category]));
    for (const { host } of chats.flatMap((chat) => cookiesInFrames(report, chat))) {
      frameCookies += 1;
      if (tracking.has(categories.get(host) ?? null)) trackingCookies += 1;
    }
  }
  return { pages: reports.length, chatPages, insecurePages, frameCookies, trackingCookies };
}

/** The counts of two lists without a page in common. Pure; never throws. */
export function addFigures(a: Figures, b: Figures): Figures {
  return {
    pages: a.pages + b.pages,
    chatPages: a.chatPages + b.chatPages,
    insecurePages: a.insecurePages + b.insecurePages,
    frameCookies: a.frameCookies + b.frameCookies,
    trackingCookies: a.trackingCookies + b.trackingCookies,
  };
}

function isInsecure({ findings }: ReportWidget): boolean {
  return findings.some(({ checkId, outcome }) => outcome === 'fail' && insecure.has(checkId));
}

function cookiesInFrames({ evidence }: Report, { parts }: ReportWidget) {
  const frameIds = new Set(
    evidence.documents
      .filter(({ id, relation }) => relation === 'cross-origin' && parts.documents?.includes(id))
      .map(({ frameId }) => frameId),
  );
  return evidence.cookies.filter(({ id, frameId }) => parts.cookies?.includes(id) && frameIds.has(frameId));
}

/** The figures in a terminal's words, beside those of the study. */
export function summariseList(figures: Figures): string {
  const { pages, chatPages, insecurePages, frameCookies, trackingCookies } = figures;
  return [
    `${pages} pages audited, ${chatPages} with a chat.`,
    `Chats over insecure protocols: ${share(insecurePages, chatPages)} of the pages with a chat.`,
    `Cookies for ads or tracking: ${share(trackingCookies, frameCookies)} of the cookies in the frames of chats.`,
    'Waheed et al. (WISE 2022), of five vendors on 13,392 sites: 5.38 % and 68.92 %.',
  ].join('\n');
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(2)} % (${part} of ${whole})`;
}
