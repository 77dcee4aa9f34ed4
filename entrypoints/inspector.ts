import { vendorParts } from 'virtual:earshot/parts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startInspector } from '../lib/observe/inspector.ts';
import { isolatedWorld, sendToBackground } from '../lib/observe/isolated-world.ts';

export default defineUnlistedScript(() => {
  const { earshot } = isolatedWorld;
  // Injected into each frame of the tab whenever a new one shows up: a frame that has one only reads again.
  if (isolatedWorld.earshotInspector) isolatedWorld.earshotInspector.again();
  else if (earshot) isolatedWorld.earshotInspector = startInspector(earshot, vendorParts, sendToBackground);
});
