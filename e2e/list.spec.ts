import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { listIndexSchema } from '../cli/batch/index-files.ts';
import { CHROMIUM_PATH } from './lab/browser.ts';

test.describe.configure({ timeout: 120_000 });

/** A chat that is found at once, and tells the server what an earlier page has left in this browser. */
const page = `<title>Shop</title><div style="position:fixed;right:9px;bottom:9px"><h2>Chat</h2>
<textarea placeholder="Type a message"></textarea></div>
<script>fetch('/left?' + [localStorage.length, document.cookie !== '']);
localStorage.seen = '1'; document.cookie = 'seen=1; max-age=9999';</script>`;

async function startShop() {
  const visits: string[] = [];
  const left: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    if (url.startsWith('/left')) left.push(url.slice(6));
    else if (url.startsWith('/page')) visits.push(url);
    response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { address: `http://127.0.0.1:${port}`, visits, left, stop: () => server.close() };
}

/** Pages with a result, by their folders. */
function done(out: string): string[] {
  const pages = join(out, 'pages');
  return (existsSync(pages) ? readdirSync(pages) : []).filter((name) =>
    existsSync(join(pages, name, 'result.json')),
  );
}

test('a list that was killed goes on, does no page twice, and no page sees another’s traces', async ({
  browserName: _,
}, testInfo) => {
  const shop = await startShop();
  const out = testInfo.outputPath('run');
  const listFile = testInfo.outputPath('list.txt');
  writeFileSync(
    listFile,
    [1, 2, 3, 1].map((number) => `${shop.address}/page-${number}?visit=b0okw0rm`).join('\n'),
  );
  const start = (jobs: number) => {
    const args = ['cli/main.ts', '--list', listFile, '--out', out, '--jobs', String(jobs), '--no-typing'];
    const child = spawn(process.execPath, [...args, '--fail-under', '100'], {
      stdio: 'ignore',
      env: { ...process.env, EARSHOT_CHROMIUM: CHROMIUM_PATH },
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    return { child, ended };
  };

  const first = start(1);
  await expect.poll(() => done(out).length, { timeout: 60_000, intervals: [50] }).toBe(1);
  first.child.kill('SIGKILL');
  expect(await first.ended).toBe(null);
  const [before = ''] = done(out);
  const kept = readFileSync(join(out, 'pages', before, 'result.json'), 'utf8');
  expect(await start(2).ended, 'a score under 100').toBe(4);

  expect(readFileSync(join(out, 'pages', before, 'result.json'), 'utf8')).toBe(kept);
  const index = listIndexSchema.parse(JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')));
  expect(index.pages.map(({ line, outcome, state }) => [line, outcome, state])).toEqual(
    [1, 2, 3].map((line) => [line, 'audited', 'graded']),
  );
  expect(
    shop.visits.filter((url) => url.startsWith('/page-1')),
    'done before the kill',
  ).toHaveLength(1);
  expect(new Set(shop.left), 'what a page found').toEqual(new Set(['0,false']));
  for (const { files } of index.pages) {
    expect(existsSync(join(out, files?.html ?? ''))).toBe(true);
    expect(readFileSync(join(out, files?.json ?? ''), 'utf8')).not.toContain('b0okw0rm');
  }
  for (const name of ['index.html', 'index.csv', 'index.json'])
    expect(readFileSync(join(out, name), 'utf8')).not.toContain('b0okw0rm');
  shop.stop();
});
