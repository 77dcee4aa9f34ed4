/** What a report of a test says of the day, the browser and Earshot. */
export const context = {
  earshotVersion: '0.1.0',
  browser: 'Chromium 156.0',
  catalogueVersion: '1-test',
  createdAt: '2026-11-22T10:00:05.000Z',
  guardSetting: 'on',
} as const;

/** A catalogue of one vendor, whose product sites can serve themselves, so that a marker proves it. */
export const vendors = { acme: { name: 'Acme Chat', homepage: null, isAnywhere: true } };
