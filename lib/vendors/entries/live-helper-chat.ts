import type { Vendor } from '../vendor.ts';

export default {
  id: 'live-helper-chat',
  name: 'Live Helper Chat',
  homepage: 'https://livehelperchat.com',
  selfHosted: true,
  match: {
    scriptPaths: ['/design/defaulttheme/js/widgetv2/index.js'],
    apiPaths: ['/widgetrestapi/'],
    selectors: ['#lhc_status_widget_v2', '#lhc_widget_v2', '#lhc_container_v2'],
    globals: ['LHC_API', 'lhcChat'],
  },
  sources: [
    { url: 'https://github.com/LiveHelperChat/livehelperchat', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
