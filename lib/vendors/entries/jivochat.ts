import type { Vendor } from '../vendor.ts';

// The vendor advertises that agents read a message while it is typed.
export default {
  id: 'jivochat',
  name: 'JivoChat',
  aliases: ['JivoSite', 'Jivo'],
  homepage: 'https://www.jivochat.com',
  match: {
    scriptHosts: ['code.jivosite.com', 'code-ya.jivosite.com', 'cdn.jivochat.com', 'code.jivo.ru'],
    hosts: ['jivosite.com'],
    broadHosts: ['jivochat.com', 'jivo.ru'],
    selectors: ['jdiv', '#jivo-iframe-container', '#jvlabelWrap'],
    globals: ['jivo_api', 'jivo_version', 'jivo_init', 'jivo_config'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
