import { markers } from 'virtual:earshot/markers';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isolatedWorld, sendToBackground } from '../lib/observe/isolated-world.ts';
import { startSentinel } from '../lib/observe/sentinel.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main() {
    isolatedWorld.earshot ??= startSentinel(markers, sendToBackground, () =>
      isolatedWorld.earshotGuard?.listen(),
    );
  },
});
