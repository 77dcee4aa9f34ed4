import { expect, test } from 'vitest';
import type { Vendor } from '../lib/vendors/vendor.ts';
import { layOut } from './new-vendor.ts';

const known: Vendor = {
  id: 'known',
  name: 'Known',
  match: { hosts: ['known.example'], broadHosts: ['suite.example'] },
  sources: [{ url: 'https://known.example', seen: '2026-11-22' }],
};

test('a new vendor is laid out as a file that the catalogue refuses until its source is filled in', () => {
  const layout = layOut(
    [known],
    'acme-chat',
    "Acme's Chat",
    ['cdn.acme.example', 'suite.example/acme'],
    '2026-11-22',
  );
  expect(layout).toEqual({
    ok: true,
    text: `import type { Vendor } from '../vendor.ts';

export default {
  id: 'acme-chat',
  name: 'Acme\\'s Chat',
  match: { hosts: ['cdn.acme.example', 'suite.example/acme'] },
  sources: [{ url: 'https://', seen: '2026-11-22' }],
} as const satisfies Vendor;
`,
  });
});

test.each<[string, string, string[], string]>([
  ['known', 'Known', ['new.example'], 'id: known is in the catalogue already'],
  ['Acme Chat', 'Acme', ['acme.example'], 'id: must be kebab-case'],
  ['../acme', 'Acme', ['acme.example'], 'id: must be kebab-case'],
  ['acme', '', ['acme.example'], 'name: is missing'],
  ['acme', 'Acme', ['https://acme.example'], 'match.hosts[0]: "https://acme.example" is no host'],
  ['acme', 'Acme', ['cdn.known.example'], "match.hosts: cdn.known.example is known as known's"],
])('%s, %s, %s is refused', (id, name, hosts, problem) => {
  expect(layOut([known], id, name, hosts, '2026-11-22')).toEqual({ ok: false, problems: [problem] });
});
