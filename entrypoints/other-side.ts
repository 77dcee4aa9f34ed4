import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isolatedWorld, sendToBackground } from '../lib/observe/isolated-world.ts';
import { watchOtherSide } from '../lib/observe/other-side/watch.ts';

export default defineUnlistedScript(() => {
  // Injected with the inspector, whenever a new frame shows up: one that has a watch keeps it.
  const inspector = Object.hasOwn(isolatedWorld, 'earshotInspector')
    ? isolatedWorld.earshotInspector
    : undefined;
  if (!inspector || Object.hasOwn(isolatedWorld, 'earshotOtherSide')) return;
  isolatedWorld.earshotOtherSide = true;
  inspector.readers.push(watchOtherSide(inspector, sendToBackground).onRead);
});
