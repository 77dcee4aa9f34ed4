import type { Vendor } from '../vendor.ts';

export default {
  id: 'watsonx-assistant',
  name: 'IBM watsonx Assistant web chat',
  homepage: 'https://www.ibm.com/products/watsonx-assistant',
  match: {
    hosts: ['web-chat.global.assistant.watson.appdomain.cloud'],
    selectors: ['#WACContainer', '#WACLauncher__Button'],
    globals: ['watsonAssistantChatOptions'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
