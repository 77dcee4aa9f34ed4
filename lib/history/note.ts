import type { JudgedWidget } from '../audit/result.ts';
import { rubricVersion } from '../audit/score.ts';
import type { Body } from '../evidence/evidence.ts';
import { formatOrigin, type RecordedUrl } from '../evidence/recorded-url.ts';

// What the background writes down of a visit, in few bytes of code: it has none to spare. visit.ts makes more of it.

/** Most chats that are noted of one page, the worst; most parts of a chat, as they come. */
export const maxChats = 10;
export const maxParts = 150;

/** A thing with an address: a script, a request, a channel, a document or a response. */
interface Part {
  readonly url: RecordedUrl;
  readonly type?: string;
  readonly unchangedDays?: Body<'responses'>['unchangedDays'];
}

/** A chat, as far as a note needs it: a judged widget, or a report's with its evidence. */
export interface NotedWidget extends Pick<JudgedWidget, 'vendorId' | 'name' | 'confidence' | 'score'> {
  readonly findings: readonly Pick<JudgedWidget['findings'][number], 'checkId' | 'outcome'>[];
  readonly evidence: {
    readonly [K in 'scripts' | 'requests' | 'channels' | 'documents' | 'responses']?: readonly Part[] | null;
  } & { readonly watch: { readonly isChatOpen: boolean } };
}

/** One chat of a visit, as it is noted. */
export interface NotedChat extends Pick<JudgedWidget, 'vendorId' | 'name' | 'score'> {
  readonly isOpened: boolean;
  /** What each check said: `id outcome`. */
  readonly outcomes: readonly string[];
  /**
   * What it is made of: origins; of scripts also the path, and behind a space the whole days since its last change, by the
   * server's word, or `null` or `undefined` where that is not known.
   */
  readonly parts: readonly string[];
}

/** One visit of a page with chats, as it is noted. */
export interface VisitNote {
  /** When the page began, UTC, ISO 8601. */
  readonly at: string;
  readonly site: string;
  /** Digest of the page's path: tells two pages of a site apart and names neither. */
  readonly page: number;
  readonly rubric: string;
  readonly catalogue: string;
  readonly chats: readonly NotedChat[];
}

/** Notes a page: its chats without those that are only possible. Pure; never throws. */
export function noteOf(
  at: string,
  url: RecordedUrl,
  catalogue: string,
  widgets: readonly NotedWidget[],
  rubric = rubricVersion,
): VisitNote {
  // FNV-1a, 32 bits. Source: RFC 9923, https://www.rfc-editor.org/rfc/rfc9923, read 2026-11-22.
  let page = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(url.path)) page = Math.imul(page ^ byte, 0x01000193) >>> 0;
  const chats = widgets
    .filter(({ confidence }) => confidence !== 'possible')
    .slice(0, maxChats)
    .map(({ vendorId, name, score, findings, evidence }): NotedChat => {
      const { scripts, requests, channels, documents, responses } = evidence;
      const parts = new Set<string>();
      for (const list of [responses, scripts, requests, channels, documents])
        for (const { url, type, unchangedDays } of list ?? [])
          parts.add(
            formatOrigin(url) + (list === scripts || type === 'script' ? `${url.path} ${unchangedDays}` : ''),
          );
      return {
        vendorId,
        name,
        score,
        isOpened: evidence.watch.isChatOpen,
        outcomes: findings.map(({ checkId, outcome }) => `${checkId} ${outcome}`),
        parts: [...parts].slice(0, maxParts),
      };
    });
  return { at, site: url.host, page, rubric, catalogue, chats };
}
