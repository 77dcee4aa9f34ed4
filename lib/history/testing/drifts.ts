import { type Drift, driftOf } from '../drift.ts';
import { visitOf } from './visits.ts';

/** A drift of Acme's chat in which every list but one of the gone has an entry, and grade and rubric are others. */
export function changedDrift(): Drift {
  const before = visitOf({ at: '2026-11-12T10:00:00Z' });
  const now = visitOf({
    at: '2026-11-22T03:20:00.000Z',
    page: 2,
    grade: 'F',
    score: 31,
    isOpened: false,
    outcomes: { ...before.outcomes, 'plaintext-socket': 'fail', 'stale-loader': 'fail', 'weak-csp': 'pass' },
    hosts: ['cdn.acme.example', 'tracker.example'],
    scripts: [
      { url: 'https://cdn.acme.example/loader.js', changedOn: '2026-11-15' },
      { url: 'https://tracker.example/a.js', changedOn: null },
    ],
  });
  return driftOf(before, now);
}
