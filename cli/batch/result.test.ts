import { describe, expect, it } from 'vitest';
import { requestItem, signalItem, urlOf } from '../../lib/checks/testing/evidence-builders.ts';
import type { Evidence } from '../../lib/evidence/evidence.ts';
import { chatEvidence, own, reportOf } from '../testing/chat-report.ts';
import { listedPage } from '../testing/page-result.ts';
import { auditedResult, failedResult, folderName, pageId, pageResultSchema, shownPage } from './result.ts';

const run = { attempts: 2, startedAt: '2026-11-22T10:00:00.000Z', durationMs: 1234.5 };
const files = { html: 'pages/x/a.html', json: 'pages/x/a.json' };
const chat: Partial<Evidence> = {
  ...chatEvidence,
  requests: [requestItem({ ...own, frameId: 1, url: urlOf('http://chat.example/') })],
};

describe('a page’s result', () => {
  it('has the report’s grade, its worst chat’s score, and counts of what fails', () => {
    const report = reportOf(chat);
    const result = auditedResult(listedPage('https://shop.example/a', 7), report, files, run);
    expect(pageResultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
    expect(result).toMatchObject({
      line: 7,
      outcome: 'audited',
      reason: null,
      attempts: 2,
      durationMs: 1235,
      state: 'graded',
      grade: report.grade,
      score: report.widgets[0]?.score.value,
      files,
      figures: { pages: 1, chatPages: 1 },
    });
    const failing = report.widgets[0]?.findings.filter(({ outcome }) => outcome === 'fail') ?? [];
    expect(failing.length).toBeGreaterThan(0);
    const counts = Object.values(result.chats[0]?.failing ?? {});
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(failing.length);
  });

  it('has no score where there is no chat, or only a possible one', () => {
    const signals = [signalItem({ kind: 'behaviour', vendorId: null, confidence: 'possible' })];
    for (const evidence of [{}, { signals }]) {
      const result = auditedResult(listedPage('https://shop.example/'), reportOf(evidence), files, run);
      expect(result).toMatchObject({ state: 'no-chat', grade: null, score: null });
    }
  });

  it('of a failure says why, without the values of the address', () => {
    const listed = listedPage('https://shop.example/a?token=s3cret#jo');
    const reason = `page.goto: net::ERR_ABORTED at ${listed.key}\u001b[2J`;
    const result = failedResult(listed, reason, run);
    expect(pageResultSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({ outcome: 'failed', score: null, files: null, figures: { pages: 0 } });
    expect(result.reason).toBe('page.goto: net::ERR_ABORTED at https://shop.example/a?token=…[2J');
    expect(JSON.stringify(result)).not.toMatch(/s3cret|#jo/);
  });
});

describe('a page’s names', () => {
  it('are those of one page, and of no other', () => {
    const keys = [
      'https://shop.example/',
      'http://shop.example/',
      'https://shop.example/?a',
      'lab:main',
      'lab:main?2',
    ];
    for (const nameOf of [pageId, (key: string) => folderName({ key })])
      expect(new Set(keys.map(nameOf)).size).toBe(keys.length);
  });

  it('are safe as a folder’s, whatever the host', () => {
    for (const key of [
      'https://[::1]:8443/x',
      `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example/`,
      'lab:../../etc',
      'lab:',
    ])
      expect(folderName({ key })).toMatch(/^[a-z0-9.-]{0,60}-[0-9a-f]{12}$/i);
    expect(folderName({ key: 'https://shop.example/a' })).toMatch(/^shop\.example-/);
    expect(folderName({ key: 'lab:../../etc' })).not.toContain('/');
  });

  it('show no more of an address than a report does', () => {
    expect(shownPage('https://shop.example:8443/a/b?x=1&y=2#z')).toBe(
      'https://shop.example:8443/a/b?x=…&y=…',
    );
    expect(shownPage('lab:main?visit=2')).toBe('lab:main?visit=2');
  });
});
