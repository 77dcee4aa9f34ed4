import type { Checks } from '../expect.ts';
import type { Drive, Exchange } from '../types.ts';

/** A page with a chat that somebody wrote for it alone: no list knows it. */
export interface UnlistedDefinition {
  /** The page's name in the lab; its host is `www.<domain>`, its backend's `support.<domain>`. */
  name: string;
  domain: string;
  purpose: string;
  lang: string;
  isRightToLeft?: true;
  title: string;
  /** Kept out of what detection is tuned on. */
  isHeldBack?: true;
  /** What the backend answers. */
  reply: string;
  style?: string;
  body: string | ((exchange: Exchange) => string);
  /** A classic script at the end of the body. `SUPPORT` and `SOCKET` in it are the backend's base addresses. */
  script?: string;
  drive: Omit<Drive, 'vendor' | 'reply'>;
  checks?: Checks;
  quickQuery?: string;
  /** Other paths that answer with the page: a single-page app's routes. */
  routes?: readonly string[];
  /** Further documents of the page's own host, and of the backend's; the addresses are put in here, too. */
  pages?: Record<string, string>;
  supportPages?: Record<string, string>;
}
