import { describe, expect, it } from 'vitest';
import { reportOf } from '../../components/testing/fixture-report.ts';
import { oneChat, possibleOnly, threeChats } from '../../components/testing/fixtures.ts';
import { visitOf } from '../history/testing/visits.ts';
import { compareVisits, maxCompared, visitsOfReport } from './compare.ts';

const march = visitOf({ at: '2026-03-01T10:00:00.000Z' });
const june = visitOf({
  at: '2026-06-01T10:00:00.000Z',
  outcomes: { ...march.outcomes, 'missing-hsts': 'fail' },
  hosts: [...march.hosts, 'tracker.example'],
});

describe('visits side by side', () => {
  it('tells what has become of one chat, the oldest visit first', () => {
    const { kind, visits, drift, checks, hosts, isOneRubric } = compareVisits([june, march]);
    expect([kind, visits, isOneRubric]).toEqual(['time', [march, june], true]);
    expect(drift).toMatchObject({
      since: march.at,
      checks: [{ checkId: 'missing-hsts', change: 'worse' }],
      newHosts: ['tracker.example'],
    });
    expect(checks[0]).toEqual({
      checkId: 'missing-hsts',
      outcomes: ['pass', 'fail'],
      isSame: false,
      failCount: 1,
    });
    expect(checks.map(({ checkId }) => checkId)).toEqual([
      'missing-hsts',
      'weak-csp',
      'plaintext-socket',
      'stale-loader',
    ]);
    expect(hosts.at(-1)).toEqual({ host: 'tracker.example', isAt: [false, true], count: 1 });
  });

  it('puts two vendors beside each other, without a word on time', () => {
    const other = visitOf({ vendor: 'bella-desk', outcomes: { 'weak-csp': 'pass', 'new-check': 'fail' } });
    const { kind, drift, checks } = compareVisits([june, other]);
    expect([kind, drift]).toEqual(['vendors', null]);
    const outcomesOf = Object.fromEntries(checks.map(({ checkId, outcomes }) => [checkId, outcomes]));
    expect(outcomesOf['weak-csp']).toEqual(['fail', 'pass']);
    expect(outcomesOf['new-check']).toEqual([null, 'fail']);
  });

  it('puts one vendor’s sites into one table', () => {
    const sites = ['a.test', 'b.test', 'c.test'].map((site) => visitOf({ site }));
    const { kind, drift, visits } = compareVisits(sites);
    expect([kind, drift, visits]).toEqual(['sites', null, sites]);
  });

  it('says where grades are by two rubrics', () => {
    expect(compareVisits([march, visitOf({ rubric: '2' })]).isOneRubric).toBe(false);
  });

  it('takes none, one, and no more than it can show', () => {
    expect(compareVisits([])).toMatchObject({ visits: [], drift: null, checks: [], hosts: [] });
    expect(compareVisits([march])).toMatchObject({ visits: [march], drift: null });
    const many = Array.from({ length: maxCompared + 10 }, (_, index) => visitOf({ site: `s${index}.test` }));
    expect(compareVisits(many).visits).toHaveLength(maxCompared);
  });
});

describe('a report as visits', () => {
  it('has each chat that counts', () => {
    const visits = visitsOfReport(reportOf(threeChats()));
    expect(visits.map(({ vendor, grade, site }) => [vendor, grade, site])).toEqual([
      ['bella-desk', 'F', 'books.test'],
      ['acme-chat', 'D', 'books.test'],
      ['', 'B', 'books.test'],
    ]);
    expect(visitsOfReport(reportOf(possibleOnly()))).toEqual([]);
  });

  it('has the same facts as the visit', () => {
    const [visit] = visitsOfReport(reportOf(oneChat()));
    expect(visit).toMatchObject({
      at: '2026-11-22T03:20:00Z',
      rubric: '1',
      isOpened: true,
      outcomes: { 'plaintext-socket': 'fail', 'plaintext-page': 'pass' },
      scripts: [{ url: 'https://cdn.acme-chat.example/widget/v2/loader.js', changedOn: null }],
    });
    expect(visit?.hosts).toContain('live.acme-chat.example');
  });

  it('of a page that nobody saw has none', () => {
    const report = reportOf(oneChat());
    expect(visitsOfReport({ ...report, evidence: { ...report.evidence, page: [] } })).toEqual([]);
  });
});
