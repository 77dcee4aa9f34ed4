import { describe, expect, it, vi } from 'vitest';
import { bodyOf, pageItem, urlOf } from '../checks/testing/evidence-builders.ts';
import type { FrameSender } from './frame-messages.ts';
import {
  audits,
  inject,
  inspection,
  messages,
  record,
  say,
  sender,
  sign,
  tabId,
  useTab,
} from './testing/tab-desk.ts';

useTab();

/** The background hears of the next page, whose response came at `sinceMs`. */
const next = (host: string, sinceMs = Date.now()) => {
  audits.navigated(
    tabId,
    { ...bodyOf<'page'>(pageItem()), url: urlOf(`https://${host}/`) },
    urlOf(`https://${host}/`),
  );
  return messages.navigated(tabId, sinceMs);
};
const signalsSeen = async () => (await record()).evidence.signals.length;
const spot = (parts: Partial<FrameSender>) =>
  say({ type: 'inspected', isHooked: false, sightings: { signals: [sign] } }, sender(parts));

describe('a document that is being left', () => {
  it.each([0, 4])('says nothing of the next page, once it has spoken before: frame %d', async (frameId) => {
    await spot({ frameId, documentId: 'A' });
    await next('shop.example');
    await spot({ frameId, documentId: 'A' });
    await say({ type: 'claimed', lines: ['x'], lost: 3 }, sender({ frameId, documentId: 'A' }));
    expect(await signalsSeen()).toBe(0);
    expect((await record()).dropped).toEqual({ malformed: 0, overflow: 0, rate: 0 });
    await spot({ frameId, documentId: 'B' });
    expect(await signalsSeen()).toBe(1);
  });

  it.each<[string, Partial<FrameSender>]>([
    ['the browser says that it goes', { documentId: 'A', documentLifecycle: 'pending_deletion' }],
    ['it waits in the back-forward cache', { documentId: 'A', documentLifecycle: 'cached' }],
    ['it is the top one of another host', {}],
  ])('is known without having spoken: %s', async (_name, parts) => {
    await next(parts.documentId ? 'shop.example' : 'other.example');
    await spot(parts);
    expect(await signalsSeen()).toBe(0);
  });

  it('is not a frame of another host, nor a document without an id on the same one', async () => {
    await next('other.example');
    await spot({ frameId: 4 });
    expect(await signalsSeen()).toBe(1);
    await next('shop.example');
    await spot({ url: 'https://shop.example./elsewhere', documentLifecycle: 'active' });
    expect(await signalsSeen()).toBe(1);
  });

  it('is heard again when it comes back', async () => {
    await spot({ documentId: 'A' });
    await next('shop.example');
    await spot({ documentId: 'B' });
    await say({ type: 'restored' }, sender({ documentId: 'A' }));
    audits.navigated(tabId, bodyOf<'page'>(pageItem()), urlOf('https://shop.example/'));
    await spot({ documentId: 'B' });
    expect(await signalsSeen()).toBe(0);
    await spot({ documentId: 'A' });
    expect(await signalsSeen()).toBe(1);
  });

  it('is forgotten with its tab', async () => {
    await spot({ documentId: 'A' });
    await next('shop.example');
    messages.closed(tabId);
    await spot({ documentId: 'A' });
    expect(await signalsSeen()).toBe(1);
  });
});

describe('a document that speaks before the background hears of its response', () => {
  const other = { url: 'https://other.example/', origin: 'https://other.example' };

  /** The response comes; a moment later its document speaks. */
  async function speakEarly(speak: () => Promise<void>): Promise<number> {
    const sinceMs = Date.now();
    vi.advanceTimersByTime(40);
    await speak();
    vi.advanceTimersByTime(40);
    return sinceMs;
  }

  it.each<[string, string, Partial<FrameSender>]>([
    ['on the same host', 'shop.example', { documentId: 'B' }],
    ['on another host', 'other.example', { ...other, documentId: 'B' }],
    ['in a frame', 'other.example', { frameId: 4, documentId: 'B' }],
    ['in a browser without document ids', 'shop.example', {}],
    ['on another host, without an id', 'other.example', other],
  ])('has its chat inspected, and its words kept: %s', async (_name, host, parts) => {
    const sinceMs = await speakEarly(async () => {
      await say({ type: 'spotted' }, sender(parts));
      await spot(parts);
    });
    inspection.forget(tabId);
    inject.mockClear();
    await next(host, sinceMs);
    expect(inject).toHaveBeenCalledTimes(1);
    expect(await signalsSeen()).toBe(1);
    await say({ type: 'claimed', lines: [], lost: 3 }, sender(parts));
    expect((await record()).dropped.rate).toBe(3);
  });

  it('is heard in a tab that had no page, and each word counts once', async () => {
    const newTab = 99;
    const sinceMs = await speakEarly(() =>
      say({ type: 'claimed', lines: [], lost: 3 }, sender({ tabId: newTab })),
    );
    audits.navigated(newTab, bodyOf<'page'>(pageItem()), urlOf('https://shop.example/'));
    await messages.navigated(newTab, sinceMs);
    expect((await audits.peek(newTab))?.dropped.rate).toBe(3);
  });

  it('is told from the one before, which has spoken already', async () => {
    await spot({ documentId: 'A' });
    const sinceMs = await speakEarly(async () => {
      await say({ type: 'claimed', lines: [], lost: 3 }, sender({ documentId: 'A' }));
      await say({ type: 'claimed', lines: [], lost: 4 }, sender({ documentId: 'B' }));
    });
    await next('shop.example', sinceMs);
    expect((await record()).dropped.rate).toBe(4);
    await spot({ documentId: 'A' });
    expect(await signalsSeen()).toBe(0);
  });

  it('is not of the page after it', async () => {
    const sinceMs = await speakEarly(() => spot({ documentId: 'B' }));
    await next('shop.example', sinceMs);
    await next('shop.example');
    await spot({ documentId: 'B' });
    expect(await signalsSeen()).toBe(0);
  });

  it('is heard again for five seconds, and not of another tab', async () => {
    const sinceMs = Date.now();
    vi.advanceTimersByTime(1);
    await say({ type: 'claimed', lines: [], lost: 1 }, sender());
    vi.advanceTimersByTime(5000);
    await say({ type: 'claimed', lines: [], lost: 2 }, sender());
    await say({ type: 'claimed', lines: [], lost: 5 }, sender({ tabId: 99 }));
    await next('shop.example', sinceMs);
    expect((await record()).dropped.rate).toBe(2);
  });
});
