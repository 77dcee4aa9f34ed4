// @vitest-environment jsdom
import '../testing/shadow-door.ts';
import { expect, it } from 'vitest';
import { frameTree } from '../../audit/frame-tree.ts';
import { documentItem, frameElementItem } from '../../checks/testing/evidence-builders.ts';
import { addSighting, maxItemsPerKind } from '../../evidence/merge.ts';
import { newRecord } from '../../evidence/record.ts';
import { recordUrl } from '../../evidence/recorded-url.ts';
import { vendors } from '../testing/reading.ts';
import { readContext } from './context.ts';
import { collectFrames, countUnreadFrames } from './frames.ts';

it('of ten thousand frames the chat’s is read, 199 others, and the rest is counted', () => {
  // Templates hold frames that load nothing: in a document jsdom would make a window of each.
  const many = document.createElement('template');
  many.innerHTML = `${'<iframe></iframe>'.repeat(9_998)}<iframe src="https://ads.example/"></iframe>`;
  document.body.innerHTML = '<acme-chat><iframe id="chat" srcdoc=""></iframe></acme-chat>';
  const context = readContext(vendors);
  const everything = {
    ...context,
    trees: [{ root: many.content as unknown as ShadowRoot, shadow: 'none' } as const, ...context.trees],
  };
  expect(countUnreadFrames(everything)).toBe(9_800);
  const frames = collectFrames(everything);
  expect(frames).toHaveLength(200);
  expect(frames.slice(0, 2).map(({ vendorId, url }) => [vendorId, url?.host])).toEqual([
    ['acme', undefined],
    [null, 'ads.example'],
  ]);
});

it('ten thousand frames and documents are kept up to the bound, and linked in no time', () => {
  const url = recordUrl('https://shop.example/');
  if (!url) throw new Error('no URL');
  const record = newRecord(1, '2026-11-22T10:00:00Z', url);
  let overflow = 0;
  const before = performance.now();
  for (let index = 0; index < 10_000; index += 1) {
    const {
      id: _id,
      trust: _trust,
      frameId: _frameId,
      atMs: _atMs,
      ...element
    } = frameElementItem({ element: `iframe:nth(${index})`, url: null, framePath: [index] });
    const { id: _i, trust: _t, frameId: _f, atMs: _a, ...body } = documentItem({ framePath: [index] });
    for (const sighting of [
      { kind: 'frameElements', body: element, frameId: 0 },
      { kind: 'documents', body, frameId: index + 1 },
    ] as const)
      if (addSighting(record.evidence, { ...sighting, trust: 'dom', atMs: 0 } as never) === 'full')
        overflow += 1;
  }
  const { documents, frameElements } = record.evidence;
  expect(frameElements).toHaveLength(maxItemsPerKind);
  expect(documents.length + frameElements.length + overflow).toBe(20_000);
  const tree = frameTree(documents, frameElements);
  expect(tree.descendants(0)).toHaveLength(documents.length);
  expect(performance.now() - before).toBeLessThan(10_000);
});
