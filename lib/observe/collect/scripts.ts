import type { Body } from '../../evidence/evidence.ts';
import { recordUrl } from '../../evidence/recorded-url.ts';
import { maxItemsPerMessage } from '../../messages/limits.ts';
import { attribute, baseOf } from '../dom.ts';
import { markOfScript } from '../markers.ts';
import { everywhere, type ReadContext } from './context.ts';

/** A version in a path (`/v1.2.3/`, `@4.18.1`) or a content hash in a file's name: the file does not change under it. */
const pinned = /[/@]v?\d+\.\d+(?:\.\d+)?(?=[/.@-]|$)|[.-][0-9a-f]{8,}(?=[.-])/i;

/**
 * A script element that a script has made is async without the attribute, until someone says otherwise; one that the
 * parser has made is not. Source: HTML, "force async", https://html.spec.whatwg.org/#script-force-async, read 2026-11-22.
 */
function insertionOf(element: Element): Body<'scripts'>['insertion'] {
  if (!(element instanceof HTMLScriptElement) || attribute(element, 'async') !== null) return 'unknown';
  return element.async ? 'script' : 'markup';
}

/** The external scripts of this document. */
export function collectScripts(context: ReadContext): Body<'scripts'>[] {
  const scripts: Body<'scripts'>[] = [];
  for (const [element] of everywhere(context, 'script[src]', maxItemsPerMessage)) {
    const src = attribute(element, 'src') ?? '';
    const url = recordUrl(src, baseOf(document));
    if (!url || url.host === '') continue;
    scripts.push({
      url,
      hasIntegrity: Boolean(attribute(element, 'integrity')),
      isPinned: pinned.test(url.path),
      insertion: insertionOf(element),
      vendorId: markOfScript(context.vendors, src)?.vendorId ?? null,
    });
  }
  return scripts;
}
