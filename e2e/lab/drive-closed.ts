import type { CDPSession, Page } from '@playwright/test';

/** What stands in a closed shadow root, which Playwright's selectors do not enter: reached over CDP. */
export interface ClosedRoot {
  has: (selector: string) => Promise<boolean>;
  /** A real click, by the mouse. Rejects when nothing visible matches. */
  click: (selector: string) => Promise<void>;
  waitFor: (selector: string, timeoutMs: number) => Promise<void>;
  /** How often the text stands in it. */
  count: (text: string) => Promise<number>;
  waitForText: (text: string, times: number, timeoutMs: number) => Promise<void>;
}

const POLL_MS = 100;

/** The closed root of the first element that matches. Rejects where there is none. */
export async function closedRoot(page: Page, host: string): Promise<ClosedRoot> {
  await page.locator(host).first().waitFor({ state: 'attached' });
  const session = await page.context().newCDPSession(page);
  const objectId = await rootOf(session, host);

  async function ask<T>(declaration: string, argument: string): Promise<T> {
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: declaration,
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    return result.value;
  }

  const centre = (selector: string) =>
    ask<{ x: number; y: number } | null>(
      `function (selector) {
        const box = this.querySelector(selector)?.getBoundingClientRect();
        return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }`,
      selector,
    );
  const has = async (selector: string) => (await centre(selector)) !== null;
  const count = (text: string) =>
    ask<number>('function (text) { return this.textContent.split(text).length - 1; }', text);
  const until = async (isDone: () => Promise<boolean>, timeoutMs: number, what: string) => {
    const deadlineMs = Date.now() + timeoutMs;
    while (!(await isDone())) {
      if (Date.now() > deadlineMs) throw new Error(`not in the closed root of ${host}: ${what}`);
      await page.waitForTimeout(POLL_MS);
    }
  };

  return {
    has,
    count,
    click: async (selector) => {
      const point = await centre(selector);
      if (!point) throw new Error(`not in the closed root of ${host}: ${selector}`);
      await page.mouse.click(point.x, point.y);
    },
    waitFor: (selector, timeoutMs) => until(() => has(selector), timeoutMs, selector),
    waitForText: (text, times, timeoutMs) => until(async () => (await count(text)) >= times, timeoutMs, text),
  };
}

async function rootOf(session: CDPSession, host: string): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(host)})`,
  });
  const { objectId } = result;
  if (!objectId) throw new Error(`no element matches ${host}`);
  const { node } = await session.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
  const root = node.shadowRoots?.[0];
  if (!root) throw new Error(`no shadow root at ${host}`);
  const resolved = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  if (!resolved.object.objectId) throw new Error(`the shadow root of ${host} is gone`);
  return resolved.object.objectId;
}
