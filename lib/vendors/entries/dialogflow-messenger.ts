import type { Vendor } from '../vendor.ts';

export default {
  id: 'dialogflow-messenger',
  name: 'Dialogflow Messenger',
  homepage: 'https://cloud.google.com/dialogflow',
  match: {
    scriptHosts: [
      'gstatic.com/dialogflow-console/fast/messenger',
      'gstatic.com/dialogflow-console/fast/df-messenger',
    ],
    frameHosts: ['bot-iframe.dialogflow.com'],
    broadHosts: ['dialogflow.googleapis.com', 'dialogflow.cloud.google.com'],
    selectors: ['df-messenger'],
    globals: ['dfMessenger'],
  },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
