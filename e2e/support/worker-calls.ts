import type { ExtensionBrowser } from '../../cli/extension-browser.ts';

interface Coverage {
  readonly result: readonly {
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }[];
}

/** How often each named function of the extension's worker is called while `during` runs, by name. */
export async function callsInWorker(
  browser: ExtensionBrowser,
  during: () => Promise<void>,
): Promise<Map<string, number>> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no session with the browser');
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(browser.extensionId),
  );
  if (!target) throw new Error('the worker does not run');
  const { targetId } = target;
  // Playwright knows no sessions below this one: its messages go in an envelope.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let lastId = 0;
  const ask = (method: string, params: object = {}): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    const answer = new Promise<unknown>((done) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const read = JSON.parse(message) as { id?: number; result?: unknown };
        if (read.id === id) done(read.result);
      });
    });
    const message = JSON.stringify({ id, method, params });
    return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answer);
  };
  await ask('Profiler.enable');
  await ask('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  // What was called before counts as well, and is forgotten with the first look.
  await ask('Profiler.takePreciseCoverage');
  await during();
  const { result } = (await ask('Profiler.takePreciseCoverage')) as Coverage;
  await session.detach();
  const calls = new Map<string, number>();
  for (const { functionName, ranges } of result.flatMap(({ functions }) => functions)) {
    if (functionName === '') continue;
    calls.set(functionName, (calls.get(functionName) ?? 0) + (ranges[0]?.count ?? 0));
  }
  return calls;
}
