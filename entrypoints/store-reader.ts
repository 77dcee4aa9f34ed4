import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isolatedWorld, sendToBackground } from '../lib/observe/isolated-world.ts';
import { startStoreReader } from '../lib/observe/retention/store-reader.ts';

export default defineUnlistedScript(() => {
  // Injected with the inspector, whenever a new frame shows up: one that has a reader keeps it.
  const inspector = Object.hasOwn(isolatedWorld, 'earshotInspector')
    ? isolatedWorld.earshotInspector
    : undefined;
  if (!inspector || inspector.onRead) return;
  const reader = startStoreReader(inspector, sendToBackground);
  inspector.onRead = reader.onRead;
  // The document has been read already.
  reader.onRead();
});
