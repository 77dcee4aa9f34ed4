import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startFormReader } from '../lib/observe/forms/form-reader.ts';
import { isolatedWorld, sendToBackground } from '../lib/observe/isolated-world.ts';

export default defineUnlistedScript(() => {
  // Injected behind the inspector, whenever a new frame shows up: one that has a reader keeps it.
  const inspector = Object.hasOwn(isolatedWorld, 'earshotInspector')
    ? isolatedWorld.earshotInspector
    : undefined;
  if (!inspector || Object.hasOwn(isolatedWorld, 'earshotForms')) return;
  isolatedWorld.earshotForms = true;
  const read = startFormReader(inspector, sendToBackground);
  inspector.readers.push(read);
  // The document has been read already.
  read();
});
