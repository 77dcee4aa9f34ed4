import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { formatOrigin, type RecordedUrl } from '../evidence/recorded-url.ts';
import { siteTest } from './shared/site.ts';
import { nameSome } from './shared/summary.ts';

/** 24 months in days, the longest that they can be: a year of 365 and one of 366. */
const mostDays = 731;

/**
 * Fires on: a loader with `Last-Modified: Tue, 03 Jan 2023 10:00:00 GMT` that was sent on 2026-11-22.
 * The newest of the chat's scripts in the site's own documents counts: libraries beside it may be old. It fails only where
 * the date of each of them is known. Both dates are the server's, which may touch a file without changing it: a pass says
 * that it claims a change. Versions of bundled libraries are not looked at. Source: RFC 9110, 8.8.2,
 * https://www.rfc-editor.org/rfc/rfc9110#section-8.8.2, read 2026-11-22.
 */
export default defineCheck({
  id: 'stale-loader',
  title: {
    pass: 'The chat’s code is kept up to date',
    fail: 'The chat’s code has not changed for two years',
  },
  why: 'Holes are found in all software. Code that nobody has touched for two years still has every hole that was found since.',
  advice: {
    visitor: 'Be sparing with what you share: the chat may be unattended software.',
    owner: 'Look whether the vendor has a newer loader or product, and move to it.',
    reviewer: 'Ask how often the chat is updated, how fast holes are closed, and who watches its libraries.',
  },
  category: 'supply-chain',
  serves: ['asvs-15.2.1'],
  needs: ['scripts', 'requests', 'responses', 'documents'],
  severity: 'low',
  evaluate({ scripts, requests, responses, documents }) {
    const isInSite = siteTest(documents);
    const fileOf = ({ url }: { url: RecordedUrl }) => formatOrigin(url) + url.path;
    const answered = responses.filter((response) => response.type === 'script' && isInSite(response));
    const dated = answered.flatMap((response) => {
      const { unchangedDays: days } = response;
      return days === null
        ? []
        : [{ id: response.id, days, file: fileOf(response), isClaim: response.trust === 'page-claim' }];
    });
    const datedFiles = new Set(dated.map(({ file }) => file));
    const loaded = requests.filter((request) => request.type === 'script');
    const undated = [...scripts, ...loaded, ...answered].filter(
      (script) => isInSite(script) && !datedFiles.has(fileOf(script)),
    );
    const newest = dated.toSorted((a, b) => a.days - b.days)[0];
    if (newest && newest.days <= mostDays) {
      if (newest.isClaim)
        return unknown(say`Only the page’s own scripts say when the chat’s code was changed.`, [newest.id]);
      const summary = say`The server says that ${newest.file} was changed ${newest.days} days before it was sent.`;
      return { outcome: 'pass', basis: 'measured', summary, proof: [newest.id] };
    }
    if (undated.length > 0) {
      const files = nameSome(undated.map(fileOf));
      return unknown(say`When these files were changed is not known: ${files}.`, idsOf(undated));
    }
    if (!newest) return unknown(say`No script of the chat was seen in the page.`);
    const summary = say`The newest of the chat’s scripts, ${newest.file}, was changed ${newest.days} days before it was sent.`;
    return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(dated) };
  },
});
