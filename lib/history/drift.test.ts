import { describe, expect, it, test } from 'vitest';
import { baselineOf, driftOf, isQuiet } from './drift.ts';
import { visitOf } from './testing/visits.ts';

const before = visitOf();
const later = '2026-11-22T10:00:00.000Z';
const now = visitOf({ at: later });

describe('what has changed between two visits', () => {
  it('is nothing where nothing has', () => {
    expect(driftOf(before, now)).toEqual({
      since: before.at,
      rubrics: null,
      isOtherPage: false,
      opened: 'alike',
      grade: null,
      checks: [],
      newHosts: [],
      goneHosts: [],
      newScripts: [],
      goneScripts: [],
      changedScripts: [],
    });
    expect(isQuiet(driftOf(before, now))).toBe(true);
  });

  test.each([
    ['pass', 'fail', 'worse'],
    ['unknown', 'fail', 'found'],
    ['not-applicable', 'fail', 'found'],
    ['fail', 'pass', 'better'],
    ['pass', 'unknown', 'lost'],
    ['fail', 'unknown', 'lost'],
    ['pass', 'pass', null],
    ['fail', 'fail', null],
    ['unknown', 'pass', null],
    ['not-applicable', 'pass', null],
    ['not-applicable', 'unknown', null],
    ['fail', 'not-applicable', null],
    [undefined, 'fail', null],
    ['fail', undefined, null],
  ] as const)('a check that said %s and says %s: %s', (was, is, change) => {
    const drift = driftOf(
      visitOf({ outcomes: was ? { 'weak-tls': was } : {} }),
      visitOf({ outcomes: is ? { 'weak-tls': is } : {} }),
    );
    expect(drift.checks).toEqual(change ? [{ checkId: 'weak-tls', change }] : []);
    // What can only no longer be told is no news.
    expect(isQuiet(drift)).toBe(change === null || change === 'lost');
  });

  it('names hosts and scripts that came and went', () => {
    const drift = driftOf(
      before,
      visitOf({
        hosts: ['cdn.acme.example', 'tracker.example'],
        scripts: [
          { url: 'https://cdn.acme.example/loader.js', changedOn: '2026-10-01' },
          { url: 'https://tracker.example/t.js', changedOn: null },
        ],
      }),
    );
    expect(drift).toMatchObject({
      newHosts: ['tracker.example'],
      goneHosts: ['live.acme.example'],
      newScripts: ['https://tracker.example/t.js'],
      goneScripts: [],
      changedScripts: [],
    });
    expect(isQuiet(drift)).toBe(false);
  });

  it('is quiet about what was only not seen again', () => {
    const drift = driftOf(before, visitOf({ hosts: [], scripts: [] }));
    expect(drift.goneScripts).toEqual(['https://cdn.acme.example/loader.js']);
    expect(isQuiet(drift)).toBe(true);
  });

  test.each([
    ['2026-10-03', true],
    ['2026-10-02', false],
    ['2026-09-30', false],
    [null, false],
  ])('a script that was changed on 2026-10-01 and now on %s is another: %s', (changedOn, isChanged) => {
    const url = 'https://cdn.acme.example/loader.js';
    const { changedScripts } = driftOf(before, visitOf({ scripts: [{ url, changedOn }] }));
    expect(changedScripts).toEqual(isChanged ? [{ url, was: '2026-10-01', by: 'date' }] : []);
  });

  test.each([
    ['/main.4f2a9c01.js', '/main.77aa01ff.js', true],
    ['/assets/app-BaF9x2Lq.js', '/assets/app-Zz81kLm2.js', true],
    ['/widget@1.20.3/index.js', '/widget@1.21.0/index.js', true],
    ['/v2/loader.js', '/v3/loader.js', false],
    ['/loader.js', '/other.js', false],
    ['/widget/index.js', '/gadget/index.js', false],
  ])('%s and then %s is a new build of the same: %s', (was, is, isSame) => {
    const at = (path: string) => `https://cdn.acme.example${path}`;
    const scripts = (path: string) => [{ url: at(path), changedOn: null }];
    const drift = driftOf(visitOf({ scripts: scripts(was) }), visitOf({ scripts: scripts(is) }));
    expect(drift.changedScripts).toEqual(isSame ? [{ url: at(is), was: at(was), by: 'name' }] : []);
    expect([drift.newScripts, drift.goneScripts]).toEqual(isSame ? [[], []] : [[at(is)], [at(was)]]);
  });

  it('compares no grades of two rubrics, and says so', () => {
    const drift = driftOf(before, visitOf({ rubric: '2', grade: 'F', score: 10 }));
    expect([drift.rubrics, drift.grade, isQuiet(drift)]).toEqual([{ before: '1', now: '2' }, null, false]);
    expect(driftOf(before, visitOf({ grade: 'F', score: 10 })).grade).toEqual({
      before: { grade: 'C', score: 70 },
      now: { grade: 'F', score: 10 },
    });
  });

  it('says where the two could not see the same', () => {
    expect(driftOf(visitOf({ isOpened: false }), now).opened).toBe('only-now');
    expect(driftOf(before, visitOf({ isOpened: false })).opened).toBe('only-before');
    expect(driftOf(before, visitOf({ page: 2 })).isOtherPage).toBe(true);
  });
});

describe('the visit to compare with', () => {
  const at = (time: string, page = 1) => visitOf({ at: `2026-11-22T${time}:00.000Z`, page });

  it('is the newest that ended a while before', () => {
    const earlier = [at('09:59'), at('09:31'), at('09:30'), at('09:00')];
    expect(baselineOf(earlier, now)).toEqual(at('09:30'));
    expect(baselineOf([at('09:59'), now], now)).toBeNull();
    expect(baselineOf([], now)).toBeNull();
  });

  it('is of the same page, if there is one', () => {
    expect(baselineOf([at('09:00', 2), at('08:00'), at('07:00')], now)).toEqual(at('08:00'));
    expect(baselineOf([at('09:00', 2), at('08:00', 3)], now)).toEqual(at('09:00', 2));
  });
});
