// @vitest-environment jsdom
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { changedDrift } from '../../lib/history/testing/drifts.ts';
import { withDrifts } from '../../lib/report/drifts.ts';
import { standaloneHtml } from '../../lib/report/html.ts';
import type { Report } from '../../lib/report/model.ts';
import { reportOf } from '../testing/fixture-report.ts';
import { oneChat } from '../testing/fixtures.ts';
import { hostileWords } from '../testing/hostile-words.ts';
import { reviewOf } from '../testing/review-fixture.ts';
import { freePaths, harmlessTwin, replaceAt, scattered, type WordAt } from '../testing/strings.ts';
import { ReportView } from './report-view.tsx';

const fixture = oneChat();
const drift = { ...changedDrift(), rubrics: { before: '1', now: '2' } };
const report = withDrifts(reportOf(fixture, reviewOf(fixture)), new Map([['acme-chat', drift]]));

function htmlOf(of: unknown): string {
  const shown = of as Report;
  const body = renderToString(<ReportView report={shown} />);
  return standaloneHtml({ title: shown.finalUrl, css: '', body });
}

// What a long text or a slash brings: breaks in a line, and how much was left out.
const ofText = 'wbr, .more';

/** Elements with their attributes, without what the text alone changes: the tree that no text may change. */
function shapeOf(document: Document): string[] {
  const shape: string[] = [];
  const walk = (element: Element, depth: number) => {
    if (element.matches(ofText)) return;
    const attributes = Array.from(element.attributes, ({ name, value }) =>
      textual.has(name) ? name : `${name}=${value}`,
    );
    shape.push(`${depth} ${element.tagName} ${attributes.join(' ')}`);
    for (const child of element.children) walk(child, depth + 1);
  };
  walk(document.documentElement, 0);
  return shape;
}

const textual = new Set(['aria-label', 'title']);
const turning = /.{0,80}[\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/gu;
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

function expectInert(wordAt: WordAt): void {
  const paths = freePaths(report, wordAt);
  const html = htmlOf(replaceAt(report, paths, wordAt));
  const document = parse(html);
  const harmless = parse(htmlOf(harmlessTwin(report, paths, wordAt)));
  expect(shapeOf(document)).toEqual(shapeOf(harmless));
  for (const link of document.querySelectorAll('[href], [src], [action], [srcset]'))
    expect(link.getAttribute('href')).toMatch(/^(?:https?:\/\/|#)/);
  expect(html.match(turning) ?? []).toEqual([]);
}

test('no text in any field changes more than itself: no element, no attribute, no address', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => expectInert(scattered(hostileWords, seed))),
    { numRuns: 8, endOnFailure: true },
  );
});

test('nor do several of them together', () => {
  const words = fc.array(fc.constantFrom(...hostileWords), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(words, (several) => expectInert(() => several.join(''))),
    { numRuns: 3, endOnFailure: true },
  );
});

test('the longest texts that a report can hold are cut, and the rest of them counted', () => {
  for (const length of [60, 500, 4000, 20_000]) {
    const wordAt: WordAt = () => '<\u202e&"\n'.repeat(length / 5);
    const paths = freePaths(report, wordAt);
    expect(paths.size).toBeGreaterThan(20);
    const started = performance.now();
    const html = htmlOf(replaceAt(report, paths, wordAt));
    expect(performance.now() - started).toBeLessThan(2000);
    expect(html.length).toBeLessThan(1_500_000);
  }
});
