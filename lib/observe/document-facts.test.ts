import { describe, expect, it } from 'vitest';
import { framePath, indexIn } from './document-facts.ts';

/** A window as another origin may see it: parent, and frames by their index. */
function makeWindow(parent: Window | null, frameCount: number): Window {
  const made: Record<string | number, unknown> = { length: frameCount };
  made.parent = parent ?? made;
  for (let index = 0; index < frameCount; index += 1) made[index] = { parent: made, length: 0 };
  return made as unknown as Window;
}
const frameOf = (window: Window, index: number): Window => {
  const frame = window[index];
  if (!frame) throw new Error(`no frame ${index}`);
  return frame;
};

describe('the place of a window', () => {
  it('is the empty path at the top', () => {
    expect(framePath(makeWindow(null, 3))).toEqual([]);
  });

  it('is its index in each window above', () => {
    const top = makeWindow(null, 2);
    const middle = makeWindow(top, 4);
    Object.assign(top, { 1: middle });
    expect(framePath(middle)).toEqual([1]);
    expect(framePath(frameOf(middle, 3))).toEqual([1, 3]);
  });

  it('is none where the window above does not list it: in a shadow tree, or taken out', () => {
    expect(framePath(makeWindow(makeWindow(null, 2), 0))).toBeNull();
  });

  it('is none deeper than twenty windows', () => {
    let window = makeWindow(null, 1);
    for (let depth = 1; depth <= 21; depth += 1) {
      const inner = makeWindow(window, 1);
      Object.assign(window, { 0: inner });
      window = inner;
      expect(framePath(window)?.length ?? null).toBe(depth <= 20 ? depth : null);
    }
  });
});

describe('the index of a frame', () => {
  it('is looked for among the first five hundred', () => {
    const top = makeWindow(null, 600);
    expect(indexIn(top, frameOf(top, 0))).toBe(0);
    expect(indexIn(top, frameOf(top, 499))).toBe(499);
    expect(indexIn(top, frameOf(top, 500))).toBe(-1);
    expect(indexIn(top, top)).toBe(-1);
  });
});
