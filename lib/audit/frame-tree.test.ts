import { expect, test } from 'vitest';
import { documentItem, frameElementItem, urlOf } from '../checks/testing/evidence-builders.ts';
import { frameTree } from './frame-tree.ts';

const top = documentItem({ frameId: 0, relation: 'top', framePath: [], url: urlOf('https://shop.example/') });
const outer = documentItem({ frameId: 5, framePath: [0], url: urlOf('https://chat.example/outer') });
const inner = documentItem({ frameId: 7, framePath: [0, 0], url: urlOf('https://chat.example/inner') });
const outerElement = frameElementItem({
  frameId: 0,
  framePath: [0],
  url: urlOf('https://chat.example/outer'),
});
const innerElement = frameElementItem({
  frameId: 5,
  framePath: [0, 0],
  url: urlOf('https://chat.example/inner'),
});

test('finds a frame’s document by its place', () => {
  const tree = frameTree([top, outer, inner], [outerElement, innerElement]);
  expect(tree.childOf(outerElement)).toBe(5);
  expect(tree.childOf(innerElement)).toBe(7);
});

test('goes by place also where the frame has moved on to another address', () => {
  const moved = { ...outer, url: urlOf('https://chat.example/later') };
  expect(frameTree([top, moved], [outerElement]).childOf(outerElement)).toBe(5);
});

test('goes by address where the place is not known, as in a shadow tree', () => {
  const hidden = { ...outer, framePath: null };
  const element = { ...outerElement, framePath: null };
  expect(frameTree([top, hidden], [element]).childOf(element)).toBe(5);
});

test.each([
  [
    'two documents have the address',
    [
      { ...outer, framePath: null },
      { ...outer, framePath: null, frameId: 6 },
    ],
  ],
  ['no document has the address', [{ ...outer, framePath: null, url: urlOf('https://other.example/') }]],
  ['only the page itself has the address', [{ ...outer, framePath: null, frameId: 0 }]],
  ['there is no document', []],
])('cannot tell where %s', (_, documents) => {
  const element = { ...outerElement, framePath: null };
  expect(frameTree(documents, [element]).childOf(element)).toBeNull();
});

test.each([null, urlOf('about:blank')])('cannot tell where place and address say nothing', (url) => {
  const blank = documentItem({ framePath: null, url: urlOf('about:blank') });
  const element = frameElementItem({ framePath: null, url });
  expect(frameTree([blank], [element]).childOf(element)).toBeNull();
});

test('lists all documents below a frame, not the frame itself', () => {
  const tree = frameTree([top, outer, inner], [outerElement, innerElement]);
  expect(tree.descendants(0).toSorted()).toEqual([5, 7]);
  expect(tree.descendants(5)).toEqual([7]);
  expect(tree.descendants(7)).toEqual([]);
  expect(tree.descendants(99)).toEqual([]);
});

test('ends where elements and documents form a circle', () => {
  const back = frameElementItem({ frameId: 7, framePath: [0] });
  const tree = frameTree([top, outer, inner], [outerElement, innerElement, back]);
  expect(tree.descendants(5)).toEqual([7]);
});
