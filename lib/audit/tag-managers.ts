import type { RecordedUrl } from '../evidence/recorded-url.ts';

/** Scripts that bring other scripts for whoever runs the site: a host, an end of the path, or both. */
interface TagManager {
  readonly name: string;
  readonly host?: string;
  readonly pathEnd: string;
}

/**
 * Sources, read 2026-11-22: the snippets in https://github.com/thoughtworks/build-your-own-radar, src/analytics.js (Google) and
 * https://github.com/ukraine/matchiata, googleTag.php (Segment); for Tealium, which serves its file from many hosts,
 * https://docs.tealium.com/iq-tag-management/getting-started/install/universal-tag/.
 */
const tagManagers: readonly TagManager[] = [
  { name: 'Google Tag Manager', host: 'www.googletagmanager.com', pathEnd: '/gtm.js' },
  { name: 'Segment', host: 'cdn.segment.com', pathEnd: '/analytics.min.js' },
  { name: 'Tealium iQ', pathEnd: '/utag.js' },
];

/** The tag manager's name whose script this is, or null. Never throws. */
export function tagManagerOf({ host, path }: RecordedUrl): string | null {
  const found = tagManagers.find(
    (one) => path.endsWith(one.pathEnd) && (one.host === undefined || one.host === host),
  );
  return found?.name ?? null;
}
