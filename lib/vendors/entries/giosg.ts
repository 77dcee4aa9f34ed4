import type { Vendor } from '../vendor.ts';

export default {
  id: 'giosg',
  name: 'giosg',
  homepage: 'https://www.giosg.com',
  match: { hosts: ['service.giosg.com'], broadHosts: ['giosg.com'], globals: ['giosgWebpackJsonp'] },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
