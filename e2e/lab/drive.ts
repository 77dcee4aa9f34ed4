import type { Frame, Page } from '@playwright/test';
import type { Drive } from './types.ts';

const TIMEOUT_MS = 15_000;

/**
 * Opens the widget and fills its pre-chat form, so that its composer is there; returns the frame that holds it.
 * Rejects when a step takes longer than 15 seconds.
 */
export async function openChat(page: Page, drive: Drive): Promise<Frame> {
  const frame = await frameOf(page, drive);
  if (drive.launcher) await frame.locator(drive.launcher).first().click({ timeout: TIMEOUT_MS });
  if (drive.consent) await frame.locator(drive.consent).first().click({ timeout: TIMEOUT_MS });
  for (const { selector, text } of drive.preChat?.fields ?? []) {
    await frame.locator(selector).first().fill(text, { timeout: TIMEOUT_MS });
  }
  if (drive.preChat) await frame.locator(drive.preChat.submit).first().click({ timeout: TIMEOUT_MS });
  await frame.locator(drive.composer).first().waitFor({ timeout: TIMEOUT_MS });
  return frame;
}

/** Types into an opened chat, key by key, and does not send. */
export async function typeDraft(frame: Frame, drive: Drive, text: string): Promise<void> {
  const composer = frame.locator(drive.composer).first();
  await composer.click({ timeout: TIMEOUT_MS });
  await composer.pressSequentially(text, { timeout: TIMEOUT_MS });
}

/** Sends what was typed and waits for the answer. */
export async function sendDraft(frame: Frame, drive: Drive): Promise<void> {
  if (drive.send === 'Enter') await frame.locator(drive.composer).first().press('Enter');
  else await frame.locator(drive.send).first().click();
  await frame.getByText(drive.reply).first().waitFor({ timeout: TIMEOUT_MS });
}

/** All of it: open, type, send, see the answer. */
export async function runDrive(page: Page, drive: Drive, text: string): Promise<void> {
  const frame = await openChat(page, drive);
  await typeDraft(frame, drive, text);
  await sendDraft(frame, drive);
}

async function frameOf(page: Page, { frame: part, composer, launcher }: Drive): Promise<Frame> {
  if (!part) return page.mainFrame();
  const deadlineMs = Date.now() + TIMEOUT_MS;
  while (Date.now() < deadlineMs) {
    const frame = page.frames().find((candidate) => candidate.url().includes(part));
    const first = launcher ?? composer;
    const isThere =
      frame &&
      (await frame
        .locator(`${first}, input, textarea`)
        .count()
        .catch(() => 0)) > 0;
    if (frame && isThere) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`no frame with ${part} in its address`);
}
