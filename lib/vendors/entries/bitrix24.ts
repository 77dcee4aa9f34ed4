import type { Vendor } from '../vendor.ts';

// The loader's path holds an id, after the portal's own: no host pattern can name it. Self-hosted portals serve it too.
export default {
  id: 'bitrix24',
  name: 'Bitrix24 site widget',
  aliases: ['Bitrix24 Open Lines'],
  homepage: 'https://www.bitrix24.com',
  selfHosted: true,
  match: {
    broadHosts: ['bitrix24.ru', 'bitrix24.kz', 'bitrix24.ua', 'bitrix24.in', 'bitrix24.com'],
    apiPaths: ['/crm/site_button/loader_'],
    selectors: ['.b24-widget-button-wrapper'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
