import { defineCheck, idsOf, notApplicable, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { outermostFrames } from './shared/frames.ts';
import { countOf, nameSome } from './shared/summary.ts';

/**
 * Fires on: `<iframe src="https://chat.example/">` without a `sandbox` attribute in a page of another origin.
 * `allow-scripts` together with `allow-same-origin` is fine there: the two undo the sandbox only where the frame shares
 * the page's origin. Frames inside the chat's frame inherit its sandbox and are not judged. Source:
 * https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/iframe#sandbox, read 2026-11-22.
 */
export default defineCheck({
  id: 'unsandboxed-frame',
  title: {
    pass: 'The chat’s frame is fenced in',
    fail: 'The chat’s frame is not fenced in',
  },
  why: 'A page can fence in what it embeds. Without the fence, a chat that was broken into can open windows, start downloads or send the whole tab to another page after a click.',
  advice: {
    visitor:
      'If a click in the chat takes you to a page that asks you to sign in or pay, check the address first.',
    owner:
      'Add sandbox="allow-scripts allow-same-origin allow-forms allow-popups" to the frame and test the chat; grant more only where it needs it. Where the loader makes the frame, ask the vendor for a setting.',
    reviewer: 'Ask which sandbox tokens the chat needs, and whether the vendor’s loader can set them.',
  },
  category: 'isolation',
  serves: ['asvs-15.2.5'],
  needs: ['frameElements', 'documents'],
  severity: 'low',
  evaluate({ frameElements, documents }) {
    const frames = outermostFrames(frameElements, documents);
    const open = frames.filter((frame) => frame.sandbox === null);
    const hostsOf = (some: typeof frames) => nameSome(some.map((frame) => frame.url?.host || frame.element));
    if (open.length > 0) {
      const summary = say`${countOf(open.length, 'frame')} of another origin without sandbox: ${hostsOf(open)}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(open) };
    }
    if (frames.length === 0) return notApplicable(say`The chat has no frame of another origin in the page.`);
    if (frames.some((frame) => frame.trust === 'page-claim')) {
      return unknown(say`Only the page’s own scripts say that the frame has a sandbox.`, idsOf(frames));
    }
    const summary = say`${countOf(frames.length, 'frame')} of another origin, each with sandbox: ${hostsOf(frames)}.`;
    return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(frames) };
  },
});
