import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guardSeat } from '../lib/guard/front.ts';
import { startGuard } from '../lib/guard/guard.ts';
import { tellOfMasking } from '../lib/guard/telling.ts';
import { isolatedWorld, sendToBackground } from '../lib/observe/isolated-world.ts';

export default defineUnlistedScript(() => {
  const { earshot, chrome } = isolatedWorld;
  // Injected into each frame of the tab whenever a new one shows up, as the inspector is.
  if (!earshot || guardSeat()?.onEvent) return;
  const inspector = () =>
    Object.hasOwn(isolatedWorld, 'earshotInspector') ? isolatedWorld.earshotInspector : undefined;
  const judge = {
    judgeField: earshot.judgeField,
    isComposer: (field: Element) => inspector()?.isComposer(field) ?? false,
  };
  const told = tellOfMasking(sendToBackground);
  // A frame that is taken away, its chat closed, hides nothing any more.
  addEventListener('pagehide', () => told.onMasked(0));
  startGuard(chrome ?? {}, judge, {
    ...told,
    onUnprotected: () => inspector()?.again(),
  });
});
