import type { Vendor } from '../vendor.ts';

export default {
  id: 'carbon-ai-chat',
  name: 'IBM Carbon AI Chat',
  homepage: 'https://github.com/carbon-design-system/carbon-ai-chat',
  selfHosted: true,
  match: {
    selectors: [
      'cds-aichat-container',
      'cds-aichat-custom-element',
      'cds-aichat-react',
      'cds-custom-aichat-container',
      'cds-custom-aichat-custom-element',
      'cds-custom-aichat-react',
    ],
    storageKeys: ['CARBON_CHAT_SESSION'],
  },
  sources: [{ url: 'https://www.npmjs.com/package/@carbon/ai-chat/v/1.9.1', seen: '2026-11-22' }],
} as const satisfies Vendor;
