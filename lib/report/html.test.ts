import { expect, test } from 'vitest';
import { escapeHtml, standaloneHtml } from './html.ts';

const page = { title: 'Report', css: 'p{color:red}', body: '<p>Seen.</p>' };

test('is one file that may fetch nothing and run nothing', () => {
  const html = standaloneHtml(page);
  expect(html).toContain(
    "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\"",
  );
  expect(html).not.toMatch(/<(script|link|img|iframe|base)\b/);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
});

test('is the same, byte for byte, for the same parts', () => {
  expect(standaloneHtml(page)).toBe(standaloneHtml({ ...page }));
  expect(standaloneHtml(page)).toMatchInlineSnapshot(`
    "<!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    <title>Report</title>
    <style>p{color:red}</style>
    </head>
    <body><p>Seen.</p></body>
    </html>
    "
  `);
});

test('says its language', () => {
  expect(standaloneHtml({ ...page, lang: 'fr' })).toContain('<html lang="fr">');
});

test('no title ends the head, and no style sheet ends its element', () => {
  const html = standaloneHtml({
    ...page,
    title: '</title><script>alert(1)</script>',
    css: 'p::after{content:"</style><script>"}',
  });
  expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>');
  expect(html).toContain('content:"<\\/style><script>"');
  expect(html.match(/<\/style>/g)).toHaveLength(1);
});

test.each([
  ['a & b', 'a &amp; b'],
  [`"'`, '&quot;&#39;'],
  ['👂 é', '👂 é'],
])('escapes %s', (text, escaped) => {
  expect(escapeHtml(text)).toBe(escaped);
});
