import type { Vendor } from '../vendor.ts';

// Regions of pure.cloud put theirs before it: webmessaging.euw2.pure.cloud, apps.usw2.pure.cloud. Its storage
// keys begin with an underscore and the deployment's id, and end in :gcmcsessionActive, :gcmcopn or :actmu.
export default {
  id: 'genesys-cloud',
  name: 'Genesys Cloud Messenger',
  homepage: 'https://www.genesys.com',
  match: {
    scriptHosts: [
      'mypurecloud.com/genesys-bootstrap',
      'mypurecloud.de/genesys-bootstrap',
      'mypurecloud.jp/genesys-bootstrap',
      'mypurecloud.ie/genesys-bootstrap',
      'mypurecloud.com.au/genesys-bootstrap',
      'mypurecloud.co.uk/genesys-bootstrap',
      'pure.cloud/genesys-bootstrap',
      'us-gov-pure.cloud/genesys-bootstrap',
    ],
    socketHosts: [
      'webmessaging.mypurecloud.com',
      'webmessaging.mypurecloud.de',
      'webmessaging.mypurecloud.jp',
      'webmessaging.mypurecloud.ie',
      'webmessaging.mypurecloud.com.au',
    ],
    broadHosts: [
      'mypurecloud.com',
      'mypurecloud.de',
      'mypurecloud.jp',
      'mypurecloud.ie',
      'mypurecloud.com.au',
      'mypurecloud.co.uk',
      'pure.cloud',
      'us-gov-pure.cloud',
    ],
    scriptPaths: ['/genesys-bootstrap/genesys.min.js'],
    globals: ['_genesysJs', 'Genesys'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
