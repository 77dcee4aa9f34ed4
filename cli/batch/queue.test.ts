import dns from 'node:dns';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listedPage } from '../testing/page-result.ts';
import { type QueueOptions, runQueue } from './queue.ts';

const pages = Array.from({ length: 5 }, (_, index) => listedPage(`https://shop.example/${index}`, index + 1));
let folder = '';
let here = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-queue-'));
  here = process.cwd();
});
afterEach(() => {
  process.chdir(here);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function run(work: QueueOptions['work'], more: Partial<QueueOptions> = {}) {
  return runQueue({
    storagePath: join(folder, 'queue'),
    pages,
    jobs: 2,
    retries: 0,
    boundMs: 60_000,
    work,
    isFatal: (error) => error instanceof RangeError,
    ...more,
  });
}

describe('the queue', () => {
  it('does every page once, no more than so many at a time', async () => {
    const done: string[] = [];
    let now = 0;
    let most = 0;
    await run(async ({ key }) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 20));
      now -= 1;
      done.push(key);
    });
    expect(done.toSorted()).toEqual(pages.map(({ key }) => key));
    expect(most).toBe(2);
  });

  it('tries a page that failed again, and says which try is the last', async () => {
    const tries: [number, boolean][] = [];
    await run(
      async (_listed, attempt, isLast) => {
        tries.push([attempt, isLast]);
        if (!isLast) throw new Error('not this time');
      },
      { pages: pages.slice(0, 1), retries: 1 },
    );
    expect(tries).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('goes on where it was stopped: by an error that ends the run, here', async () => {
    const done: string[] = [];
    const stopped = run(
      async ({ key }) => {
        if (done.length === 2) throw new RangeError('enough');
        done.push(key);
      },
      { jobs: 1 },
    );
    await expect(stopped).rejects.toThrow(RangeError);
    expect(done).toHaveLength(2);
    await run(async ({ key }) => void done.push(key), {
      pages: pages.filter(({ key }) => !done.includes(key)),
    });
    expect(done.toSorted()).toEqual(pages.map(({ key }) => key));
  });

  it('does a page anew whose result somebody has taken away', async () => {
    await run(async () => {});
    const again: string[] = [];
    await run(async ({ key }) => void again.push(key), { pages: pages.slice(1, 3) });
    expect(again.toSorted()).toEqual([pages[1]?.key, pages[2]?.key]);
  });

  it('does a page again whose entry was cut short by a crash', async () => {
    const stopped = run(async () => {
      throw new RangeError('crash');
    });
    await expect(stopped).rejects.toThrow(RangeError);
    const entries = join(folder, 'queue', 'request_queues', 'pages');
    const [file = ''] = readdirSync(entries).filter((name) => name.endsWith('.json'));
    writeFileSync(join(entries, file), '{"id": "tr');
    const done: string[] = [];
    vi.spyOn(console, 'log').mockImplementation(() => {});
    // Another process reads it from the disk; here, its cache is passed by by another way to the same folder.
    await run(async ({ key }) => void done.push(key), { storagePath: `${join(folder, 'queue')}/.` });
    expect(done.toSorted()).toEqual(pages.map(({ key }) => key));
  });

  it('asks nobody, and writes into its folder alone, whatever environment and current folder want', async () => {
    vi.stubEnv('CRAWLEE_PURGE_ON_START', '1');
    vi.stubEnv('CRAWLEE_STORAGE_DIR', join(folder, 'elsewhere'));
    vi.stubEnv('APIFY_TOKEN', 'token');
    writeFileSync(
      join(folder, 'crawlee.json'),
      JSON.stringify({ persistStorage: false, purgeOnStart: true }),
    );
    process.chdir(folder);
    const connect = vi.spyOn(net.Socket.prototype, 'connect');
    const lookup = vi.spyOn(dns, 'lookup');
    const fetched = vi.spyOn(globalThis, 'fetch');
    await run(
      async (_listed, attempt) => {
        if (attempt === 1) throw new Error('once more');
      },
      { retries: 1 },
    );
    expect(connect).not.toHaveBeenCalled();
    expect(lookup).not.toHaveBeenCalled();
    expect(fetched).not.toHaveBeenCalled();
    expect(readdirSync(folder).toSorted()).toEqual(['crawlee.json', 'queue']);
    expect(readdirSync(join(folder, 'queue'))).toEqual(['request_queues']);
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
  });
});
