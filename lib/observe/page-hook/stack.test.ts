// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findCallers, scriptsOf } from './stack.ts';

describe('scriptsOf', () => {
  it.each([
    ['none', 'Error\n', ''],
    [
      "Chromium's, without position and query",
      'Error\n    at open (https://chat.example:8443/w/a.js?v=1:10:5)\n    at https://shop.example/main.js:1:2',
      'https://chat.example:8443/w/a.js https://shop.example/main.js',
    ],
    [
      "Firefox's",
      'open@https://chat.example/a.js:10:5\n@https://shop.example/:3:9\n',
      'https://chat.example/a.js https://shop.example/',
    ],
    [
      'code made by eval',
      'Error\n    at eval (eval at go (https://shop.example/e.js:1:2), <anonymous>:1:1)',
      'https://shop.example/e.js',
    ],
    [
      'each once, three at most, innermost first',
      ['a', 'a', 'b', 'a', 'c', 'd'].map((name) => `@https://x.example/${name}.js:1:1\n`).join(''),
      'https://x.example/a.js https://x.example/b.js https://x.example/c.js',
    ],
    [
      'no URL out of a query',
      '@https://x.example/a.js?next=https://bank.example/pay.js:1:1\n',
      'https://x.example/a.js',
    ],
    [
      'no extension',
      'Error\n    at construct (chrome-extension://abc/page-hook.js:1:9)\n    at f (<anonymous>:1:1)',
      '',
    ],
    ['none that is too long', `@https://x.example/${'a'.repeat(130)}.js:1:1\n`, ''],
  ])('finds in a stack: %s', (_name, stack, scripts) => {
    expect(scriptsOf(stack)).toBe(scripts);
  });
});

describe('findCallers', () => {
  it("never hands our stack to the page's prepareStackTrace", () => {
    let asked = 0;
    Error.prepareStackTrace = () => {
      asked++;
      return '@https://forged.example/a.js:1:1';
    };
    try {
      expect(findCallers()).toBe('');
    } finally {
      Reflect.deleteProperty(Error, 'prepareStackTrace');
    }
    expect(asked).toBe(0);
  });
});
