import type { Frame, Page } from '@playwright/test';
import { closedRoot } from './drive-closed.ts';
import type { Drive, Step } from './types.ts';

const TIMEOUT_MS = 40_000;
/** A click that did nothing for so long is tried again: widgets route anew when their settings arrive. */
const STEP_MS = 3000;

/**
 * Opens the widget, agrees to its notice and fills its pre-chat form, whatever of these it shows, until its composer
 * is there; returns the frame that holds it. Begins again when the frame is taken away.
 * Rejects when the composer is not there within 20 seconds.
 */
export async function openChat(page: Page, drive: Drive): Promise<Frame> {
  const deadlineMs = Date.now() + TIMEOUT_MS;
  let last: unknown = 'the frame is not there';
  if (drive.route) await page.locator(drive.route).first().click({ timeout: TIMEOUT_MS });
  if (drive.closedHost) {
    const root = await closedRoot(page, drive.closedHost);
    if (drive.launcher && !(await root.has(drive.composer))) await root.click(drive.launcher);
    await root.waitFor(drive.composer, TIMEOUT_MS);
    return page.mainFrame();
  }
  while (Date.now() < deadlineMs) {
    const frame = await frameOfDrive(page, drive);
    if (frame) {
      try {
        await openOnce(frame, drive);
        return frame;
      } catch (error) {
        last = error;
      }
    } else if (drive.isLauncherInPage && drive.launcher) {
      await page
        .locator(drive.launcher)
        .first()
        .click({ timeout: STEP_MS })
        .catch((error: unknown) => {
          last = error;
        });
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`${drive.vendor} did not open: ${String(last).split('\n')[0]}`);
}

/** Types into an opened chat, key by key, and does not send. */
export async function typeDraft(frame: Frame, drive: Drive, text: string): Promise<void> {
  if (drive.closedHost) {
    const root = await closedRoot(frame.page(), drive.closedHost);
    await root.click(drive.composer);
    return frame.page().keyboard.type(text);
  }
  const composer = frame.locator(drive.composer).first();
  await composer.click({ timeout: TIMEOUT_MS });
  await composer.pressSequentially(text, { timeout: TIMEOUT_MS });
}

/** Sends what was typed and waits for the answer. Rejects when none comes within 20 seconds. */
export async function sendDraft(frame: Frame, drive: Drive): Promise<void> {
  if (drive.closedHost) {
    const root = await closedRoot(frame.page(), drive.closedHost);
    const shown = await root.count(drive.reply);
    if (drive.send === 'Enter') await frame.page().keyboard.press('Enter');
    else await root.click(drive.send);
    return root.waitForText(drive.reply, shown + 1, TIMEOUT_MS);
  }
  // Another chat on the page may already show the same answer.
  const replies = frame.getByText(drive.reply);
  const before = await replies.count();
  if (drive.send === 'Enter') await frame.locator(drive.composer).first().press('Enter');
  else await frame.locator(drive.send).first().click();
  await replies.nth(before).waitFor({ timeout: TIMEOUT_MS });
}

/** All of it: open, type, send, see the answer. `onOpen` is awaited before anything is typed, `onTyped` before it is sent. */
export async function runDrive(
  page: Page,
  drive: Drive,
  text: string,
  onOpen?: () => Promise<void>,
  onTyped?: () => Promise<void>,
): Promise<void> {
  const frame = await openChat(page, drive);
  await onOpen?.();
  await typeDraft(frame, drive, text);
  await onTyped?.();
  await sendDraft(frame, drive);
}

/** Does what a visitor does on a page without a chat to drive. Rejects when a step cannot be done within 20 seconds. */
export async function runSteps(page: Page, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if ('press' in step) {
      await page.keyboard.press(step.press);
      continue;
    }
    const frame = await frameWith(page, step.frame);
    if ('click' in step) await frame.locator(step.click).first().click({ timeout: TIMEOUT_MS });
    else {
      const field = frame.locator(step.type).first();
      await field.focus({ timeout: TIMEOUT_MS });
      await field.pressSequentially(step.text, { timeout: TIMEOUT_MS });
    }
  }
}

async function frameWith(page: Page, part: string | undefined): Promise<Frame> {
  const deadlineMs = Date.now() + TIMEOUT_MS;
  while (Date.now() < deadlineMs) {
    const frame = frameOf(page, part);
    if (frame) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`no frame with ${part}`);
}

async function openOnce(frame: Frame, drive: Drive): Promise<void> {
  const { consent, preChat, composer } = drive;
  const launcher = drive.isLauncherInPage ? undefined : drive.launcher;
  const isShown = async (...selectors: (string | undefined)[]) => {
    for (const selector of selectors) {
      if (selector && (await frame.locator(selector).first().isVisible())) return true;
    }
    return false;
  };
  if (launcher && !(await isShown(composer, consent, preChat?.submit))) {
    await frame.locator(launcher).first().click({ timeout: STEP_MS });
  }
  if (consent && !(await isShown(composer, preChat?.submit))) {
    await frame.locator(consent).first().click({ timeout: STEP_MS });
  }
  if (preChat && !(await isShown(composer))) {
    for (const { selector, text } of preChat.fields) {
      await frame.locator(selector).first().fill(text, { timeout: STEP_MS });
    }
    await frame.locator(preChat.submit).first().click({ timeout: STEP_MS });
  }
  await frame.locator(composer).first().waitFor({ timeout: STEP_MS });
}

async function frameOfDrive(page: Page, { frame, frameElement }: Drive): Promise<Frame | undefined> {
  if (!frameElement) return frameOf(page, frame);
  const [element] = await page.locator(frameElement).elementHandles();
  return (await element?.contentFrame()) ?? undefined;
}

function frameOf(page: Page, part: string | undefined): Frame | undefined {
  return part ? page.frames().find((candidate) => candidate.url().includes(part)) : page.mainFrame();
}
