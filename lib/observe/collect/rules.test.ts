// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { maxPolicyText } from '../../messages/limits.ts';
import { readRules } from './rules.ts';

afterEach(() => {
  document.head.replaceChildren();
  vi.restoreAllMocks();
  window.name = '';
});

const head = (markup: string) => {
  document.head.innerHTML = markup;
  return readRules();
};

test('a document without rules has none', () => {
  expect(head('<title>Shop</title>')).toEqual({
    policies: [],
    referrer: '',
    isDomainRelaxed: false,
    windowNameLength: 0,
  });
});

test('policies and the last referrer policy are read in the head alone', () => {
  document.body.innerHTML = '<meta http-equiv="Content-Security-Policy" content="default-src *">';
  const rules = head(`<meta http-equiv="content-security-POLICY" content="default-src 'none'">
    <meta http-equiv="Content-Security-Policy-Report-Only" content="img-src *">
    <meta name="referrer" content="origin"><meta name="Referrer" content="no-referrer">`);
  expect(rules).toMatchObject({ policies: ["default-src 'none'"], referrer: 'no-referrer' });
});

test('long policies are cut a unit after what is read, and more than four are left out', () => {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${'a'.repeat(70_000)}">`;
  const { policies } = head(meta.repeat(12));
  expect(policies.map(({ length }) => length)).toEqual(Array.from({ length: 4 }, () => maxPolicyText));
});

test.each([
  ['shop.example', 'shop.example', false],
  ['www.shop.example', 'shop.example', true],
  ['www.shop.example', '', false],
  ['shop.example', 'other.example', false],
])('on %s the domain %s is relaxed: %s', (host, domain, isDomainRelaxed) => {
  // jsdom has no such property.
  Object.defineProperty(document, 'domain', { value: domain, configurable: true });
  vi.stubGlobal('location', { hostname: host });
  expect(readRules().isDomainRelaxed).toBe(isDomainRelaxed);
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, 'domain');
});

test('of the window’s name only the length is told', () => {
  window.name = '4111111111111111';
  expect(readRules().windowNameLength).toBe(16);
});
