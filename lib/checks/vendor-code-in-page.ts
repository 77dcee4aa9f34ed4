import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { formatOrigin } from '../evidence/recorded-url.ts';
import { nameSome } from './shared/summary.ts';

/**
 * Fires on: `<script src="https://cdn.chat.example/loader.js">` in the shop's own page, also where the conversation
 * itself stands in a frame of the vendor's, and also where the site hosts the vendor's script itself. A script runs with
 * the privileges of the document that holds it, not with those of its URL. Source: OWASP, Third Party JavaScript
 * Management, https://cheatsheetseries.owasp.org/cheatsheets/Third_Party_Javascript_Management_Cheat_Sheet.html, read
 * 2026-11-22.
 *
 * Passes only for a chat of the catalogue (its script hosts are known) that the page holds as a plain frame. For an
 * unlisted chat nobody knows which script brought the frame, so that the absence of one proves nothing.
 */
export default defineCheck({
  id: 'vendor-code-in-page',
  title: {
    pass: 'The chat runs apart from the page',
    fail: 'The chat’s code runs inside the page',
  },
  why: 'Code that runs inside the page can read all of it and all you type there, the checkout included, not just the chat. The shop has to trust the chat company with everything.',
  advice: {
    visitor:
      'Nothing you can change, and common. If you would rather not share this page with the chat company, block its script or use another way to reach the shop.',
    owner:
      'Embed the chat as a plain frame of another origin, or load it only on pages with nothing private in them, and leave it off account and payment pages.',
    reviewer:
      'Count the vendor among those who can read every page that carries the script. Ask for an embedding as a frame, and how changes to the script are approved and tested.',
  },
  category: 'isolation',
  serves: ['gdpr-5-1-c', 'asvs-15.2.5'],
  needs: ['scripts', 'frameElements', 'documents', 'requests', 'composers', 'signals', 'watch'],
  severity: 'medium',
  evaluate({ scripts, frameElements, documents, requests, composers, signals, watch }) {
    const relations = new Map(documents.map((document) => [document.frameId, document.relation]));
    const isInSite = ({ frameId }: { frameId: number }) =>
      frameId === 0 || relations.get(frameId) === 'same-origin';
    // A loader may have removed its element by the time that the page is read; its request is still known.
    const loaded = requests.filter((request) => request.type === 'script');
    const inSite = [...scripts, ...loaded].filter(isInSite);
    const frames = frameElements.filter((element) => element.isCrossOrigin && isInSite(element));
    if (inSite.length > 0) {
      const own = inSite.filter((script) => formatOrigin(script.url) === watch.siteOrigin);
      const hosts = nameSome(inSite.map((script) => script.url.host));
      const sentences = [
        say`Chat scripts run in the page’s own origin, from ${hosts}.`,
        ...(own.length === inSite.length
          ? [say`It is served from the site’s own origin, and is the vendor’s all the same.`]
          : []),
        ...(frames.length > 0
          ? [say`The conversation stands in a frame of another origin; the loader does not.`]
          : []),
      ];
      const summary = sentences.reduce((before, after) => say`${before} ${after}`);
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(inSite) };
    }
    const isListed = signals.some((signal) => signal.vendorId !== null && signal.trust !== 'page-claim');
    const drawn = composers.filter(isInSite);
    if (isListed && drawn.length > 0) {
      const summary = say`The message field stands in the page’s own document; what draws it runs there, in a bundle that could not be told apart.`;
      return { outcome: 'fail', basis: 'inferred', summary, proof: idsOf(drawn) };
    }
    if (!isListed) {
      return unknown(
        say`This chat is on no list, so that its scripts in the page cannot be told from others.`,
      );
    }
    const vouched = frames.filter((frame) => frame.trust !== 'page-claim');
    if (vouched.length === 0)
      return unknown(say`Neither a script nor a frame of the chat was seen in the page.`);
    const hosts = nameSome(vouched.map((frame) => frame.url?.host ?? say`an unnamed frame`));
    const summary = say`The chat stands in a frame of another origin (${hosts}), and no script from a host that is known as the vendor’s ran in the page.`;
    return { outcome: 'pass', basis: 'inferred', summary, proof: idsOf(vouched) };
  },
});
