import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchConsent } from '../lib/observe/consent.ts';
import { isolatedWorld, sendToBackground } from '../lib/observe/isolated-world.ts';

export default defineUnlistedScript(() => {
  // Injected with the inspector, as often as that is.
  if (Object.hasOwn(isolatedWorld, 'earshotConsent')) return;
  isolatedWorld.earshotConsent = true;
  watchConsent((readings) => sendToBackground({ type: 'consent', readings }));
});
