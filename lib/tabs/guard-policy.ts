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
    await browser.storage.local.set({
      [OFF_DECIDED_KEY]: guard ? guard === 'off' : null,
      [STRICT_DECIDED_KEY]: strict ?? null,
    });
  } catch {
    // The browser does not give out its storage.
  }
}
