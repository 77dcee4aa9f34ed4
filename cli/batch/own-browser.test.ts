import { EventEmitter } from 'node:events';
import type { BrowserContext } from '@playwright/test';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageError } from '../audit-page.ts';
import { BrowserError, type ExtensionBrowser } from '../extension-browser.ts';
import { auditInOwnBrowser } from './own-browser.ts';

/** A browser that never opens a tab: what a page that hangs looks like from outside. */
function hangingBrowser() {
  const events = new EventEmitter();
  const close = vi.fn(async () => void events.emit('close'));
  const context = Object.assign(events, { newPage: () => new Promise(() => {}) });
  const browser: ExtensionBrowser = {
    // Of a context, only what is above is used until the first tab is there.
    context: context as unknown as BrowserContext,
    extensionId: 'x',
    worker: () => new Promise(() => {}),
    close,
  };
  return { browser, close, events };
}

function audit(launch: () => Promise<ExtensionBrowser>, signal = new AbortController().signal) {
  const options = { launch, signal, timeoutMs: 5000, isTyping: false, progress: () => {} };
  const outcome = auditInOwnBrowser({ url: 'https://a.example/' }, 'nowhere', options);
  outcome.catch(() => undefined);
  return outcome;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a page in a browser of its own', () => {
  it('that hangs is ended when its time is up, not earlier and not later', async () => {
    const { browser, close } = hangingBrowser();
    const outcome = audit(async () => browser);
    await vi.advanceTimersByTimeAsync(4999);
    expect(close).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(close).toHaveBeenCalledOnce();
    await expect(outcome).rejects.toThrow(
      new PageError('it was not done within 5 seconds (--timeout), and its browser was ended.'),
    );
  });

  it('is over at once where the browser dies', async () => {
    const { browser, close, events } = hangingBrowser();
    const outcome = audit(async () => browser);
    await vi.advanceTimersByTimeAsync(10);
    events.emit('close');
    await expect(outcome).rejects.toThrow(/browser ended unexpectedly/);
    expect(close).toHaveBeenCalledOnce();
  });

  it('is over at once where the run is ended, also while the browser starts', async () => {
    const { browser, close } = hangingBrowser();
    const early = new AbortController();
    const outcome = audit(async () => {
      early.abort(new Error('interrupted'));
      return browser;
    }, early.signal);
    await expect(outcome).rejects.toThrow('interrupted');
    expect(close).toHaveBeenCalledOnce();
    const launch = vi.fn();
    await expect(audit(launch, early.signal)).rejects.toThrow('interrupted');
    expect(launch).not.toHaveBeenCalled();
  });

  it('says where no browser came up', async () => {
    await expect(audit(() => Promise.reject(new BrowserError('none')))).rejects.toThrow(BrowserError);
  });
});
