import { defineContentScript } from 'wxt/utils/define-content-script';
import { listenFirst } from '../lib/guard/front.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main() {
    listenFirst();
  },
});
