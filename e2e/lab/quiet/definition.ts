import type { Exchange, Step } from '../types.ts';

/** A page without a chat widget, in which something may be taken for one. */
export interface QuietDefinition {
  /** Also the first label of its host, `<name>.quiet.test`. */
  name: string;
  /** What the page is, one line, and what in it tempts. */
  purpose: string;
  lang: string;
  isRightToLeft?: true;
  title: string;
  /** Kept out of what detection is tuned on. */
  isHeldBack?: true;
  /** The page is itself a chat, as an application: to be called so, and not a widget. */
  app?: 'ai-chat' | 'messenger';
  style?: string;
  head?: string | ((exchange: Exchange) => string);
  body: string | ((exchange: Exchange) => string);
  /** A classic script at the end of the body. */
  script?: string;
  /** What a visitor does: opens the overlay, types into the field, submits. */
  exercise?: Step[];
  /** Further pages on the same host, by path. */
  pages?: Record<string, (exchange: Exchange) => string>;
}
