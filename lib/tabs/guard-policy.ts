import { underPolicy } from '../settings/policy.ts';
import { changeSettings, loadOwnSettings, loadPolicy } from '../store/settings.ts';

/**
 * Writes what the policy says of the guard where the guard reads it: a page's script cannot ask for a policy. Never
 * rejects; where it cannot be kept, the guard stays as it was, which is on unless the person turned it off.
 */
export async function enforceGuardPolicy(): Promise<void> {
  try {
    const policy = await loadPolicy();
    if (policy.guard === undefined) return;
    const { own, corrupt } = await loadOwnSettings();
    const settings = underPolicy(own, policy);
    // The guard may find a site in a list that is none here.
    const isEnforced =
      own.isGuardOff === settings.isGuardOff &&
      own.guardOffSites.length === settings.guardOffSites.length &&
      !corrupt.includes('guardOffSites');
    if (!isEnforced)
      await changeSettings(() => ({
        isGuardOff: settings.isGuardOff,
        guardOffSites: settings.guardOffSites,
      }));
  } catch {
    // The browser does not give out its storage.
  }
}
