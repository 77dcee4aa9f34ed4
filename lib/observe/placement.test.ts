// @vitest-environment jsdom
import './testing/layout.ts';

import { describe, expect, it } from 'vitest';
import {
  chainOf,
  isMainView,
  isScroller,
  isSmallFrame,
  isTop,
  leavesPageFree,
  placeOf,
} from './placement.ts';
import { enframe, first, page, resize, shade, useLayout } from './testing/layout.ts';

useLayout();
// The window is 1000 wide and 800 high.
const box = (left: number, top: number, width: number, height: number) =>
  new DOMRect(left, top, width, height);

describe('the page stays free', () => {
  it.each<[string, DOMRect, boolean]>([
    ['a box in the right corner', box(640, 280, 340, 500), true],
    ['a box in the left corner', box(20, 280, 340, 500), true],
    ['a button in the corner', box(920, 720, 60, 60), true],
    ['a bar along the bottom', box(0, 740, 1000, 60), true],
    ['a box as high as the window, at its side', box(650, 0, 350, 800), true],
    ['a small box in the middle of the bottom edge', box(350, 500, 300, 300), true],
    ['a bar along the top', box(0, 0, 1000, 80), false],
    ['a box that ends at half the height', box(640, 100, 340, 300), false],
    ['a box that ends just below half the height', box(640, 100, 340, 301), true],
    ['a centred dialog', box(300, 200, 400, 400), false],
    ['a centred dialog, a little low', box(300, 270, 400, 400), false],
    ['a cover', box(0, 0, 1000, 800), false],
    ['most of the window', box(100, 100, 900, 700), false],
  ])('by %s: %s', (_name, rect, isFree) => expect(leavesPageFree(rect)).toBe(isFree));

  it('on a phone by what covers all of it', () => {
    resize(599, 800);
    expect(leavesPageFree(box(0, 0, 599, 800))).toBe(true);
    resize(600, 800);
    expect(leavesPageFree(box(0, 0, 600, 800))).toBe(false);
  });
});

describe('a field stands', () => {
  const corner = '600 320 340 460';
  const fixed = (at: string, inner: string) =>
    `<div id=c style="position: fixed" data-box="${at}">${inner}</div>`;
  const field = '<form><textarea data-box="650 700 300 40"></textarea></form>';

  it.each<[string, string, string | null, boolean]>([
    ['in what floats in a corner', fixed(corner, field), '#c', true],
    ['in the page', `<main>${field}</main>`, null, false],
    [
      'in what would float but scrolls with the page',
      `<div style="position: absolute" data-box="${corner}">${field}</div>`,
      null,
      false,
    ],
    ['in what sticks', `<div style="position: sticky" data-box="${corner}">${field}</div>`, null, false],
    [
      'in a centred dialog',
      fixed('300 200 400 400', '<textarea data-box="310 400 380 100"></textarea>'),
      null,
      false,
    ],
    [
      'in a corner of a cover that lets clicks through',
      fixed('0 0 1000 800', `<div id=d data-box="${corner}">${field}</div>`) + '<p></p>'.repeat(20),
      '#d',
      true,
    ],
    [
      'in the outermost of two that float',
      `<section id=o style="position: fixed" data-box="600 200 400 600">${fixed(corner, field)}</section>`,
      '#o',
      true,
    ],
    [
      'in the page, which is built in a fixed element of the window’s size',
      fixed('0 0 1000 800', `${'<p></p>'.repeat(20)}<div data-box="${corner}">${field}</div>`),
      null,
      false,
    ],
    ['in a column at the right', `<aside data-box="700 0 300 800">${field}</aside>`, 'aside', false],
    ['in a column at the left', `<aside data-box="0 100 300 700">${field}</aside>`, 'aside', false],
    ['in a column in the middle', `<aside data-box="400 0 300 800">${field}</aside>`, null, false],
    ['in a column too short', `<aside data-box="700 400 300 400">${field}</aside>`, null, false],
    ['in a column too wide', `<aside data-box="500 0 500 800">${field}</aside>`, null, false],
    [
      'in the outer of two columns',
      `<aside data-box="700 0 300 800"><div data-box="720 0 280 790">${field}</div></aside>`,
      'aside',
      false,
    ],
    [
      'in what floats in a column',
      `<aside data-box="700 0 300 800">${fixed('700 300 300 500', field)}</aside>`,
      '#c',
      true,
    ],
  ])('%s', (_name, markup, selector, isAfloat) => {
    const place = placeOf(page(markup, 'textarea'));
    expect(place).toEqual({ container: selector && document.querySelector(selector), isAfloat });
  });

  it.each(['open', 'closed'] as const)('in a shadow tree (%s) of what floats', (mode) => {
    const host = page('<chat-box style="position: fixed" data-box="640 280 340 500"></chat-box>', 'chat-box');
    const inner = first(shade(host, '<div><textarea></textarea></div>', mode), 'textarea');
    expect(placeOf(inner)).toEqual({ container: host, isAfloat: true });
    expect(chainOf(inner).map(({ localName }) => localName)).toEqual([
      'html',
      'body',
      'chat-box',
      'div',
      'textarea',
    ]);
  });
});

describe('an app’s view', () => {
  it.each<[string, DOMRect, number, boolean]>([
    ['most of a window that does not scroll', box(300, 0, 700, 800), 800, true],
    ['most of a window that scrolls a little', box(300, 0, 700, 800), 1039, true],
    ['most of a window above a long page', box(300, 0, 700, 800), 1041, false],
    ['a third of the window', box(0, 0, 350, 799), 800, false],
  ])('is %s: %s', (_name, rect, scrollHeight, isView) => {
    document.documentElement.setAttribute('data-scroll', String(scrollHeight));
    expect(isMainView(rect)).toBe(isView);
  });
});

describe('a frame', () => {
  it.each<[string, () => void, boolean, boolean]>([
    ['the tab’s own document', () => resize(400, 700), true, false],
    ['a narrow frame', () => enframe(699), false, true],
    ['a wide frame', () => enframe(700), false, false],
  ])('%s', (_name, set, isOwn, isSmall) => {
    set();
    expect([isTop(), isSmallFrame()]).toEqual([isOwn, isSmall]);
  });
});

describe('a list that scrolls by itself', () => {
  it.each([
    ['overflow-y: auto', 300, true],
    ['overflow-y: scroll', 51, true],
    ['overflow-y: scroll', 50, false],
    ['overflow-y: hidden', 300, false],
    ['', 300, false],
  ])('%s, %d high: %s', (style, height, expected) => {
    const list = page(`<ul style="${style}" data-box="0 0 300 ${height}"></ul>`, 'ul');
    expect(isScroller(list)).toBe(expected);
  });
});
