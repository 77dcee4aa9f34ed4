import { describe, expect, it } from 'vitest';
import { bodyOf, pageItem, urlOf } from '../checks/testing/evidence-builders.ts';
import type { FrameSender } from './frame-messages.ts';
import { audits, messages, record, say, sender, sign, tabId, useTab } from './testing/tab-desk.ts';

useTab();

describe('a document that is being left', () => {
  const next = (host: string) => {
    audits.navigated(
      tabId,
      { ...bodyOf<'page'>(pageItem()), url: urlOf(`https://${host}/`) },
      urlOf(`https://${host}/`),
    );
    messages.navigated(tabId);
  };
  const signalsSeen = async () => (await record()).evidence.signals.length;
  const spot = (parts: Partial<FrameSender>) =>
    say({ type: 'inspected', isHooked: false, sightings: { signals: [sign] } }, sender(parts));

  it.each([0, 4])('says nothing of the next page, once it has spoken before: frame %d', async (frameId) => {
    await spot({ frameId, documentId: 'A' });
    next('shop.example');
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
    next(parts.documentId ? 'shop.example' : 'other.example');
    await spot(parts);
    expect(await signalsSeen()).toBe(0);
  });

  it('is not a frame of another host, nor a document without an id on the same one', async () => {
    next('other.example');
    await spot({ frameId: 4 });
    expect(await signalsSeen()).toBe(1);
    next('shop.example');
    await spot({ url: 'https://shop.example./elsewhere', documentLifecycle: 'active' });
    expect(await signalsSeen()).toBe(1);
  });

  it('is heard again when it comes back', async () => {
    await spot({ documentId: 'A' });
    next('shop.example');
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
    next('shop.example');
    messages.closed(tabId);
    await spot({ documentId: 'A' });
    expect(await signalsSeen()).toBe(1);
  });
});
