import { afterEach, beforeEach, expect, vi } from 'vitest';
import {
  bodyOf,
  documentItem,
  frameElementItem,
  pageItem,
  signalItem,
  urlOf,
} from '../../checks/testing/evidence-builders.ts';
import { type AuditRecord, recordSchema } from '../../evidence/record.ts';
import type { FrameMessage, Sightings } from '../../messages/from-frame.ts';
import { compileHosts } from '../../vendors/compile.ts';
import { FrameMessages, type FrameSender } from '../frame-messages.ts';
import { Inspection } from '../inspection.ts';
import { TabAudits } from '../tab-audits.ts';

export const tabId = 7;
export const index = compileHosts([
  {
    id: 'acme',
    name: 'Acme Chat',
    match: { apiHosts: ['acme.example'] },
    sources: [{ url: 'https://acme.example', seen: '2026-11-22' }],
  },
]);

export const sign = bodyOf<'signals'>(signalItem());
export const doc = bodyOf<'documents'>(documentItem());
export const frameElement = bodyOf<'frameElements'>(frameElementItem());

export let audits: TabAudits;
export let messages: FrameMessages;
export let inspection: Inspection;
export const inject = vi.fn(async () => undefined);
export const onShown = vi.fn();

/** Gives each test of the file that calls it a tab of its own, on a page of `shop.example`, and a clock that stands. */
export function useTab(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    inject.mockClear();
    onShown.mockClear();
    audits = new TabAudits({
      checks: [],
      vendors: async () => ({}),
      catalogueVersion: '1-test',
      nowMs: () => Date.now(),
      load: async () => null,
      save: async () => undefined,
      remove: async () => undefined,
      onJudged: () => undefined,
    });
    inspection = new Inspection(inject, () => undefined);
    messages = new FrameMessages(index, audits, inspection, onShown, () => Date.now());
    audits.navigated(tabId, bodyOf<'page'>(pageItem()), urlOf('https://shop.example/'));
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

export const sender = (parts: Partial<FrameSender> = {}): FrameSender => ({
  tabId,
  frameId: 0,
  url: 'https://shop.example/',
  origin: 'https://shop.example',
  ...parts,
});
/** As the browser hands it over: a copy. */
export const say = (message: FrameMessage, from = sender()) =>
  messages.receive(structuredClone(message), from);
export const inspected = (sightings: Sightings, isHooked = false): FrameMessage => ({
  type: 'inspected',
  isHooked,
  sightings,
});
export const record = async (): Promise<AuditRecord> => {
  const known = await audits.peek(tabId);
  if (!known) throw new Error('the tab has no audit');
  expect(recordSchema.safeParse(known).error).toBeUndefined();
  return known;
};
