import type { ExtensionBrowser } from '../../cli/extension-browser.ts';

interface TraceEvent {
  readonly name: string;
  readonly args?: { readonly data?: { readonly url?: string; readonly functionName?: string } };
}

/**
 * The functions that the browser itself called (timers, events, observers, frames, messages) while `during` ran, in every
 * page and worker, as `file function`, by whose script they are: the extension's and all others.
 */
export async function traceCalls(
  browser: ExtensionBrowser,
  during: () => Promise<void>,
): Promise<{ own: string[]; others: string[] }> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no session with the browser');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await during();
  const isOver = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await isOver;
  await session.detach();
  const own: string[] = [];
  const others: string[] = [];
  for (const { name, args } of events) {
    if (name !== 'FunctionCall') continue;
    const { url = '', functionName = '' } = args?.data ?? {};
    if (url.startsWith(`chrome-extension://${browser.extensionId}/`)) own.push(`${url} ${functionName}`);
    else others.push(`${url} ${functionName}`);
  }
  return { own, others };
}
