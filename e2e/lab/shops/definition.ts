import type { Workspace } from '../backends/rocket-chat.ts';
import type { Checks } from '../expect.ts';
import type { Exchange, Widget } from '../types.ts';

/** One page of the lab, from which its host, its markup and its expectations are made. */
export interface PageDefinition {
  /** Also the first label of its host, `<name>.books.test`, unless `isApex`. */
  name: string;
  /** One line, for the list of pages. */
  purpose: string;
  title: string;
  /** Served at `books.test` itself. */
  isApex?: boolean;
  /** `http`: this host refuses TLS. */
  scheme?: 'http' | 'https';
  /** HSTS of the page, seconds; `none` leaves it out. A year unless given. */
  hsts?: number | 'none';
  widgets?: Widget[];
  /** Holds for every widget of the page, over what the widgets say of themselves. */
  checks?: Checks;
  /** Rocket.Chat workspaces of the page's own. */
  workspaces?: Record<string, Workspace>;
  /** Further headers of the page itself. */
  headers?: (exchange: Exchange) => Record<string, string>;
  head?: (exchange: Exchange) => string;
  main?: (exchange: Exchange) => string;
  /** Markup after the chats. */
  tail?: (exchange: Exchange) => string;
}
