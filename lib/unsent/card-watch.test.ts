import { describe, expect, it } from 'vitest';
import { CardWatch } from './card-watch.ts';

const said = (body: string) => ({ body, isBytes: false, atMs: 1000 });

describe('the test number', () => {
  it.each([
    ['{"text":"4111 1111 1111 1111"}', true],
    ['n=4111111111111111', true],
    [btoa('number 4111111111111111'), true],
    ['{"text":"4111 11** **** 1111"}', false],
    ['4111 1111', false],
    ['5555 5555 5555 4444', false],
  ])('in %s: %s', (body, isFound) => {
    const watch = new CardWatch();
    watch.typed('0 textarea', 16);
    watch.take(said(body));
    expect(watch.at('0 textarea')).toEqual({ shown: 16, isFound, isSent: false });
  });

  it('is told of the field alone in which it was typed', () => {
    const watch = new CardWatch();
    expect(watch.at('0 textarea')).toBeNull();
    watch.typed('0 textarea', 10);
    expect(watch.at('1 textarea')).toBeNull();
  });

  it('is sent only once it is typed', () => {
    const watch = new CardWatch();
    watch.sent();
    watch.typed('0 textarea', 10);
    expect(watch.at('0 textarea')?.isSent).toBe(false);
    watch.sent();
    expect(watch.at('0 textarea')?.isSent).toBe(true);
  });
});
