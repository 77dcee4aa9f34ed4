import type { Frame, Locator, Page } from '@playwright/test';

/** What the driver managed to do with a chat that it knows nothing of. */
export type Opened = { readonly composer: Locator } | { readonly composer: null; readonly reason: string };

const launcherNames =
  /chat|message|messenger|talk to|contact support|help|nachricht|discut|aide|ayuda|hulp|ajuda|чат|チャット|客服|聊天/i;
const composerNames =
  /message|type|write|ask|reply|nachricht|schreib|écri|escrib|mensaje|scrivi|digite|bericht|сообщ|メッセージ|消息|输入/i;
const stepMs = 1500;

/**
 * Opens a chat as a visitor would who has never seen it: looks for a composer in every frame, and failing that clicks
 * what stands in the lower corners and is named as a chat. Fills in no form and presses no Send.
 */
export async function openAnyChat(page: Page, timeoutMs: number): Promise<Opened> {
  const deadlineMs = Date.now() + timeoutMs;
  const clicked = new Set<string>();
  while (Date.now() < deadlineMs) {
    for (const frame of page.frames()) {
      const composer = await findComposer(frame);
      if (composer) return { composer };
    }
    for (const frame of page.frames()) {
      const launcher = await findLauncher(page, frame, clicked);
      if (!launcher) continue;
      await launcher.click({ timeout: stepMs }).catch(() => undefined);
      break;
    }
    await page.waitForTimeout(500);
  }
  const reason =
    clicked.size > 0
      ? 'it shows no field for a message yet (a form first, perhaps)'
      : 'no way to open it was found';
  return { composer: null, reason };
}

async function findComposer(frame: Frame): Promise<Locator | null> {
  const fields = frame.locator(
    'textarea, [contenteditable=""], [contenteditable=true], [role=textbox], input[type=text]',
  );
  const count = Math.min(await fields.count().catch(() => 0), 30);
  for (let index = 0; index < count; index += 1) {
    const field = fields.nth(index);
    const words = await field
      .evaluate((element) => {
        const names = ['placeholder', 'aria-label', 'data-placeholder', 'title'];
        const isFixed = (node: Element | null): boolean => {
          if (!node) return false;
          if (getComputedStyle(node).position === 'fixed') return true;
          const root = node.getRootNode();
          return isFixed(node.parentElement ?? (root instanceof ShadowRoot ? root.host : null));
        };
        const isPlaced = isFixed(element) || (window !== window.top && innerWidth < 700);
        return isPlaced ? names.map((name) => element.getAttribute(name) ?? '').join(' ') : '';
      })
      .catch(() => '');
    if (composerNames.test(words) && (await field.isVisible().catch(() => false))) return field;
  }
  return null;
}

async function findLauncher(page: Page, frame: Frame, clicked: Set<string>): Promise<Locator | null> {
  const viewport = page.viewportSize() ?? { width: 1280, height: 720 };
  const buttons = frame.locator(
    'button, [role=button], a[href="#"], [class*=launcher], [id*=launcher], [class*=chat i]',
  );
  const count = Math.min(await buttons.count().catch(() => 0), 60);
  for (let index = 0; index < count; index += 1) {
    const button = buttons.nth(index);
    const box = await button.boundingBox({ timeout: 300 }).catch(() => null);
    if (!box || box.width > 420 || box.height > 240 || box.y + box.height < viewport.height - 200) continue;
    const isInCorner = box.x + box.width > viewport.width - 160 || box.x < 120;
    const words = await button
      .evaluate(
        (element) =>
          ['aria-label', 'title', 'class', 'id'].map((name) => element.getAttribute(name) ?? '').join(' ') +
          (element.textContent ?? '').slice(0, 80),
      )
      .catch(() => '');
    const key = `${frame.url()} ${words}`;
    const isNamed = launcherNames.test(words) || (frame !== page.mainFrame() && box.width < 120);
    if (!isInCorner || !isNamed || clicked.has(key)) continue;
    clicked.add(key);
    return button;
  }
  return null;
}
