import { defineCheck, idsOf, notApplicable, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { formatOrigin } from '../evidence/recorded-url.ts';
import { siteTest } from './shared/site.ts';
import { countOf, nameSome } from './shared/summary.ts';

/**
 * Fires on: `<script src="https://cdn.chat.example/loader.js">` in the shop's page, without `integrity`.
 * Judged are the chat's scripts from other origins in the site's own documents; what runs in the vendor's frame cannot
 * touch the page. A version or a content hash in the address counts as pinned: by custom such a file does not change, but
 * nothing makes sure of it, which is why that is inferred. A script that was loaded and whose element is gone leaves the
 * question open. ASVS 3.6.1 asks for both, the hash and a file that has a version. Sources, read 2026-11-22:
 * https://www.w3.org/TR/SRI/, https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x12-V3-Web-Frontend-Security.md.
 */
export default defineCheck({
  id: 'missing-integrity',
  title: {
    pass: 'The chat’s code is tied to a version',
    fail: 'The chat’s code can be replaced unseen',
  },
  why: 'A script from another server runs with all rights of the page. Unless the page names a hash or a version, whoever controls that server, or breaks into it, can put other code in its place at any time.',
  advice: {
    visitor:
      'Nothing that you can change. Type no card number or password on a page that you have doubts about.',
    owner:
      'Load a version that does not change, with an integrity attribute and crossorigin; or serve the file yourself. Where the vendor’s loader must change, put the decision on record.',
    reviewer: 'Ask for files with versions and their hashes, and how changes to the loader are announced.',
  },
  category: 'supply-chain',
  serves: ['asvs-3.6.1', 'pci-6.4.3'],
  needs: ['scripts', 'requests', 'frameElements', 'documents', 'watch'],
  severity: 'low',
  evaluate({ scripts, requests, frameElements, documents, watch }) {
    const isInSite = siteTest(documents);
    const isForeign = (item: (typeof scripts)[number] | (typeof requests)[number]) =>
      isInSite(item) && formatOrigin(item.url) !== watch.siteOrigin;
    const foreign = scripts.filter(isForeign);
    const loose = foreign.filter((script) => !script.hasIntegrity && !script.isPinned);
    if (loose.length > 0) {
      const hosts = nameSome(loose.map(({ url }) => url.host + url.path));
      const summary = say`${countOf(loose.length, 'script')} with neither integrity nor a version: ${hosts}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(loose) };
    }
    const vouched = foreign.filter(({ trust }) => trust !== 'page-claim');
    const named = new Set(vouched.map(({ url }) => formatOrigin(url) + url.path));
    const gone = requests.filter(
      (request) =>
        request.type === 'script' &&
        isForeign(request) &&
        !named.has(formatOrigin(request.url) + request.url.path),
    );
    if (gone.length > 0) {
      const hosts = nameSome(gone.map(({ url }) => url.host + url.path));
      return unknown(say`The elements of these scripts are gone, or never were: ${hosts}.`, idsOf(gone));
    }
    if (vouched.length > 0) {
      const tied = vouched.filter(({ hasIntegrity }) => hasIntegrity).length;
      const summary = say`${countOf(vouched.length, 'script')} from other origins: ${tied} with integrity, ${vouched.length - tied} with a version in the address.`;
      const basis = tied === vouched.length ? 'measured' : 'inferred';
      return { outcome: 'pass', basis, summary, proof: idsOf(vouched) };
    }
    const own = scripts.filter((script) => isInSite(script) && !isForeign(script));
    if (own.length > 0) {
      return notApplicable(
        say`The site serves the chat’s scripts itself: their code is its own to keep.`,
        idsOf(own),
      );
    }
    const frames = frameElements.filter((element) => element.isCrossOrigin && isInSite(element));
    if (frames.length > 0 && foreign.length === 0) {
      return notApplicable(
        say`The chat stands in a frame of another origin, and no script of it in the page.`,
        idsOf(frames),
      );
    }
    return unknown(say`No script of the chat was seen in the page.`);
  },
});
