import { browser } from 'wxt/browser';
import { type ForgetRequest, type ForgetResult, forgetResultSchema } from '../evidence/forgotten.ts';
import { loadAudit } from '../store/audits.ts';
import { addForgotten, loadPlans, savePlans } from '../store/forget-plans.ts';
import { Forgetting } from './forgetting.ts';

/** Alarms of plans begin so. */
const alarmPrefix = 'forget:';

/** The plan that an alarm is of, or null. */
export function planOfAlarm(name: string): string | null {
  return name.startsWith(alarmPrefix) ? name.slice(alarmPrefix.length) : null;
}

// These two run in the frames and know nothing of this file.

function eraseNow(request: ForgetRequest): Promise<object | null> | null {
  const { earshotEraser } = globalThis as {
    earshotEraser?: { now(request: object): Promise<object | null> };
  };
  return earshotEraser?.now(request) ?? null;
}

function eraseOnLeaving(request: ForgetRequest | null): void {
  const { earshotEraser } = globalThis as { earshotEraser?: { onLeaving(request: object | null): void } };
  earshotEraser?.onLeaving(request);
}

/** Forgets in the tabs of this browser; the same from the popup and from the background. */
export function forgettingInBrowser(): Forgetting {
  const inject = async (tabId: number) => {
    const target = { tabId, allFrames: true };
    await browser.scripting.executeScript({ target, files: ['/eraser.js'], injectImmediately: true });
    return target;
  };
  return new Forgetting({
    nowMs: () => Date.now(),
    load: loadPlans,
    save: savePlans,
    log: addForgotten,
    async erase(tabId, request) {
      const target = await inject(tabId);
      const answers = await browser.scripting.executeScript({ target, func: eraseNow, args: [request] });
      return answers.flatMap(({ result }): ForgetResult[] => {
        const parsed = forgetResultSchema.safeParse(result);
        return parsed.success ? [parsed.data] : [];
      });
    },
    async prepare(tabId, request) {
      const target = await inject(tabId);
      await browser.scripting.executeScript({ target, func: eraseOnLeaving, args: [request] });
    },
    async tabsOf(host) {
      const tabs = await browser.tabs.query({ url: `*://${host}/*` });
      return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
    },
    async pageIn(tabId) {
      return (await loadAudit(tabId).catch(() => null))?.record.startedAt ?? null;
    },
    async wakeAt(planId, whenMs) {
      await browser.alarms.create(alarmPrefix + planId, { when: whenMs });
    },
    async sleep(planId) {
      await browser.alarms.clear(alarmPrefix + planId);
    },
  });
}
