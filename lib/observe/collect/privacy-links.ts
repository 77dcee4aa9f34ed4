import type { Body } from '../../evidence/evidence.ts';
import { recordUrl } from '../../evidence/recorded-url.ts';
import { privacyWords } from '../chat-words.ts';
import { clip } from '../clip.ts';
import { attribute, baseOf, elementPath } from '../dom.ts';
import { everywhere, type ReadContext } from './context.ts';

/** What leads nowhere by itself. */
const deadAddress = /^\s*(?:#!?|javascript:.*)?\s*$/is;

/** Links inside a chat whose text or address names a privacy notice. */
export function collectPrivacyLinks(context: ReadContext): Body<'privacyLinks'>[] {
  const links: Body<'privacyLinks'>[] = [];
  for (const [element] of everywhere(context, 'a[href]', 600)) {
    const href = attribute(element, 'href') ?? '';
    const word = privacyWords.exec(`${element.textContent?.slice(0, 200) ?? ''} ${href}`)?.[0];
    if (!word || !context.isInChat(element)) continue;
    const isDead = deadAddress.test(href);
    const url = recordUrl(isDead ? '' : href, baseOf(document));
    if (!url) continue;
    const matched = clip(word.toLowerCase(), 40);
    links.push({ url, matched, isDead, element: elementPath(element), ...context.anchorOf(element) });
    if (links.length === 20) break;
  }
  return links;
}
