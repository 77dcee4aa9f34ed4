import { defineCheck, idsOf, notApplicable, unknown } from '../audit/define-check.ts';
import { say, type Wording } from '../audit/said.ts';
import { outermostFrames } from './shared/frames.ts';
import { countOf, nameSome } from './shared/summary.ts';

/** What a text chat does without. Names: https://github.com/w3c/webappsec-permissions-policy/blob/main/features.md */
const sensitive = new Set(['microphone', 'camera', 'geolocation', 'display-capture', 'payment']);

/**
 * Fires on: `<iframe src="https://chat.example/" allow="microphone; camera *">` in a page of another origin.
 * A feature alone grants it to the frame's own address, `*` to whatever the frame shows later; `'none'` and `'self'`
 * grant a frame of another origin nothing. Without `allow` it has none of the five: their default is the page's origin
 * alone. Whether calls are in use here cannot be seen; the person would be asked first in any case. Sources:
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Permissions_Policy and the directives' own pages, such as
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Permissions-Policy/microphone, read 2026-11-22.
 */
export default defineCheck({
  id: 'broad-frame-permissions',
  title: {
    pass: 'The chat’s frame may not use microphone, camera or location',
    fail: 'The chat’s frame may ask for more than a chat needs',
  },
  why: 'A text chat needs no microphone, camera, location, screen or payment. Where the page lets the chat ask for them, one careless click on the question hands them over.',
  advice: {
    visitor:
      'Say no when the browser asks for microphone, camera or location on this page, unless you started a call.',
    owner:
      'Take the features that you do not use out of the frame’s allow attribute, or switch calls off in the chat’s settings. Permissions-Policy on the page sets the limit for all frames.',
    reviewer: 'Ask which feature needs each grant, and whether the frame can go without while no call is on.',
  },
  category: 'isolation',
  serves: ['gdpr-25-2'],
  needs: ['frameElements', 'documents'],
  severity: 'medium',
  evaluate({ frameElements, documents }) {
    const frames = outermostFrames(frameElements, documents);
    const granted = frames.map((frame) => ({ ...frame, grants: (frame.allow ?? []).flatMap(grantsOf) }));
    const broad = granted.filter((frame) => frame.grants.length > 0);
    if (broad.length > 0) {
      const grants = nameSome(
        broad.flatMap((frame) => frame.grants),
        Number.POSITIVE_INFINITY,
      );
      const hosts = nameSome(broad.map((frame) => frame.url?.host || frame.element));
      const summary = say`The page lets the chat’s frame ask for: ${grants} (${hosts}).`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(broad) };
    }
    if (frames.length === 0) return notApplicable(say`The chat has no frame of another origin in the page.`);
    if (frames.some((frame) => frame.trust === 'page-claim')) {
      return unknown(say`Only the page’s own scripts say what the frame may use.`, idsOf(frames));
    }
    const summary = say`${countOf(frames.length, 'frame')} of another origin, none with microphone, camera, location, screen capture or payment.`;
    return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(frames) };
  },
});

/** The sensitive features that one or more directives of `allow` grant to a frame of another origin. */
function grantsOf(allow: string): Wording[] {
  return allow.split(';').flatMap((directive): Wording[] => {
    const [feature = '', ...targets] = directive.trim().toLowerCase().split(/\s+/);
    if (!sensitive.has(feature)) return [];
    if (targets.includes('*')) return [say`${feature} (any origin)`];
    const isGranted =
      targets.length === 0 || targets.some((target) => target === "'src'" || target.includes(':'));
    return isGranted ? [feature] : [];
  });
}
