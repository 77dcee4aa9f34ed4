import type { CDPSession, Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../cli/extension-browser.ts';

/** The JavaScript world of Earshot's content scripts in one frame. */
export interface IsolatedWorld {
  /** The value of an expression, of a promise awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** How many objects there are that inherit from this one, after the garbage was collected. */
  countInstances(prototype: string): Promise<number>;
}

/** Reaches that of a page's main frame over CDP. Throws where there is none. */
export async function isolatedWorld(browser: ExtensionBrowser, page: Page): Promise<IsolatedWorld> {
  const [world] = await isolatedWorlds(browser, page);
  if (!world) throw new Error('Earshot has no world in this page');
  return world;
}

/** Reaches those of all frames in the page's own process, that of the main frame first. */
export async function isolatedWorlds(browser: ExtensionBrowser, page: Page): Promise<IsolatedWorld[]> {
  const session = await browser.context.newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const found: { id: number; isMain: boolean }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string };
    if (context.origin === `chrome-extension://${browser.extensionId}`)
      found.push({ id: context.id, isMain: frameId === frameTree.frame.id });
  });
  // Tells of every context that is there already, before it answers.
  await session.send('Runtime.enable');
  return found.sort((a, b) => Number(b.isMain) - Number(a.isMain)).map(({ id }) => worldOf(session, id));
}

function worldOf(session: CDPSession, contextId: number): IsolatedWorld {
  return {
    async evaluate(expression) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async countInstances(prototype) {
      const { result } = await session.send('Runtime.evaluate', { expression: prototype, contextId });
      if (!result.objectId) throw new Error(`${prototype} is no object`);
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
      if (!objects.objectId) throw new Error('no list of objects');
      const { result: length } = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId,
        functionDeclaration: 'function () { return this.length }',
        returnByValue: true,
      });
      return Number(length.value);
    },
  };
}
