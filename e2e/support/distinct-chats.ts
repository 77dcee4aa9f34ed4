import type { LabPage } from '../lab/server.ts';

/**
 * Of pages that differ in what is around a chat (headers, certificates, trackers, stores) and not in how it is used, the
 * first: for tests of the using. Hostile pages are each a test of their own.
 */
export function distinctChats<P extends Pick<LabPage, 'drive' | 'purpose'>>(pages: readonly P[]): P[] {
  const seen = new Set<string>();
  return pages.filter(({ drive, purpose }) => {
    const how = JSON.stringify(drive);
    if (drive.length > 0 && !purpose.startsWith('hostile') && seen.has(how)) return false;
    seen.add(how);
    return true;
  });
}
