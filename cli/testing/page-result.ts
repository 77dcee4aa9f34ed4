import type { ListIndex } from '../batch/index-files.ts';
import { failedResult, type PageResult } from '../batch/result.ts';
import type { Listed } from '../list.ts';

/** A page of a list by its address. */
export function listedPage(url: string, line = 1): Listed {
  return { line, key: url, target: { url } };
}

/** The result of a page with one chat, of 84 points. */
export function pageResult(url: string, more: Partial<PageResult> = {}): PageResult {
  const failing = { critical: 0, high: 1, medium: 2, low: 0 };
  return {
    ...failedResult(listedPage(url), '', {
      attempts: 1,
      startedAt: '2026-11-22T10:00:00.000Z',
      durationMs: 6100,
    }),
    outcome: 'audited',
    reason: null,
    state: 'graded',
    grade: 'B',
    score: 84,
    chats: [
      {
        name: 'Acme Chat',
        vendorId: 'acme',
        confidence: 'confirmed',
        grade: 'B',
        score: 84,
        coverage: 70,
        failing,
      },
    ],
    files: { html: 'pages/a/a.html', json: 'pages/a/a.json' },
    figures: { pages: 1, chatPages: 1, insecurePages: 0, frameCookies: 2, trackingCookies: 1 },
    ...more,
  };
}

/** An index over results. */
export function listIndex(pages: readonly PageResult[], more: Partial<ListIndex> = {}): ListIndex {
  return {
    indexVersion: 1,
    tool: { name: 'Earshot', version: '0.1.0' },
    createdAt: '2026-11-22T10:10:00.000Z',
    listed: pages.length,
    pages: [...pages],
    ...more,
  };
}
