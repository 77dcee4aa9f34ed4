import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { linkWords } from './category-words.ts';
import { learnAddress } from './learn-address.ts';

/**
 * Whether links to the learning page lead anywhere: they do in the extension's own pages, with the tab that these are about,
 * and not in a report that was saved to a file, which has no value here.
 */
export const LearnLinks = createContext<{ readonly tabId: number | null } | null>(null);

/** A link to what a check is about, what one can do, and one's rights. The learning page knows the check's section. */
export function LearnLink({ checkId }: { readonly checkId: string }) {
  const links = useContext(LearnLinks);
  if (!links) return null;
  return (
    <a class="learn-link" href={learnAddress(checkId, links.tabId)} target="_blank" rel="noreferrer">
      {linkWords.learnMore}
    </a>
  );
}
