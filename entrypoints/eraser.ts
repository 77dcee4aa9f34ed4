import { vendorParts } from 'virtual:earshot/parts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ForgetRequest } from '../lib/evidence/forgotten.ts';
import { erase, eraseAtOnce } from '../lib/forget/erase.ts';
import { isolatedWorld, sendToBackground } from '../lib/observe/isolated-world.ts';

/** Comes only when the person asks to have a chat forgotten, into the frames of that tab. */
export default defineUnlistedScript(() => {
  if (Object.hasOwn(isolatedWorld, 'earshotEraser')) return;
  let leaving: AbortController | undefined;
  isolatedWorld.earshotEraser = {
    now: (request: ForgetRequest) => erase(request, vendorParts),
    /** Once, when this document goes; null takes it back. */
    onLeaving(request: ForgetRequest | null) {
      leaving?.abort();
      leaving = new AbortController();
      if (!request) return;
      const { signal } = leaving;
      addEventListener(
        'pagehide',
        () => {
          const result = eraseAtOnce(request, vendorParts);
          if (result) sendToBackground({ type: 'erased', result: result.now });
        },
        { signal, once: true },
      );
    },
  };
});
