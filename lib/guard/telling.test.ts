import { expect, test, vi } from 'vitest';
import { tellOfMasking } from './telling.ts';

function start() {
  const send = vi.fn();
  const told = tellOfMasking(send);
  return { ...told, said: () => send.mock.calls.map(([{ isHiding, isSent }]) => [isHiding, isSent]) };
}

test('tells when digits begin and cease to be hidden, not how many', () => {
  const { onMasked, said } = start();
  for (const count of [1, 2, 3, 0, 0, 5]) onMasked(count);
  expect(said()).toEqual([
    [true, false],
    [false, false],
    [true, false],
  ]);
});

test('counts a message once, however often it is settled', () => {
  const { onMasked, onSent, said } = start();
  onMasked(12);
  onSent(6);
  onSent(6);
  expect(said()).toEqual([
    [true, false],
    [false, true],
  ]);
  onMasked(0);
  onMasked(12);
  onMasked(6);
  onSent(6);
  expect(said().slice(2)).toEqual([
    [true, false],
    [false, true],
  ]);
});

test('counts no message in which nothing is hidden', () => {
  const { onMasked, onSent, said } = start();
  onMasked(2);
  onMasked(0);
  onSent(0);
  expect(said()).toEqual([
    [true, false],
    [false, false],
  ]);
});
