import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chatControlItem,
  composerItem,
  conversationItem,
  draftItem,
  formFieldItem,
  otherSideItem,
  privacyLinkItem,
} from '../checks/testing/chat-builders.ts';
import {
  auditRecord,
  channelItem,
  documentItem,
  frameElementItem,
  requestItem,
  scriptItem,
  signalItem,
  urlOf,
} from '../checks/testing/evidence-builders.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { ids } from './testing/one-widget.ts';
import { widgetsOf } from './widgets.ts';

// What holds of any evidence. That of single pages: widgets.test.ts.

// Few vendors, frames, hosts and containers, so that claims to an item collide often.
const vendorId = fc.constantFrom(null, 'acme', 'bolt');
const frameId = fc.constantFrom(0, 1, 2, 3);
const container = fc.constantFrom(null, 'div#a', 'div#b');
const url = fc
  .constantFrom('https://a.example/x.js', 'https://b.example/y.js', 'https://shop.example/z.js')
  .map((raw) => urlOf(raw));
const framePath = fc.constantFrom<number[] | null>(null, [0], [1], [0, 0]);
const listOf = <T extends { id: string }>(item: fc.Arbitrary<T>) =>
  fc
    .array(item, { maxLength: 6 })
    .map((items) => items.map((one, index) => ({ ...one, id: `item-${index}` })));
const arbitraryEvidence: fc.Arbitrary<Partial<Evidence>> = fc.record({
  signals: listOf(
    fc
      .record({
        vendorId,
        frameId,
        container,
        kind: fc.constantFrom('network' as const, 'marker' as const, 'behaviour' as const),
      })
      .map(signalItem),
  ),
  documents: listOf(
    fc
      .record({
        frameId,
        framePath,
        url,
        relation: fc.constantFrom('top' as const, 'same-origin' as const, 'cross-origin' as const),
      })
      .map(documentItem),
  ),
  frameElements: listOf(
    fc
      .record({ vendorId, frameId, framePath, container, url, isCrossOrigin: fc.boolean() })
      .map(frameElementItem),
  ),
  scripts: listOf(fc.record({ vendorId, frameId, url }).map(scriptItem)),
  requests: listOf(fc.record({ vendorId, frameId, url }).map(requestItem)),
  channels: listOf(
    fc
      .record({
        frameId,
        url,
        callers: fc.array(url, { maxLength: 3 }),
        kind: fc.constantFrom('websocket' as const, 'fetch' as const),
      })
      .map(channelItem),
  ),
  composers: listOf(fc.record({ vendorId, frameId, container }).map(composerItem)),
  drafts: listOf(fc.record({ vendorId, frameId, container }).map(draftItem)),
  formFields: listOf(fc.record({ vendorId, frameId, container }).map(formFieldItem)),
  privacyLinks: listOf(fc.record({ vendorId, frameId, container }).map(privacyLinkItem)),
  chatControls: listOf(fc.record({ vendorId, frameId, container }).map(chatControlItem)),
  otherSides: listOf(fc.record({ vendorId, frameId, container }).map(otherSideItem)),
  conversations: listOf(fc.record({ vendorId, frameId, container }).map(conversationItem)),
});

test('an item belongs to one widget at most, and each signal to one', () => {
  const exclusive = [
    ...(['documents', 'frameElements', 'scripts', 'requests', 'channels', 'composers', 'drafts'] as const),
    ...(['formFields', 'privacyLinks', 'conversations', 'chatControls', 'otherSides', 'signals'] as const),
  ];
  fc.assert(
    fc.property(arbitraryEvidence, (evidence) => {
      const widgets = widgetsOf(auditRecord(evidence));
      for (const kind of exclusive) {
        const owned = widgets.flatMap((widget) => ids(widget.evidence[kind]));
        expect(new Set(owned).size).toBe(owned.length);
      }
      const signals = widgets.flatMap((widget) => ids(widget.signals));
      expect(signals.toSorted()).toEqual(ids(evidence.signals).toSorted());
      const vendors = widgets.map((widget) => widget.vendorId).filter((vendor) => vendor !== null);
      expect(new Set(vendors).size).toBe(vendors.length);
    }),
    { numRuns: 500 },
  );
});

test('an item that names a vendor goes to no other', () => {
  fc.assert(
    fc.property(arbitraryEvidence, (evidence) => {
      for (const widget of widgetsOf(auditRecord(evidence))) {
        const parts = [...(widget.evidence.scripts ?? []), ...(widget.evidence.composers ?? [])];
        const present = new Set(evidence.signals?.map((signal) => signal.vendorId));
        const strangers = parts.filter(
          (part) => part.vendorId !== null && present.has(part.vendorId) && part.vendorId !== widget.vendorId,
        );
        expect(strangers).toEqual([]);
      }
    }),
  );
});
