// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { guardSeat, listenFirst } from './front.ts';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'earshotGuard');
  document.body.replaceChildren();
});

const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));

test('there is no seat before the listeners stand', () => expect(guardSeat()).toBeUndefined());

test('nothing happens to an event before the guard sits', () => {
  listenFirst();
  const heard = vi.fn();
  document.body.addEventListener('keydown', heard, { once: true });
  expect(press()).toBe(true);
  expect(heard).toHaveBeenCalledOnce();
});

test('the guard hears an event before any other, and may stop it', () => {
  listenFirst();
  const order: string[] = [];
  window.addEventListener('keydown', () => order.push('page'), { capture: true, once: true });
  const seat = guardSeat();
  if (!seat) throw new Error('no seat');
  seat.onEvent = (event) => {
    order.push('guard');
    event.stopImmediatePropagation();
  };
  press();
  expect(order).toEqual(['guard']);
  delete seat.onEvent;
});

test('whoever listens beside it listens again when it does', () => {
  const also = { listen: vi.fn() };
  listenFirst(also);
  expect(also.listen).toHaveBeenCalledOnce();
  guardSeat()?.listen();
  expect(also.listen).toHaveBeenCalledTimes(2);
});

test('listening again, as after document.open, makes no event come twice', () => {
  listenFirst();
  listenFirst();
  const seat = guardSeat();
  if (!seat) throw new Error('no seat');
  seat.listen();
  seat.onEvent = vi.fn();
  press();
  expect(seat.onEvent).toHaveBeenCalledOnce();
});

test.each([
  'keydown',
  'keyup',
  'beforeinput',
  'input',
  'paste',
  'drop',
  'compositionend',
  'pointerdown',
  'submit',
])('%s is heard', (type) => {
  listenFirst();
  const seat = guardSeat();
  if (!seat) throw new Error('no seat');
  seat.onEvent = vi.fn();
  document.body.dispatchEvent(new Event(type, { bubbles: true }));
  expect(seat.onEvent).toHaveBeenCalledOnce();
});
