import { expect, test } from 'vitest';
import { toEndpoints } from './endpoints.ts';

test('keeps what messages travel by', () => {
  const all = ['main_frame', 'sub_frame', 'script', 'xmlhttprequest', 'websocket', 'ping', 'image'];
  expect(toEndpoints(all.map((type) => ({ type }))).map(({ type }) => type)).toEqual([
    'xmlhttprequest',
    'websocket',
    'ping',
  ]);
});
