import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isolatedWorld, sendToBackground } from '../lib/observe/isolated-world.ts';
import { startStoreReader } from '../lib/observe/retention/store-reader.ts';

export default defineUnlistedScript(() => {
  // Injected with the inspector, whenever a new frame shows up: one that has a reader keeps it.
  const inspector = Object.hasOwn(isolatedWorld, 'earshotInspector')
    ? isolatedWorld.earshotInspector
    : undefined;
  if (!inspector || Object.hasOwn(isolatedWorld, 'earshotStores')) return;
  isolatedWorld.earshotStores = true;
  const reader = startStoreReader(inspector, sendToBackground);
  inspector.readers.push(reader.onRead);
  // The document has been read already.
  reader.onRead();
});
