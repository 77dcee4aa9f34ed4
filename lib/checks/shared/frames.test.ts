import { expect, test } from 'vitest';
import { outermostFrames } from './frames.ts';

test('keeps frames of another origin that stand in the site’s own documents', () => {
  const inPage = { isCrossOrigin: true, frameId: 0 };
  const sameOrigin = { isCrossOrigin: false, frameId: 0 };
  const inFriendly = { isCrossOrigin: true, frameId: 1 };
  const inForeign = { isCrossOrigin: true, frameId: 2 };
  const inUnknown = { isCrossOrigin: true, frameId: 3 };
  const documents = [
    { frameId: 0, relation: 'top' },
    { frameId: 1, relation: 'same-origin' },
    { frameId: 2, relation: 'cross-origin' },
  ];
  const frames = [inPage, sameOrigin, inFriendly, inForeign, inUnknown];
  expect(outermostFrames(frames, documents)).toEqual([inPage, inFriendly, inUnknown]);
});
