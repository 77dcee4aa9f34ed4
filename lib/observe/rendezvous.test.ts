// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { awaitNode, MAX_LINE_LENGTH, offerNode } from './rendezvous.ts';

describe('rendezvous', () => {
  it.each(['hook', 'sentinel'])('works when the %s comes first', (first) => {
    const lines: string[] = [];
    const armed = vi.fn();
    const startSentinel = () => awaitNode((line) => lines.push(line));
    const startHook = () => {
      const hook = offerNode();
      hook.onArm(armed);
      return hook;
    };
    let hook = first === 'hook' ? startHook() : null;
    const sentinel = startSentinel();
    expect(sentinel.node() !== null).toBe(first === 'hook');
    hook ??= startHook();
    expect(sentinel.node()).not.toBeNull();
    hook.send('one');
    hook.send('two');
    expect(lines).toEqual(['one', 'two']);
    expect(armed).not.toHaveBeenCalled();
    sentinel.arm();
    sentinel.arm();
    expect(armed).toHaveBeenCalledTimes(1);
  });

  it('arms a hook that comes after the call', () => {
    const armed = vi.fn();
    awaitNode(() => {}).arm();
    offerNode().onArm(armed);
    expect(armed).toHaveBeenCalledTimes(1);
  });

  it('gives a page nothing once they have met', () => {
    awaitNode(() => {});
    offerNode().onArm(() => {});
    const heard = vi.fn();
    document.addEventListener('e', heard);
    const hello = new MouseEvent('e', { cancelable: true });
    document.dispatchEvent(hello);
    document.removeEventListener('e', heard);
    expect(heard.mock.calls).toEqual([[hello]]);
    expect(hello.defaultPrevented).toBe(false);
  });

  it('drops what is no string or too long', () => {
    const lines: string[] = [];
    awaitNode((line) => lines.push(line));
    const node = document.createElement('i');
    document.dispatchEvent(new MouseEvent('e', { cancelable: true, relatedTarget: node }));
    const details = [
      'x'.repeat(MAX_LINE_LENGTH),
      'x'.repeat(MAX_LINE_LENGTH + 1),
      5,
      null,
      { length: 1 },
      ['x'],
    ];
    for (const detail of details) node.dispatchEvent(new CustomEvent('l', { detail }));
    node.dispatchEvent(new Event('l'));
    expect(lines.map((line) => line.length)).toEqual([MAX_LINE_LENGTH]);
  });
});
