/**
 * What the page hook costs a page: `node bench/page-hook.ts [rounds]`. Three pages of one Chromium (without hook, hook
 * idle, hook armed) take turns round by round, so that a busy machine slows all alike. Prints medians in microseconds a
 * call, and their ratios to the page without hook. `CHROMIUM` names another browser than Debian's.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { chromium, type Page } from '@playwright/test';
import { bundle } from './support/bundle.ts';

const rounds = Number(process.argv[2] ?? 25);

const entries = {
  hook: `import { hookChannels } from '/lib/observe/page-hook/channels.ts';
    import { offerNode } from '/lib/observe/rendezvous.ts';
    hookChannels(offerNode());`,
  sentinel: `import { awaitNode } from '/lib/observe/rendezvous.ts';
    awaitNode(() => {}).arm();`,
};

/** Answers requests with two bytes and keeps sockets open without reading them. */
function serve() {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'text/html');
    response.end('ok');
  });
  server.on('upgrade', (request, socket) => {
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(key).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    socket.on('error', () => {});
    socket.resume();
  });
  return server;
}

/** Microseconds a call of each kind, measured in the page. */
const measure = `(async () => {
  const text = '{"type":"message","text":"' + 'x'.repeat(80) + '"}';
  const timed = async (count, step) => {
    const start = performance.now();
    for (let i = 0; i < count; i++) { const waited = step(); if (waited) await waited }
    return ((performance.now() - start) * 1000) / count;
  };
  const socket = (window.benchSocket ??= new WebSocket('ws://' + location.host + '/'));
  if (socket.readyState !== 1) await new Promise((done) => { socket.onopen = done });
  const send = await timed(3000, () => socket.send(text));
  while (socket.bufferedAmount) await new Promise((done) => setTimeout(done, 5));
  const fetched = await timed(60, () => fetch('/', { method: 'POST', body: text }).then((answer) => answer.text()));
  const requested = await timed(60, () => new Promise((done) => {
    const request = new XMLHttpRequest();
    request.onloadend = done;
    request.open('POST', '/');
    request.send(text);
  }));
  return { 'WebSocket.send': send, fetch: fetched, XMLHttpRequest: requested };
})()`;

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const server = serve();
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
const [hook, sentinel] = [await bundle(entries.hook), await bundle(entries.sentinel)];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

const variants: Record<string, string[]> = { 'no hook': [], idle: [hook], armed: [hook, sentinel] };
const pages: [variant: string, page: Page][] = [];
for (const [variant, scripts] of Object.entries(variants)) {
  const page = await browser.newPage();
  for (const content of scripts) await page.addInitScript({ content });
  await page.goto(url);
  pages.push([variant, page]);
}

const seen = new Map<string, number[]>();
for (let round = -2; round < rounds; round++) {
  for (const [variant, page] of round % 2 ? pages : pages.toReversed()) {
    await page.bringToFront();
    const figures = await page.evaluate<Record<string, number>>(measure);
    if (round < 0) continue;
    for (const [what, micros] of Object.entries(figures)) {
      const key = `${what}, ${variant}`;
      seen.set(key, [...(seen.get(key) ?? []), micros]);
    }
  }
}
await browser.close();
server.close();

console.log(`hook: ${hook.length} bytes minified, without WXT's frame; ${rounds} rounds`);
for (const what of ['WebSocket.send', 'fetch', 'XMLHttpRequest']) {
  const base = median(seen.get(`${what}, no hook`) ?? []);
  for (const variant of Object.keys(variants)) {
    const value = median(seen.get(`${what}, ${variant}`) ?? []);
    console.log(
      `${what.padEnd(15)} ${variant.padEnd(8)} ${value.toFixed(2).padStart(9)} µs  ${(value / base).toFixed(2)}`,
    );
  }
}
