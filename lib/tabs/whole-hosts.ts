import { browser } from 'wxt/browser';
import type { KeptThing, LeftThing } from '../evidence/forgotten.ts';
import { addForgotten } from '../store/forget-plans.ts';
import { takeWish, type WholeWish } from '../store/whole-wish.ts';

/** Kinds of data that both browsers can take away for one host alone. */
const kinds = [
  ['cookies', 'cookie'],
  ['localStorage', 'local'],
  ['indexedDB', 'indexed-db'],
  ['cacheStorage', 'cache'],
] as const;

interface BrowsingData {
  remove(options: object, data: Record<string, boolean>): Promise<void>;
}

/**
 * Takes away all that the browser keeps for the hosts that the person has asked for, once the permission is there, and gives
 * the permission back: Earshot does not keep that power. Does nothing where nothing was asked for. Never rejects.
 */
export async function forgetWishedHosts(): Promise<void> {
  try {
    const wish = await takeWish();
    if (wish) await forgetHosts(wish);
  } finally {
    // A build that has it from the start cannot give it back.
    await browser.permissions.remove({ permissions: ['browsingData'] }).catch(() => false);
  }
}

async function forgetHosts({ site, widget, hosts }: WholeWish): Promise<void> {
  const { browsingData } = browser as unknown as { browsingData: BrowsingData };
  const removed: KeptThing[] = [];
  const left: LeftThing[] = [];
  // Chromium names whole origins, Firefox hosts; each of the two rejects the other's word.
  const options = import.meta.env.FIREFOX
    ? { hostnames: [...hosts] }
    : { origins: hosts.flatMap((host) => [`https://${host}`, `http://${host}`]) };
  for (const [kind, area] of kinds) {
    const isGone = await browsingData.remove(options, { [kind]: true }).then(
      () => true,
      () => false,
    );
    // Firefox has no kind of its own for caches: they go with the rest.
    if (!isGone && kind === 'cacheStorage' && import.meta.env.FIREFOX) continue;
    for (const host of hosts) {
      const thing = { host, area, name: '*' };
      if (isGone) removed.push(thing);
      else left.push({ ...thing, reason: 'refused' });
    }
  }
  await addForgotten({ at: new Date().toISOString(), site, widget, result: { removed, left } });
}
