import { type Visit, visitVersion } from '../visit.ts';

/** A visit of `books.test` with a chat of Acme's, as history keeps it; any part may be told otherwise. */
export function visitOf(parts: Partial<Visit> = {}): Visit {
  const { at = '2026-11-20T10:00:00.000Z', vendor = 'acme-chat' } = parts;
  return {
    visitVersion,
    id: `${at} 7 ${vendor}`,
    at,
    site: 'books.test',
    page: 1,
    rubric: '1',
    catalogue: '20-entries-4f2a9c01',
    vendor,
    name: 'Acme Chat',
    grade: 'C',
    score: 70,
    coverage: 80,
    isOpened: true,
    outcomes: {
      'missing-hsts': 'pass',
      'plaintext-socket': 'pass',
      'stale-loader': 'unknown',
      'weak-csp': 'fail',
    },
    hosts: ['cdn.acme.example', 'live.acme.example'],
    scripts: [{ url: 'https://cdn.acme.example/loader.js', changedOn: '2026-10-01' }],
    ...parts,
  };
}
