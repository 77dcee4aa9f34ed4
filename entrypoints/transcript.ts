import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isolatedWorld } from '../lib/observe/isolated-world.ts';
import { readTranscript } from '../lib/observe/other-side/transcript.ts';

/** Put into a chat's frames when a person asks the popup for their transcript; its answer goes to the popup, and nowhere else. */
export default defineUnlistedScript(() => {
  const inspector = Object.hasOwn(isolatedWorld, 'earshotInspector')
    ? isolatedWorld.earshotInspector
    : undefined;
  return inspector ? readTranscript(inspector) : [];
});
