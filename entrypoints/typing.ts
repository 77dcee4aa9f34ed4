import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isolatedWorld } from '../lib/observe/isolated-world.ts';
import { isComposer } from '../lib/typing/composer.ts';
import { watchTyping } from '../lib/typing/watch.ts';

export default defineUnlistedScript(() => {
  const { earshot, chrome } = isolatedWorld;
  // Injected into each frame of the tab whenever a new one shows up, as the inspector is.
  if (!earshot || Object.hasOwn(isolatedWorld, 'earshotTyping')) return;
  const inspector = () =>
    Object.hasOwn(isolatedWorld, 'earshotInspector') ? isolatedWorld.earshotInspector : undefined;
  const command = watchTyping({
    node: earshot.node(),
    isComposer: (field) => isComposer(field, inspector(), earshot.judgeField),
    send(message) {
      try {
        void chrome?.runtime?.sendMessage(message)?.catch(() => undefined);
      } catch {
        // The extension's context is gone.
      }
    },
  });
  isolatedWorld.earshotTyping = command;
  chrome?.runtime?.onMessage?.addListener((message) => {
    // The background alone can send here, and this is all it says to frames.
    const { type, isOpen, isOn } = message as { type?: unknown; isOpen?: unknown; isOn?: unknown };
    if (type === 'tap') command({ type, isOpen: isOpen === true });
    else if (type === 'pass-test-card') command({ type, isOn: isOn === true });
  });
});
