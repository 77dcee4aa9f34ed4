/** What the lab's pages promise about their chats: written once in the page definitions, carried by `<meta name="expect">`. */

/** Vendor ids of the catalogue that the lab has a widget of; `unlisted` is a chat that no list knows. */
export type VendorId =
  | 'bot-framework'
  | 'botpress'
  | 'carbon-ai-chat'
  | 'chatra'
  | 'chatscope'
  | 'chatwoot'
  | 'converse-js'
  | 'crisp'
  | 'deep-chat'
  | 'dify'
  | 'flowise'
  | 'hubspot'
  | 'intercom'
  | 'live-helper-chat'
  | 'livechat'
  | 'n8n'
  | 'odoo-livechat'
  | 'papercups'
  | 'rasa'
  | 'react-chat-widget'
  | 'rocket-chat'
  | 'smooch'
  | 'tawk-to'
  | 'tiledesk'
  | 'typebot'
  | 'unlisted'
  | 'zammad'
  | 'zendesk';

/** What a check answers. */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** Checks for which a page of the lab can have a clear truth. */
export type CheckId =
  | 'plaintext-page'
  | 'plaintext-socket'
  | 'plaintext-resource'
  | 'missing-hsts'
  | 'token-in-url'
  | 'vendor-code-in-page'
  | 'wildcard-post-message'
  | 'unsandboxed-frame'
  | 'broad-frame-permissions'
  | 'weak-csp'
  | 'missing-integrity'
  | 'stale-loader'
  | 'unprotected-endpoint'
  | 'hosting-unknown'
  | 'chat-on-payment-page'
  | 'missing-privacy-notice'
  | 'weak-tls'
  | 'certificate-trouble'
  | 'unguarded-composer'
  | 'unsent-text-sent'
  | 'vendor-readable-messages'
  | 'third-party-trackers'
  | 'weak-cookies'
  | 'long-lived-identifier'
  | 'contact-before-consent'
  | 'identity-at-load'
  | 'unverified-visitor'
  | 'foreign-key-listener'
  | 'stored-transcript'
  | 'no-message-expiry'
  | 'sensitive-field-requested'
  | 'excessive-pre-chat-fields'
  | 'missing-consent-choice'
  | 'cloud-spellcheck'
  | 'sensitive-request'
  | 'deceptive-link'
  | 'lookalike-vendor'
  | 'undisclosed-bot';

/** Outcome by check; a check that is absent has no clear truth on that page. */
export type Checks = Partial<Record<CheckId, Outcome>>;

/**
 * A widget's parts by role, each list whole and in order of code units: what stands in none of them is the page's, or
 * another widget's. A role that is absent has no clear truth on that page.
 */
export type ExpectedParts = {
  /** Host and path. */
  scripts?: string[];
  /** Hosts of its documents; the scheme of those without. */
  frames?: string[];
  /** Hosts. */
  sockets?: string[];
  /** Hosts of its requests that are neither scripts nor documents. */
  requests?: string[];
  /** Area and name. */
  storageKeys?: string[];
  cookies?: string[];
  /** A line for each step, indented by depth. */
  chain?: string[];
};

/** One widget that must be found on a page, and what must be said of it. */
export interface ExpectedWidget {
  vendor: VendorId;
  checks: Checks;
  parts?: ExpectedParts;
  /** The vendor of the catalogue that it only claims to be; `vendor` is then `unlisted`. */
  claims?: string;
}

/** The content of one meta element, such as `vendor=rasa; plaintext-page=pass`. */
export function formatExpect({ vendor, checks }: ExpectedWidget): string {
  return [`vendor=${vendor}`, ...Object.entries(checks).map(([id, outcome]) => `${id}=${outcome}`)].join(
    '; ',
  );
}

/**
 * Reads what {@link formatExpect} wrote. `none` (a page without chat) gives null.
 * Throws when the text does not begin with a vendor.
 */
export function parseExpect(content: string): ExpectedWidget | null {
  if (content.trim() === 'none') return null;
  const pairs = content.split(';').map((part) => part.trim().split('='));
  const [first, ...rest] = pairs;
  if (first?.[0] !== 'vendor' || !first[1]) throw new Error(`no vendor in "${content}"`);
  return { vendor: first[1] as VendorId, checks: Object.fromEntries(rest) as Checks };
}
