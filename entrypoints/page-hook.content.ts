import { defineContentScript } from 'wxt/utils/define-content-script';
import { hookChannels } from '../lib/observe/page-hook/channels.ts';
import { offerNode } from '../lib/observe/rendezvous.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  world: 'MAIN',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main() {
    hookChannels(offerNode());
  },
});
