import { BasicCrawler, Configuration, CriticalError, LogLevel, log, RequestQueueV1 } from '@crawlee/basic';
import type { Listed } from '../list.ts';
import { pageId } from './result.ts';

export interface QueueOptions {
  /** Folder that the queue lives in, and nothing of it elsewhere. */
  readonly storagePath: string;
  /** Pages without a result, in the order of the list. */
  readonly pages: readonly Listed[];
  readonly jobs: number;
  readonly retries: number;
  /** The longest that one try may take, in milliseconds; `work` keeps to it by itself. */
  readonly boundMs: number;
  /**
   * Does a page: once it resolves, the page is done. Where it rejects, the page is tried again, after the others. Told which
   * try it is, from 1, and whether it is the last one.
   */
  readonly work: (listed: Listed, attempt: number, isLast: boolean) => Promise<void>;
  /** Whether an error of `work` ends the run. */
  readonly isFatal: (error: unknown) => boolean;
}

const queueName = 'pages';

/**
 * Does every page once, so many at a time, by Crawlee's crawler over its queue on disk: order, retries and their counts are
 * Crawlee's, and outlast this process. Rejects with what `isFatal` takes for fatal, and where the queue cannot be written.
 *
 * The queue is Crawlee's first one: its second locks pages by the clock, and after a crash would wait until the locks run out,
 * a minute or more. One process at a time uses it, which is what the run folder's lock is for.
 */
export async function runQueue(options: QueueOptions): Promise<void> {
  const { storagePath, pages, jobs, retries, boundMs, work, isFatal } = options;
  if (pages.length === 0) return;
  const config = configuration(storagePath);
  const byId = new Map(pages.map((listed) => [pageId(listed.key), listed]));
  const queue = await fill(config, [...byId.keys()]);
  const fatal: { error?: unknown } = {};
  const crawler = new BasicCrawler(
    {
      requestQueue: queue,
      minConcurrency: jobs,
      maxConcurrency: jobs,
      maxRequestRetries: retries,
      // The work's own bound is the strict one; this one only keeps a run from hanging where that fails.
      requestHandlerTimeoutSecs: Math.ceil(boundMs / 1000) + 60,
      useSessionPool: false,
      respectRobotsTxtFile: false,
      retryOnBlocked: false,
      statisticsOptions: { persistenceOptions: { enable: false } },
      requestHandler: async ({ request }) => {
        // The list may have lost it since the queue was filled.
        const listed = byId.get(request.uniqueKey);
        if (!listed) return;
        try {
          await work(listed, request.retryCount + 1, request.retryCount >= retries);
        } catch (error) {
          if (!isFatal(error)) throw error;
          fatal.error ??= error;
          throw new CriticalError(String(error));
        }
      },
    },
    config,
  );
  try {
    await crawler.run();
  } catch (error) {
    throw fatal.error ?? error;
  }
}

/** Opens the queue and sees to it that it holds each of these pages, not yet done. Rejects where it cannot be written. */
async function fill(config: Configuration, ids: readonly string[]): Promise<RequestQueueV1> {
  // The address itself may hold what no file of a run shall show.
  const requests = ids.map((id) => ({ url: `https://pages.invalid/${id}`, uniqueKey: id }));
  const queue = await RequestQueueV1.open(queueName, { config });
  const { processedRequests } = await queue.addRequests(requests.map((request) => ({ ...request })));
  if (!processedRequests.some(({ wasAlreadyHandled }) => wasAlreadyHandled)) return queue;
  // Done for the queue and without a result: somebody has removed the result, and wants it anew.
  await queue.drop();
  const fresh = await RequestQueueV1.open(queueName, { config });
  await fresh.addRequests(requests);
  return fresh;
}

/** Everything in one folder, nothing purged, nothing said, nobody told: whatever the environment wants. */
function configuration(storagePath: string): Configuration {
  for (const name of Object.keys(process.env))
    if (/^(?:CRAWLEE|APIFY|ACTOR)_/.test(name)) delete process.env[name];
  log.setLevel(LogLevel.OFF);
  const config = new Configuration();
  // Set afterwards: a crawlee.json in the current folder would win over what the constructor is given.
  config.set('storageClientOptions', { localDataDirectory: storagePath, writeMetadata: false });
  config.set('persistStorage', true);
  config.set('purgeOnStart', false);
  config.set('systemInfoIntervalMillis', 3_600_000);
  config.set('persistStateIntervalMillis', 3_600_000);
  config.set('availableMemoryRatio', 1);
  return config;
}
