// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectorPattern } from './compile.ts';

test('whatever the catalogue takes for a selector parses as one', () => {
  fc.assert(
    fc.property(fc.stringMatching(selectorPattern), (selector) => {
      expect(() => document.querySelector(selector)).not.toThrow();
    }),
  );
});

test.each([
  ['#acme'],
  ['acme-chat'],
  ['.acme-launcher.is-open'],
  ['iframe#acme[src*="chat"]'],
  ["div[class^='acme-']"],
  ['[data-acme]'],
  ['div#acme > iframe'],
  ['acme-chat + .x'],
])('%s is one', (selector) => {
  expect(selectorPattern.test(selector)).toBe(true);
});
