import { afterEach, describe, expect, it, vi } from 'vitest';
import { isolatedWorld, sendToBackground } from './isolated-world.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a message to the background', () => {
  it('goes out by the browser’s own object', () => {
    const sendMessage = vi.fn(async () => undefined);
    vi.stubGlobal('chrome', { runtime: { id: 'earshot', sendMessage } });
    sendToBackground({ type: 'restored' });
    expect(sendMessage.mock.calls).toEqual([[{ type: 'restored' }]]);
  });

  it('goes out where an element of the page has taken the name `browser`', () => {
    const sendMessage = vi.fn(async () => undefined);
    vi.stubGlobal('chrome', { runtime: { sendMessage } });
    // `<form id=browser><input name=runtime></form>`, as a Chromium world without `browser` sees it.
    vi.stubGlobal('browser', { runtime: {} });
    sendToBackground({ type: 'restored' });
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it.each<[string, unknown]>([
    ['there is no browser object', undefined],
    ['Earshot was removed', {}],
    [
      'Earshot was updated',
      { runtime: { sendMessage: () => Promise.reject(new Error('no receiving end')) } },
    ],
    ['the browser answers nothing', { runtime: { sendMessage: () => undefined } }],
    [
      'the context is gone',
      {
        runtime: {
          sendMessage() {
            throw new Error('Extension context invalidated.');
          },
        },
      },
    ],
  ])('is no error where %s', async (_name, chrome) => {
    vi.stubGlobal('chrome', chrome);
    expect(() => sendToBackground({ type: 'restored' })).not.toThrow();
    // A rejection that nobody takes would end the test's run.
    await new Promise((resolve) => setImmediate(resolve));
  });

  it('is kept apart from what the scripts leave for each other', () => {
    expect(isolatedWorld.earshot).toBeUndefined();
    expect(isolatedWorld.earshotInspector).toBeUndefined();
  });
});
