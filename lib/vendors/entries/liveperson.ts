import type { Vendor } from '../vendor.ts';

export default {
  id: 'liveperson',
  name: 'LivePerson',
  aliases: ['LiveEngage', 'Conversational Cloud'],
  homepage: 'https://www.liveperson.com',
  match: {
    scriptHosts: ['lptag.liveperson.net', 'lptag-cdn.liveperson.net', 'lpcdn.lpsnmedia.net'],
    socketHosts: ['msg.liveperson.net'],
    apiHosts: ['accdn.liveperson.net'],
    hosts: ['lpsnmedia.net', 'look.io'],
    broadHosts: ['liveperson.net', 'liveperson.com'],
    selectors: ['.LPMcontainer', '.LPMoverlay', '.lp_desktop', '#lpChat'],
    globals: ['lpTag', 'lpMTagConfig'],
    cookies: ['LPVID', 'LPSID-*'],
  },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
