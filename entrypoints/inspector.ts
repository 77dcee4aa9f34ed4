import { vendorParts } from 'virtual:earshot/parts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guardSeat } from '../lib/guard/front.ts';
import { startInspector } from '../lib/observe/inspector.ts';
import { isolatedWorld, sendToBackground } from '../lib/observe/isolated-world.ts';

export default defineUnlistedScript(() => {
  const { earshot } = isolatedWorld;
  // Injected into each frame of the tab whenever a new one shows up: a frame that has one only reads again.
  // Asked for as an own property: an element of the page with that id would answer to its name.
  if (Object.hasOwn(isolatedWorld, 'earshotInspector')) isolatedWorld.earshotInspector?.again();
  else if (earshot)
    isolatedWorld.earshotInspector = startInspector(earshot, vendorParts, sendToBackground, (field) =>
      guardSeat()?.refusalOf?.(field),
    );
});
