import { expect, test } from 'vitest';
import { reportOf } from '../../components/testing/fixture-report.ts';
import { hostile, oneChat, threeChats } from '../../components/testing/fixtures.ts';
import { reportFileName } from './file-name.ts';
import { reportJson } from './json.ts';

test('gives back the report that went in', () => {
  const report = reportOf(threeChats());
  expect(JSON.parse(reportJson(report))).toEqual(report);
});

test('the order in which keys were set changes nothing', () => {
  const report = reportOf(oneChat());
  const turned = Object.fromEntries(Object.entries(report).reverse()) as unknown as typeof report;
  expect(reportJson(turned)).toBe(reportJson(report));
});

test('is indented by two spaces, begins with the first key, ends in one newline', () => {
  const json = reportJson(reportOf(oneChat()));
  expect(json.startsWith('{\n  "browser": ')).toBe(true);
  expect(json).toMatch(/[^\n]\n$/);
});

test('no character in it turns the text around it', () => {
  const report = reportOf(hostile());
  const json = reportJson(report);
  expect(json).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(json).toContain('\\u202egnp.exe');
  expect(JSON.parse(json)).toEqual(report);
});

test.each([
  [
    'https://books.test/basket?id=…',
    '2026-11-22T03:20:00.512Z',
    'earshot-books.test-2026-11-22T03-20-00Z.html',
  ],
  ['http://books.test:8080/', '2026-11-22T03:20:00Z', 'earshot-books.test-2026-11-22T03-20-00Z.html'],
  ['https://[::1]/', '2026-11-22T03:20:00Z', 'earshot-1-2026-11-22T03-20-00Z.html'],
  ['https://bücher.test/', '2026-11-22T03:20:00Z', 'earshot-xn--bcher-kva.test-2026-11-22T03-20-00Z.html'],
  ['about:', 'yesterday / noon', 'earshot-page--.html'],
])('a report of %s has a file name that every system takes', (finalUrl, createdAt, name) => {
  expect(reportFileName({ finalUrl, createdAt }, 'html')).toBe(name);
});

test('a file name stays short whatever the host', () => {
  const finalUrl = `https://${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.test/`;
  const name = reportFileName({ finalUrl, createdAt: '2026-11-22T03:20:00Z' }, 'json');
  expect(name.length).toBeLessThanOrEqual(140);
});
