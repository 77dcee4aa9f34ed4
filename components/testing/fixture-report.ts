import { buildReport, type Report } from '../../lib/report/model.ts';
import type { Review } from '../../lib/report/review.ts';
import type { Fixture } from './fixtures.ts';

// Apart from the audits: a report's words come with all checks, which only the bundler can gather.

/** The report of a fixture, made at a fixed time, with what a reviewer has written. */
export function reportOf({ record, result }: Fixture, review?: Review): Report {
  return buildReport(record, result, {
    earshotVersion: '0.1.0',
    browser: 'Chromium 156.0.8078.79',
    catalogueVersion: '20-entries-4f2a9c01',
    createdAt: '2026-11-22T03:24:31.512Z',
    guardSetting: 'on',
    ...(review ? { review } : {}),
  });
}
