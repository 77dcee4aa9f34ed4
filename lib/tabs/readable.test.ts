import { expect, test } from 'vitest';
import { isReadable } from './readable.ts';

test.each([
  ['https://books.test/', true],
  ['http://books.test:8080/', true],
  ['https://chromewebstore.google.com/detail/x', false],
  ['https://addons.mozilla.org/', false],
  ['chrome://settings', false],
  ['file:///C:/reader/page.html', false],
  ['about:blank', false],
  ['', false],
  [undefined, false],
])('an extension can read %s: %s', (url, expected) => {
  expect(isReadable(url)).toBe(expected);
});
