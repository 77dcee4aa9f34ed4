import { expect, test } from 'vitest';
import { composerItem } from '../checks/testing/chat-builders.ts';
import { auditRecord, pageItem, scriptItem, signalItem, urlOf } from '../checks/testing/evidence-builders.ts';
import { type Check, defineCheck, type Severity, type Verdict } from './define-check.ts';
import { checks } from './registry.ts';
import { judge, notChatOf } from './run.ts';

const vendors = {
  acme: { name: 'Acme Chat', homepage: 'https://acme.example', isAnywhere: true },
  bolt: { name: 'Bolt', homepage: null, isAnywhere: true },
};

/** A check that fails for widgets with a script from the host, and passes for all others. */
function failsFor(host: string, severity: Severity): Check {
  return defineCheck({
    id: `fails-for-${severity}`,
    title: { pass: 'Fine', fail: 'Not fine' },
    why: 'Because.',
    advice: { visitor: 'Wait.', owner: 'Mend it.', reviewer: 'Ask.' },
    category: 'transport',
    serves: ['gdpr-32'],
    needs: ['scripts'],
    severity,
    evaluate({ scripts }): Verdict {
      const isHit = scripts.some((script) => script.url.host === host);
      return { outcome: isHit ? 'fail' : 'pass', basis: 'measured', summary: 'Looked.', proof: [] };
    },
  });
}

const two = {
  signals: [signalItem(), signalItem({ id: 'signal-2', vendorId: 'bolt' })],
  scripts: [
    scriptItem({ vendorId: 'acme', url: urlOf('https://acme.example/a.js') }),
    scriptItem({ id: 'script-2', vendorId: 'bolt', url: urlOf('https://bolt.example/b.js') }),
  ],
};

test('a page without chat has no grade', () => {
  expect(judge(auditRecord({}), checks, vendors)).toEqual({
    widgets: [],
    grade: null,
    isApp: false,
    state: 'no-chat',
  });
});

test('the page’s grade is its worst widget’s, which stands first', () => {
  const result = judge(auditRecord(two), [failsFor('bolt.example', 'critical')], vendors);
  expect(result.widgets.map((widget) => [widget.name, widget.score.grade])).toEqual([
    ['Bolt', 'F'],
    ['Acme Chat', 'A'],
  ]);
  expect(result).toMatchObject({ grade: 'F', state: 'graded' });
});

test('what the person has called no chat is judged, stands last and counts for nothing, on that site alone', () => {
  const record = auditRecord({ ...two, page: [pageItem()] });
  const bolt = { vendorId: 'bolt' };
  const others = ['elsewhere.test bolt', notChatOf(record, { vendorId: null })];
  const judged = (notChats: string[]) =>
    judge(record, [failsFor('bolt.example', 'critical')], vendors, notChats);
  expect(judged(others)).toEqual(judged([]));
  const { widgets, grade } = judged([...others, notChatOf(record, bolt)]);
  expect(grade).toBe('A');
  expect(widgets.map(({ name, confidence, isCorrected }) => [name, confidence, isCorrected])).toEqual([
    ['Acme Chat', 'likely', undefined],
    ['Bolt', 'possible', true],
  ]);
  const all = judged(['acme', 'bolt'].map((vendorId) => notChatOf(record, { vendorId })));
  expect(all).toMatchObject({ grade: null, state: 'no-chat' });
});

test('of two with the same grade the lower score stands first', () => {
  const rules = [
    failsFor('acme.example', 'low'),
    failsFor('bolt.example', 'medium'),
    failsFor('nowhere.example', 'critical'),
    failsFor('nobody.example', 'critical'),
    failsFor('nothing.example', 'critical'),
    failsFor('none.example', 'critical'),
  ];
  const result = judge(auditRecord(two), rules, vendors);
  expect(result.widgets.map((widget) => [widget.vendorId, widget.score.value])).toEqual([
    ['bolt', 91],
    ['acme', 96],
  ]);
});

test('a widget that is only possible never colours the page', () => {
  const possible = {
    ...two,
    signals: [two.signals[0], signalItem({ ...two.signals[1], confidence: 'possible' })],
  };
  const signals = possible.signals.filter((signal) => signal !== undefined);
  const result = judge(auditRecord({ ...two, signals }), [failsFor('bolt.example', 'critical')], vendors);
  expect(result.widgets.map((widget) => [widget.vendorId, widget.confidence, widget.score.grade])).toEqual([
    ['acme', 'likely', 'A'],
    ['bolt', 'possible', 'F'],
  ]);
  expect(result).toMatchObject({ grade: 'A', state: 'graded' });
});

test('a page whose only widget is possible has no chat', () => {
  const record = auditRecord({ signals: [signalItem({ confidence: 'possible' })] });
  expect(judge(record, [failsFor('x.example', 'low')], vendors)).toMatchObject({
    grade: null,
    isApp: false,
    state: 'no-chat',
  });
});

test('a widget of which nothing could be judged leaves the page without a grade', () => {
  const record = auditRecord({ signals: [signalItem()] }, { inspectedFrames: [] });
  expect(judge(record, [failsFor('x.example', 'low')], vendors)).toMatchObject({
    grade: null,
    state: 'not-judged',
    widgets: [{ score: { coverage: 0 } }],
  });
});

test('a widget without a grade stands after one that has one', () => {
  const onlyAcme: Check = {
    ...failsFor('acme.example', 'low'),
    evaluate: (evidence) => ({
      outcome: evidence.scripts?.some((script) => script.vendorId === 'acme') ? 'pass' : 'unknown',
      basis: 'measured',
      summary: 'Looked.',
      proof: [],
    }),
  };
  const swapped = { ...two, signals: two.signals.toReversed() };
  const result = judge(auditRecord(swapped), [onlyAcme], vendors);
  expect(result.widgets.map((widget) => widget.vendorId)).toEqual(['acme', 'bolt']);
  expect(result).toMatchObject({ grade: 'A', state: 'graded' });
});

test('each widget has one finding a check, in the registry’s order', () => {
  const result = judge(auditRecord(two), [failsFor('bolt.example', 'high')], vendors);
  const outcomes = result.widgets.map((widget) => widget.findings.map(({ outcome }) => outcome));
  expect(outcomes).toEqual([['fail'], ['pass']]);
  const all = judge(auditRecord(two), checks, vendors);
  for (const widget of all.widgets) {
    expect(widget.findings.map((finding) => finding.checkId)).toEqual(checks.map((check) => check.id));
  }
});

test('names vendors by the catalogue, and chats that are on no list as such', () => {
  const unlisted = signalItem({ id: 'signal-3', vendorId: null, kind: 'behaviour', container: 'div#chat' });
  const gone = signalItem({ id: 'signal-4', vendorId: 'gone' });
  const result = judge(auditRecord({ signals: [signalItem(), unlisted, gone] }), [], vendors);
  expect(result.widgets.map((widget) => [widget.name, widget.homepage])).toEqual([
    ['Acme Chat', 'https://acme.example'],
    ['Unlisted chat', null],
    ['Unlisted chat', null],
  ]);
});

test('the same record gives the same result, byte for byte, and is not changed', () => {
  const record = auditRecord({ ...two, composers: [composerItem({ vendorId: 'acme' })] });
  const before = JSON.stringify(record);
  const result = JSON.stringify(judge(record, checks, vendors));
  expect(JSON.stringify(judge(structuredClone(record), checks, vendors))).toBe(result);
  expect(JSON.stringify(record)).toBe(before);
});

test('a shop over http with a chat loses its grade to the cap', () => {
  const page = [pageItem({ url: urlOf('http://shop.example/') })];
  const result = judge(auditRecord({ ...two, page }), checks, vendors);
  for (const widget of result.widgets) {
    expect(widget.findings.find((finding) => finding.checkId === 'plaintext-page')).toMatchObject({
      outcome: 'fail',
      weight: 5,
    });
    expect(widget.score.criticalFailures).toBeGreaterThan(0);
  }
});
