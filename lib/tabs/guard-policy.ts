import { browser } from 'wxt/browser';
import { OFF_DECIDED_KEY, STRICT_DECIDED_KEY } from '../guard/settings.ts';
import { loadPolicy } from '../store/settings.ts';

/**
 * Writes what the policy says of the guard where the guard reads it, since a page's script cannot ask for a policy, and takes
 * it away with the policy: the person's own settings stay as they are. Never rejects; where it cannot be kept, the guard stays
 * as it was, which is on unless the person turned it off.
 */
export async function enforceGuardPolicy(): Promise<void> {
  try {
    const { guard, strict } = await loadPolicy();
    const decided: Record<string, boolean | undefined> = {
      [OFF_DECIDED_KEY]: guard && guard === 'off',
      [STRICT_DECIDED_KEY]: strict,
    };
    const keys = Object.keys(decided);
    const kept = await browser.storage.local.get(keys);
    for (const key of keys) {
      const value = decided[key];
      if (kept[key] === value) continue;
      if (value === undefined) await browser.storage.local.remove(key);
      else await browser.storage.local.set({ [key]: value });
    }
  } catch {
    // The browser does not give out its storage.
  }
}
