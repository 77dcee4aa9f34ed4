import { describe, expect, it } from 'vitest';
import {
  bodyOf,
  connectionItem,
  documentItem,
  inferredConnectionItem,
  pageItem,
  requestItem,
  signalItem,
  urlOf,
} from '../checks/testing/evidence-builders.ts';
import type { Body } from '../evidence/evidence.ts';
import type { FrameMessage } from '../messages/from-frame.ts';
import {
  audits,
  doc,
  frameElement,
  inject,
  inspected,
  messages,
  onShown,
  record,
  say,
  sender,
  sign,
  tabId,
  useTab,
} from './testing/tab-desk.ts';

useTab();

describe('what is no message', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a string', 'spotted'],
    ['a command', { type: 'inject', tabId: 1 }],
    ['a message that names its own tab', { type: 'restored', tabId: 1 }],
  ])('is counted and gets no further: %s', async (_name, message) => {
    await messages.receive(message, sender());
    const { dropped, evidence } = await record();
    expect(dropped).toEqual({ malformed: 1, overflow: 0, rate: 0 });
    expect(evidence.signals).toEqual([]);
    expect(inject).not.toHaveBeenCalled();
  });

  it('comes from a tab that is not known without an error', async () => {
    await messages.receive({ type: 'nonsense' }, sender({ tabId: 99 }));
    await say({ type: 'inspected', isHooked: false, sightings: { signals: [sign] } }, sender({ tabId: 99 }));
    expect(await audits.peek(99)).toBeNull();
  });
});

describe('what a document says of itself', () => {
  const rules = {
    policies: ["script-src 'unsafe-inline' sekrit.example"],
    referrer: 'origin',
    isDomainRelaxed: true,
    windowNameLength: 3,
  };

  it('is judged, and kept without its text, under the address that the browser names', async () => {
    await say({ type: 'inspected', isHooked: false, sightings: {}, rules }, sender({ frameId: 4 }));
    const [item] = (await record()).evidence.documentRules;
    expect(item).toMatchObject({ frameId: 4, trust: 'dom', referrerPolicy: 'origin', isDomainRelaxed: true });
    expect(item?.policies[0]?.findings.map(({ type }) => type)).toContain('script-unsafe-inline');
    expect(JSON.stringify(item)).not.toContain('sekrit');
  });

  it('is not known where the browser names no address', async () => {
    await say({ type: 'inspected', isHooked: false, sightings: {}, rules }, sender({ url: undefined }));
    expect((await record()).evidence.documentRules).toEqual([]);
  });
});

describe('a spotted chat', () => {
  it('begins the inspection, whose word is evidence of the frame that says so', async () => {
    await say({ type: 'spotted' }, sender({ frameId: 4 }));
    expect(inject).toHaveBeenCalledTimes(1);
    expect((await record()).evidence.signals).toEqual([]);
    await say({ type: 'inspected', isHooked: false, sightings: { signals: [sign] } }, sender({ frameId: 4 }));
    expect((await record()).evidence.signals).toEqual([signalItem({ frameId: 4 })]);
  });

  it('is not what a page is that is itself a chat: that is written down, and inspected is nothing', async () => {
    await say({ type: 'app' }, sender());
    await say({ type: 'app' }, sender());
    expect((await record()).evidence.signals).toMatchObject([{ kind: 'app', vendorId: null, trust: 'dom' }]);
    expect(inject).not.toHaveBeenCalled();
  });

  it('loses its odd items and keeps the rest', async () => {
    const odd = { ...sign, place: 'div#c-4111-1111-1111-1111' };
    await messages.receive(
      { type: 'inspected', isHooked: false, sightings: { signals: [odd, sign, 5] } },
      sender(),
    );
    const { dropped, evidence } = await record();
    expect(dropped.malformed).toBe(2);
    expect(evidence.signals).toHaveLength(1);
    expect(JSON.stringify(evidence)).not.toContain('4111');
  });
});

describe('what the guard does', () => {
  const masking = (isHiding: boolean, isSent = false): FrameMessage => ({
    type: 'masking',
    isHiding,
    isSent,
  });
  const told = async () => (await record()).masking;

  it('is kept by frame, each once, until it hides no more', async () => {
    for (const frameId of [0, 4, 4]) await say(masking(true), sender({ frameId }));
    expect(await told()).toEqual({ hidingFrames: [0, 4], sentCount: 0 });
    await say(masking(false), sender({ frameId: 0 }));
    expect(await told()).toEqual({ hidingFrames: [4], sentCount: 0 });
    await say(masking(false, true), sender({ frameId: 4 }));
    expect(await told()).toEqual({ hidingFrames: [], sentCount: 1 });
  });

  it('is of the sender’s frame, whatever the message says', async () => {
    await messages.receive({ ...masking(true), frameId: 0 }, sender({ frameId: 4 }));
    expect(await told()).toEqual({ hidingFrames: [], sentCount: 0 });
    expect((await record()).dropped.malformed).toBe(1);
  });

  it('is bounded, however many frames say it', async () => {
    for (let frameId = 0; frameId < 1010; frameId += 1) await say(masking(true), sender({ frameId }));
    expect((await told()).hidingFrames).toHaveLength(1000);
  });

  it('ends with its frame, whose document goes while it says so', async () => {
    const going = sender({ frameId: 4, documentId: 'a', documentLifecycle: 'pending_deletion' });
    await say(masking(true), sender({ frameId: 4, documentId: 'a', documentLifecycle: 'active' }));
    await say(masking(false), going);
    expect(await told()).toEqual({ hidingFrames: [], sentCount: 0 });
    for (const message of [masking(true), masking(false, true)]) await say(message, going);
    expect(await told()).toEqual({ hidingFrames: [], sentCount: 0 });
  });

  it('ends with the page', async () => {
    await say(masking(true, true));
    audits.navigated(tabId, bodyOf<'page'>(pageItem()), urlOf('https://shop.example/'));
    expect(await told()).toEqual({ hidingFrames: [], sentCount: 0 });
  });
});

describe('a read document', () => {
  it('has the address and origin that the browser vouches for', async () => {
    const lie = bodyOf<'documents'>(
      documentItem({ url: urlOf('https://bank.example/'), origin: 'https://bank.example', relation: 'top' }),
    );
    const from = sender({ frameId: 4, url: 'https://evil.example/a?b=c', origin: 'https://evil.example' });
    await say(inspected({ documents: [lie] }), from);
    expect((await record()).evidence.documents).toMatchObject([
      {
        url: { host: 'evil.example', path: '/a' },
        origin: 'https://evil.example',
        relation: 'cross-origin',
        frameId: 4,
        trust: 'dom',
      },
    ]);
  });

  it('is the top one only in frame 0', async () => {
    await say(inspected({ documents: [{ ...doc, relation: 'cross-origin' }] }), sender({ frameId: 0 }));
    expect((await record()).evidence.documents.map(({ relation }) => relation)).toEqual(['top']);
  });

  it('keeps its own word where the browser has none', async () => {
    await say(inspected({ documents: [doc] }), sender({ frameId: 4, url: undefined, origin: undefined }));
    expect((await record()).evidence.documents).toMatchObject([{ url: doc.url, origin: doc.origin }]);
  });

  it('brings no card number in its host', async () => {
    const pan = '4111111111111111';
    const from = sender({
      frameId: 4,
      url: `https://${pan}.example/${pan}?${pan}=${pan}#${pan}`,
      origin: `https://${pan}.example`,
    });
    await say(inspected({ documents: [doc] }), from);
    expect(JSON.stringify(await record())).not.toContain(pan);
  });

  it('is noted once, and so is its hook', async () => {
    await say(inspected({}, true), sender({ frameId: 4 }));
    await say(inspected({}, false), sender({ frameId: 5 }));
    await say(inspected({}, true), sender({ frameId: 4 }));
    expect(await record()).toMatchObject({ inspectedFrames: [4, 5], hookedFrames: [4] });
  });

  it('has the inspector put into frames that it names and nobody has read', async () => {
    await say(inspected({ frameElements: [frameElement] }));
    expect(inject).toHaveBeenCalledTimes(1);
  });

  it.each<[string, Partial<Body<'frameElements'>>]>([
    ['an empty hidden frame', { source: 'none', isVisible: false, url: null }],
  ])('asks for no inspection of %s', async (_name, parts) => {
    await say(inspected({ frameElements: [{ ...frameElement, ...parts }] }));
    expect(inject).not.toHaveBeenCalled();
  });

  it('asks for none once its frames were read', async () => {
    await say(inspected({}), sender({ frameId: 4 }));
    await say(inspected({ frameElements: [frameElement] }));
    expect(inject).not.toHaveBeenCalled();
  });

  it('knows the protocol of a connection at best: what it calls measured is dropped', async () => {
    const connections = [
      bodyOf<'connections'>(inferredConnectionItem()),
      bodyOf<'connections'>(connectionItem({ host: 'forged.example' })),
    ];
    await say(inspected({ connections }));
    const { evidence, dropped } = await record();
    expect(evidence.connections.map(({ host, source, trust }) => [host, source, trust])).toEqual([
      ['chat.example', 'inferred', 'dom'],
    ]);
    expect(dropped.malformed).toBe(1);
  });

  it('has its requests judged by the catalogue, not by what it says', async () => {
    const request = (url: string, vendorId: string | null) =>
      bodyOf<'requests'>(requestItem({ url: urlOf(url), vendorId }));
    const requests = [
      request('https://api.acme.example/a', null),
      request('https://shop.example/api', 'acme'),
    ];
    await say(inspected({ requests }));
    const { evidence } = await record();
    expect(evidence.requests.map(({ vendorId, trust }) => [vendorId, trust])).toEqual([
      ['acme', 'dom'],
      [null, 'dom'],
    ]);
    expect(evidence.signals).toMatchObject([
      { kind: 'network', vendorId: 'acme', pattern: 'acme.example', trust: 'dom', confidence: 'likely' },
    ]);
  });
});

describe('claims of the page hook', () => {
  const line = (...fields: readonly (string | number)[]) => fields.join('\u001f');
  const opening = line('o', 'websocket', 'wss://chat.example/', '');

  it('are page claims, whoever may have written them', async () => {
    await say({ type: 'claimed', lines: [opening], lost: 0 }, sender({ frameId: 4 }));
    expect((await record()).evidence.channels).toMatchObject([
      { kind: 'websocket', outcome: 'attempted', trust: 'page-claim', frameId: 4 },
    ]);
  });

  it('that are malformed or were lost are counted', async () => {
    await say({ type: 'claimed', lines: ['', opening, 'x\u001f'], lost: 9 });
    const { dropped, evidence } = await record();
    expect(dropped).toEqual({ malformed: 2, overflow: 0, rate: 9 });
    expect(evidence.channels).toHaveLength(1);
  });

  it('add up', async () => {
    const traffic = line('t', 'websocket', 'wss://chat.example/', '', 1, 10, 2, 20, '');
    await say({ type: 'claimed', lines: [opening, traffic], lost: 0 });
    await say({ type: 'claimed', lines: [traffic], lost: 0 });
    expect((await record()).evidence.channels).toMatchObject([
      { outcome: 'opened', sent: { count: 2, bytes: 20 }, received: { count: 4, bytes: 40 } },
    ]);
  });

  it('in any number are bounded', async () => {
    for (let message = 0; message < 20; message += 1) {
      const lines = Array.from({ length: 64 }, (_, host) =>
        line('o', 'websocket', `wss://${message}-${host}.example/`, ''),
      );
      await say({ type: 'claimed', lines, lost: 0 });
    }
    const { dropped, evidence } = await record();
    expect(evidence.channels).toHaveLength(500);
    expect(dropped.overflow).toBe(20 * 64 - 500);
  });

  it('begin no inspection and make no signal', async () => {
    await say({ type: 'claimed', lines: [line('o', 'websocket', 'wss://acme.example/', '')], lost: 0 });
    expect((await record()).evidence.signals).toEqual([]);
    expect(inject).not.toHaveBeenCalled();
  });
});

describe('a page that was there already', () => {
  it('is told by its top frame, with the browser’s word on its address', async () => {
    await say({ type: 'restored' }, sender({ url: 'https://shop.example/basket' }));
    expect(onShown.mock.calls).toEqual([[tabId, 'https://shop.example/basket']]);
  });

  it('is not told by a frame in it', async () => {
    await say({ type: 'restored' }, sender({ frameId: 4 }));
    await say({ type: 'restored' }, sender({ url: undefined }));
    expect(onShown).not.toHaveBeenCalled();
  });
});
