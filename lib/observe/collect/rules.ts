import type { UnreadRules } from '../../messages/from-frame.ts';
import { maxPolicyText, maxPolicyTexts } from '../../messages/limits.ts';
import { all, attribute } from '../dom.ts';

/**
 * What this document says of itself: policies and referrer policy in meta elements, whether `document.domain` was set,
 * and how long its `window.name` is. Only metas in the head count as policies. Sources, read 2026-11-22:
 * https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy,
 * https://html.spec.whatwg.org/multipage/origin.html#relaxing-the-same-origin-restriction.
 */
export function readRules(): UnreadRules {
  const metas = all(document, 'head > meta[content]');
  const contents = (attributeName: string, value: string) =>
    metas
      .filter((meta) => attribute(meta, attributeName)?.trim().toLowerCase() === value)
      .map((meta) => attribute(meta, 'content') ?? '');
  return {
    policies: contents('http-equiv', 'content-security-policy')
      .slice(0, maxPolicyTexts)
      .map((text) => text.slice(0, maxPolicyText)),
    referrer: (contents('name', 'referrer').at(-1) ?? '').slice(0, 200),
    isDomainRelaxed: isDomainRelaxed(),
    windowNameLength: window.name.length,
  };
}

/** Where origins are tied to hosts (Chromium's default) setting it changes nothing, and the getter says so. */
function isDomainRelaxed(): boolean {
  const { domain = '' } = document;
  return domain !== '' && domain !== location.hostname && location.hostname.endsWith(`.${domain}`);
}
