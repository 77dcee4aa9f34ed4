// @vitest-environment jsdom
import '../testing/shadow-door.ts';
import { expect, it, vi } from 'vitest';
import { bodySchemas } from '../../evidence/evidence.ts';
import { maxItemsPerMessage } from '../../messages/limits.ts';
import { Navigation, Resource, timeline, useDocument } from '../testing/reading.ts';
import { collectConnections } from './connections.ts';

useDocument();

const told = (isFloorKnown = true) => {
  const bodies = collectConnections(isFloorKnown);
  for (const body of bodies) expect(bodySchemas.connections.safeParse(body).error).toBeUndefined();
  return bodies.map(({ host, port, protocol, version }) => [host, port, protocol, version]);
};

it('takes the document and what it loaded, each host once for each protocol', () => {
  vi.stubGlobal('location', new URL('https://chat.example:8443/frame'));
  timeline.push(
    new Navigation('h2'),
    new Resource('https://chat.example:8443/app.js', 'script', 200, 'h2'),
    new Resource('https://chat.example:8443/old.js', 'script', 200, 'http/1.1'),
    new Resource('https://cdn.example/a.js', 'script', 200, 'h3'),
    new Resource('https://cdn.example/b.png', 'img', 200, 'h3'),
  );
  expect(told()).toEqual([
    ['chat.example', '8443', 'h2', 'TLSv1.2'],
    ['chat.example', '8443', 'http/1.1', 'TLSv1.2'],
    ['cdn.example', '', 'h3', 'TLSv1.3'],
  ]);
});

it('makes nothing of HTTP/1.1 where settings may lower the browser’s floor', () => {
  timeline.push(new Resource('https://a.example/', 'script', 200, 'http/1.1'));
  timeline.push(new Resource('https://b.example/', 'script', 200, 'h2'));
  expect(told(false)).toEqual([['b.example', '', 'h2', 'TLSv1.2']]);
});

it.each([
  ['https://a.example/', ''],
  ['https://a.example/', 'h2c'],
  ['https://a.example/', 'websocket'],
  ['http://a.example/', 'http/1.1'],
  ['data:,x', 'h2'],
  ['no address', 'h2'],
])('makes nothing of %s with "%s"', (url, protocol) => {
  timeline.push(new Resource(url, 'script', 200, protocol));
  expect(told()).toEqual([]);
});

it('takes no more than one message holds', () => {
  for (let count = 0; count < 300; count += 1) {
    timeline.push(new Resource(`https://h${count}.example/`, 'script', 200, 'h2'));
  }
  expect(told()).toHaveLength(maxItemsPerMessage);
});
