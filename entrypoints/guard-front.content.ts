import { defineContentScript } from 'wxt/utils/define-content-script';
import { guardSeat, listenFirst } from '../lib/guard/front.ts';
import { logMessages } from '../lib/observe/message-log.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main() {
    if (!guardSeat()) listenFirst(logMessages());
  },
});
