import type { PartyCategory } from '../lib/evidence/tracking.ts';
import type { Report, ReportWidget } from '../lib/report/model.ts';
import { readUrl, UsageError } from './arguments.ts';

/** One line of a list: an address, or a page of the lab by its name. */
export type Target = { readonly url: string } | { readonly labPage: string };

/** Reads a list: an address a line, or `lab:` and the name of a page of the lab; what begins with # is a remark. Throws UsageError. */
export function readList(text: string): Target[] {
  const targets = text.split(/\r?\n/).flatMap((line, index): Target[] => {
    const [entry = ''] = line.trim().split(/\s+#/, 1);
    if (entry === '' || entry.startsWith('#')) return [];
    if (entry.startsWith('lab:')) return [{ labPage: entry.slice(4) }];
    try {
      return [{ url: readUrl(entry) }];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(`Line ${index + 1} of the list: ${error.message}`);
    }
  });
  if (targets.length === 0) throw new UsageError('The list names no page.');
  return targets;
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
