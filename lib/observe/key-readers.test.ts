// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readKeyReaders } from './key-readers.ts';

let field: HTMLTextAreaElement;
const original = Object.getOwnPropertyDescriptor(KeyboardEvent.prototype, 'key');

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<textarea></textarea><p></p>';
  const [made] = document.getElementsByTagName('textarea');
  if (!made) throw new Error('no field');
  field = made;
  field.focus();
});
afterEach(() => vi.useRealTimers());

/** An event as if a person had made it, read by a script at `url`. */
function readAt(url: string, event: Event, isTrusted = true, path: readonly Node[] = [field]): void {
  const original = globalThis.Error;
  class FromThere extends original {
    override stack = `Error\n    at get key (<anonymous>:1:1)\n    at ${url}:3:14`;
  }
  vi.stubGlobal('Error', FromThere);
  const get = Object.getOwnPropertyDescriptor(KeyboardEvent.prototype, 'key')?.get;
  const trusted = new Proxy(event, {
    get: (of, name) => {
      if (name === 'isTrusted') return isTrusted;
      if (name === 'composedPath') return () => path;
      return Reflect.get(of, name);
    },
  });
  try {
    get?.call(trusted);
  } catch {
    // jsdom's own accessor takes no proxy.
  }
  vi.unstubAllGlobals();
}

const key = () => new KeyboardEvent('keydown', { key: 'a' });

describe('scripts that look at keys', () => {
  it('are told by their address, once, without its query', async () => {
    const told = readKeyReaders(1000);
    readAt('https://replay.example/r.js?v=3', key());
    readAt('https://replay.example/r.js', key());
    readAt('https://shop.example/a/b.js#x', key());
    await vi.advanceTimersByTimeAsync(1000);
    expect(await told).toEqual(['https://replay.example/r.js', 'https://shop.example/a/b.js']);
  });

  it.each<[string, () => void]>([
    ['at an event of another kind', () => readAt('https://a.example/a.js', new Event('click'))],
    ['at an event that a script made', () => readAt('https://a.example/a.js', key(), false)],
    ['at keys in another field', () => readAt('https://a.example/a.js', key(), true, [document.body])],
    ['from nowhere', () => readAt('<anonymous>', key())],
  ])('%s are not', async (_, read) => {
    const told = readKeyReaders(1000);
    read();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await told).toEqual([]);
  });

  it('leave the page as it was', async () => {
    const told = readKeyReaders(1000);
    expect(Object.getOwnPropertyDescriptor(KeyboardEvent.prototype, 'key')?.get).not.toBe(original?.get);
    await vi.advanceTimersByTimeAsync(1000);
    await told;
    expect(Object.getOwnPropertyDescriptor(KeyboardEvent.prototype, 'key')?.get).toBe(original?.get);
  });

  it('get what they ask for', async () => {
    const told = readKeyReaders(1000);
    expect(new KeyboardEvent('keydown', { key: 'q' }).key).toBe('q');
    await vi.advanceTimersByTimeAsync(1000);
    await told;
  });

  it('are not looked for where nobody is in a field', async () => {
    field.blur();
    expect(await readKeyReaders(1000)).toEqual([]);
  });
});
