import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { Drive } from '../lab/types.ts';

/** lab/drive.ts for Puppeteer: Playwright does not speak to a Firefox that it has not patched. */

const timeoutMs = 20_000;
const pollMs = 100;

/**
 * Opens the chat, whatever stands before its composer; types, sends, sees the answer. `onOpen` is awaited before anything is
 * typed, `onTyped` before it is sent. Rejects after 20 seconds a step.
 */
export async function runFirefoxDrive(
  page: Page,
  drive: Drive,
  text: string,
  onOpen?: () => Promise<void>,
  onTyped?: () => Promise<void>,
): Promise<void> {
  if (drive.closedHost) return typeBlindly(page, drive.closedHost, text);
  const frame = await openFirefoxChat(page, drive);
  await onOpen?.();
  const composer = await typeFirefoxDraft(frame, drive, text);
  await onTyped?.();
  const before = await countText(frame, drive.reply);
  if (drive.send === 'Enter') await composer.press('Enter');
  else await (await until(`${drive.vendor}: send`, () => find(frame, drive.send))).click();
  await until(`${drive.vendor}: answer`, async () => (await countText(frame, drive.reply)) > before);
}

/** Types into an opened chat, and does not send. */
export async function typeFirefoxDraft(frame: Frame, drive: Drive, text: string): Promise<ElementHandle> {
  const composer = await until(`${drive.vendor}: composer`, () => find(frame, drive.composer));
  await composer.click();
  await composer.type(text);
  return composer;
}

/** Opens the chat; returns the frame that holds its composer. Rejects when that is not there within 20 seconds. */
export async function openFirefoxChat(page: Page, drive: Drive): Promise<Frame> {
  const { route, launcher } = drive;
  if (route) await (await until(`${drive.vendor}: route`, () => find(page.mainFrame(), route))).click();
  return until(`${drive.vendor}: composer`, async () => {
    const frame = drive.frame
      ? page.frames().find((one) => one.url().includes(drive.frame ?? ''))
      : page.mainFrame();
    if (frame) return (await openOnce(frame, drive)) && frame;
    if (drive.isLauncherInPage && launcher) await (await find(page.mainFrame(), launcher))?.click();
    return null;
  });
}

/** Without CDP nobody sees into a closed root: its composer is hit where it stands in the window's corner, unanswered. */
async function typeBlindly(page: Page, host: string, text: string): Promise<void> {
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
  await until(`${host}: composer`, async () => {
    await page.mouse.click(width - 200, height - 40);
    return page.evaluate((selector) => document.activeElement?.matches(selector), host);
  });
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Does the next thing that the widget asks for. Resolves to whether the composer is there. */
async function openOnce(frame: Frame, { launcher, isLauncherInPage, consent, preChat, composer }: Drive) {
  if (await find(frame, composer)) return true;
  const submit = preChat && (await find(frame, preChat.submit));
  if (submit) {
    for (const { selector, text } of preChat.fields) {
      const field = await find(frame, selector);
      await field?.click({ count: 3 });
      await field?.type(text);
    }
    await submit.click();
    return false;
  }
  const next =
    (consent ? await find(frame, consent) : null) ??
    (launcher && !isLauncherInPage ? await find(frame, launcher) : null);
  await next?.click();
  return false;
}

/**
 * The first element shown that matches, in whatever open shadow root. Of what Playwright's selectors know beyond CSS, two
 * things are understood: a space may cross a shadow root's border, and `:has-text("…")` may stand at the end.
 */
async function find(frame: Frame, playwrightSelector: string): Promise<ElementHandle | null> {
  const [, selector = playwrightSelector, words = ''] =
    /^(.*):has-text\("(.*)"\)$/.exec(playwrightSelector) ?? [];
  const find = (wanted: string, text: string) => {
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && (element.textContent ?? '').includes(text);
    const search = (root: Document | ShadowRoot | Element, part: string): Element | undefined => {
      const found = [...root.querySelectorAll(part)].find(isShown);
      if (found) return found;
      const [host = '', ...rest] = part.split(' ');
      for (const element of root.querySelectorAll('*')) {
        const inside = element.shadowRoot;
        if (!inside) continue;
        const remaining = rest.length > 0 && element.matches(host) ? rest.join(' ') : part;
        const deeper = search(inside, remaining);
        if (deeper) return deeper;
      }
      return undefined;
    };
    return search(document, wanted) ?? null;
  };
  const handle = await frame.evaluateHandle(find, selector, words);
  const element = handle.asElement() as ElementHandle | null;
  if (!element) await handle.dispose();
  return element;
}

/** How many elements hold this text as their own, shadow roots included. */
function countText(frame: Frame, text: string): Promise<number> {
  return frame.evaluate((wanted) => {
    const count = (root: Document | ShadowRoot): number => {
      let sum = 0;
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) sum += count(element.shadowRoot);
        if (element.matches('script, style')) continue;
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        if (own.some((node) => node.nodeValue?.includes(wanted))) sum += 1;
      }
      return sum;
    };
    return count(document);
  }, text);
}

/** Tries until the step gives something true. A step that throws is tried again: widgets replace what was just found. */
async function until<T>(what: string, step: () => Promise<T | null | undefined | false>): Promise<T> {
  const deadlineMs = Date.now() + timeoutMs;
  let last: unknown = 'not there';
  while (Date.now() < deadlineMs) {
    try {
      const done = await step();
      if (done) return done;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error(`${what}: ${String(last).split('\n')[0]}`);
}
