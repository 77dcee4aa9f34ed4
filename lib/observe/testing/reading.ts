import './no-layout.ts';
import './shadow-door.ts';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import {
  type FrameMessage,
  frameKinds,
  fromFrameSchema,
  parseItems,
  type Sightings,
} from '../../messages/from-frame.ts';
import { readContext } from '../collect/context.ts';
import { readDocument } from '../inspector.ts';
import type { Marks } from '../markers.ts';

/** A catalogue of one. */
export const vendors: readonly Marks[] = [['acme', ['acme-chat'], ['/acme.js']]];

/** Stand-ins for what jsdom has not: entries of the performance timeline. */
export class Resource {
  readonly name: string;
  readonly initiatorType: string;
  readonly responseStatus: number;
  readonly startTime = 10.4;
  readonly responseEnd = 25.6;
  readonly nextHopProtocol: string;
  constructor(name: string, initiatorType: string, responseStatus = 0, protocol = '') {
    this.name = name;
    this.initiatorType = initiatorType;
    this.responseStatus = responseStatus;
    this.nextHopProtocol = protocol;
  }
}
export class Navigation {
  readonly nextHopProtocol: string;
  constructor(protocol: string) {
    this.nextHopProtocol = protocol;
  }
}
/** What the performance timeline of the document holds; empty again before each test. */
export const timeline: (Resource | Navigation)[] = [];

/** Gives each test of the file that calls it an empty document and a timeline of its own. */
export function useDocument(): void {
  beforeEach(() => {
    document.head.replaceChildren();
    document.body.replaceChildren();
    timeline.length = 0;
    vi.stubGlobal('PerformanceResourceTiming', Resource);
    vi.stubGlobal('PerformanceNavigationTiming', Navigation);
    vi.spyOn(performance, 'getEntriesByType').mockImplementation(
      (type) =>
        timeline.filter(
          (entry) => (type === 'resource') === entry instanceof Resource,
        ) as unknown as PerformanceEntryList,
    );
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}

/** Reads a page's body; what is read is what the background takes. */
export function read(markup: string): Sightings {
  document.body.innerHTML = markup;
  return checked(readDocument(readContext(vendors), vendors));
}

/** The sightings, after a look at whether the background takes each of them. */
export function checked(sightings: Sightings): Sightings {
  const message: FrameMessage = { type: 'inspected', isHooked: false, sightings };
  expect(fromFrameSchema.safeParse(message).error).toBeUndefined();
  for (const kind of frameKinds) {
    const items = sightings[kind] ?? [];
    expect(parseItems(kind, items, () => undefined)).toEqual(items);
  }
  return sightings;
}

/** Markup inside of the chat that the vendors’ list knows. */
export const chat = (markup: string) => `<acme-chat id=chat>${markup}</acme-chat>`;
