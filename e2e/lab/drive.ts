import type { Frame, Page } from '@playwright/test';
import type { Drive } from './types.ts';

const TIMEOUT_MS = 20_000;
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
  while (Date.now() < deadlineMs) {
    const frame = frameOf(page, drive);
    if (frame) {
      try {
        await openOnce(frame, drive);
        return frame;
      } catch (error) {
        last = error;
      }
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`${drive.vendor} did not open: ${String(last).split('\n')[0]}`);
}

/** Types into an opened chat, key by key, and does not send. */
export async function typeDraft(frame: Frame, drive: Drive, text: string): Promise<void> {
  const composer = frame.locator(drive.composer).first();
  await composer.click({ timeout: TIMEOUT_MS });
  await composer.pressSequentially(text, { timeout: TIMEOUT_MS });
}

/** Sends what was typed and waits for the answer. Rejects when none comes within 20 seconds. */
export async function sendDraft(frame: Frame, drive: Drive): Promise<void> {
  // Another chat on the page may already show the same answer.
  const replies = frame.getByText(drive.reply);
  const before = await replies.count();
  if (drive.send === 'Enter') await frame.locator(drive.composer).first().press('Enter');
  else await frame.locator(drive.send).first().click();
  await replies.nth(before).waitFor({ timeout: TIMEOUT_MS });
}

/** All of it: open, type, send, see the answer. */
export async function runDrive(page: Page, drive: Drive, text: string): Promise<void> {
  const frame = await openChat(page, drive);
  await typeDraft(frame, drive, text);
  await sendDraft(frame, drive);
}

async function openOnce(frame: Frame, { launcher, consent, preChat, composer }: Drive): Promise<void> {
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

function frameOf(page: Page, { frame: part }: Drive): Frame | undefined {
  return part ? page.frames().find((candidate) => candidate.url().includes(part)) : page.mainFrame();
}
