// @vitest-environment jsdom
import './testing/shadow-door.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrameMessage } from '../messages/from-frame.ts';
import { readContext } from './collect/context.ts';
import { readDocument, startInspector } from './inspector.ts';
import { chat, checked, Resource, timeline, useDocument, vendors } from './testing/reading.ts';
import { roots } from './testing/shadow-door.ts';

useDocument();

describe('a document that resists', () => {
  it('loses one kind where one collector fails', () => {
    document.body.innerHTML = `<script src="/a.js"></script>${chat('<textarea></textarea>')}`;
    vi.mocked(performance.getEntriesByType).mockImplementation(() => {
      throw new Error('no timeline');
    });
    const sightings = checked(readDocument(readContext(vendors), vendors));
    expect(sightings).not.toHaveProperty('requests');
    expect(sightings).not.toHaveProperty('documents');
    expect(sightings.scripts).toHaveLength(1);
    expect(sightings.signals).toHaveLength(1);
  });

  it('says where it is though nothing in it can be read', () => {
    expect(Object.keys(readDocument(undefined, vendors))).toEqual(['documents']);
  });
});

describe('the inspector', () => {
  const wake = vi.fn(() => true);
  let send = vi.fn<(message: FrameMessage) => void>();
  const observers: MutationObserver[] = [];
  /** Lets observers and timers come to their end. */
  const settle = async () => {
    await vi.advanceTimersByTimeAsync(0);
    await vi.runAllTimersAsync();
  };
  const scriptsSent = () =>
    send.mock.calls.map(([message]) =>
      message.type === 'inspected' ? message.sightings.scripts?.map(({ url }) => url.path) : null,
    );
  const addScript = (src: string) => {
    const script = document.createElement('script');
    script.src = src;
    document.body.append(script);
  };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    wake.mockClear();
    send = vi.fn();
    const Real = MutationObserver;
    vi.stubGlobal(
      'MutationObserver',
      class extends Real {
        constructor(callback: MutationCallback) {
          super(callback);
          observers.push(this);
        }
      },
    );
  });
  afterEach(() => {
    // So that no test sees the readings of the one before.
    for (const observer of observers.splice(0)) observer.disconnect();
  });

  it('wakes the sentinel, reads at once, and tells whether the hook is there', () => {
    startInspector({ wake }, vendors, send);
    expect(wake).toHaveBeenCalledTimes(1);
    expect(send).toHaveBeenCalledTimes(1);
    expect(send.mock.calls[0]?.[0]).toMatchObject({ type: 'inspected', isHooked: true });
  });

  it('reads again after a change and says what differs, once', async () => {
    startInspector({ wake }, vendors, send);
    addScript('/a.js');
    addScript('/b.js');
    await settle();
    expect(scriptsSent()).toEqual([[], ['/a.js', '/b.js']]);
  });

  it('says nothing of a change that changes no evidence, and has no timer then', async () => {
    startInspector({ wake }, vendors, send);
    document.body.append('words');
    await settle();
    expect(send).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('reads again when it is asked to, and when something has loaded', async () => {
    const inspector = startInspector({ wake }, vendors, send);
    timeline.push(...[new Resource('https://a.example/', 'fetch')]);
    inspector.again();
    await settle();
    expect(send).toHaveBeenCalledTimes(2);
    document.body.append(document.createElement('p'));
    await settle();
    timeline.push(new Resource('https://b.example/', 'fetch'));
    document.querySelector('p')?.dispatchEvent(new Event('load'));
    await settle();
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('says all again when the page comes back out of the cache', async () => {
    startInspector({ wake }, vendors, send);
    await settle();
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    await settle();
    expect(send).toHaveBeenCalledTimes(1);
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settle();
    expect(send).toHaveBeenCalledTimes(2);
    expect(send.mock.calls[1]).toEqual(send.mock.calls[0]);
  });

  it('watches shadow trees that it finds on the way', async () => {
    startInspector({ wake }, vendors, send);
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    roots.set(host, root);
    document.body.append(host);
    await settle();
    root.append(document.createElement('iframe'));
    await settle();
    const last = send.mock.lastCall?.[0];
    expect(last?.type === 'inspected' && last.sightings.frameElements).toHaveLength(1);
  });

  it('starts where an image takes the name of the document’s methods', async () => {
    document.body.innerHTML = '<img name=addEventListener><img name=defaultView><img name=querySelectorAll>';
    startInspector({ wake }, vendors, send);
    addScript('/a.js');
    await settle();
    expect(scriptsSent()).toEqual([[], ['/a.js']]);
  });

  it('outlives a reading that fails', async () => {
    startInspector({ wake }, vendors, send);
    const broken = vi.spyOn(Document.prototype, 'querySelectorAll').mockImplementation(() => {
      throw new Error('no');
    });
    addScript('/a.js');
    await settle();
    broken.mockRestore();
    addScript('/b.js');
    await settle();
    expect(scriptsSent().at(-1)).toEqual(['/a.js', '/b.js']);
  });

  it('reads a page that changes for ever a bounded number of times', async () => {
    startInspector({ wake }, vendors, send);
    for (let change = 0; change < 400; change += 1) {
      document.body.replaceChildren();
      addScript(`/${change}.js`);
      await settle();
    }
    expect(send.mock.calls.length).toBe(300);
    expect(vi.getTimerCount()).toBe(0);
  });
});
