import type { Vendor } from '../vendor.ts';

export default {
  id: 'livezilla',
  name: 'LiveZilla',
  homepage: 'https://www.livezilla.net',
  selfHosted: true,
  match: {
    scriptPaths: ['/livezilla/script.php'],
    framePaths: ['/livezilla/chat.php'],
    apiPaths: ['/livezilla/server.php'],
    selectors: ['#lz_overlay_chat', 'script#lzdefsc'],
    globals: ['lz_chat_execute', 'lz_code_id', 'lz_tracking_set_widget_visibility'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
