import * as z from 'zod/mini';
import { recordedUrlSchema } from './recorded-url-schema.ts';
import { safeText } from './safe-text.ts';

// Each kind of evidence has a body: what an observer saw. The background adds the provenance (evidence.ts).

const count = z.int().check(z.minimum(0));
/** Where an element stands, as a short CSS path such as `body > div#chat > iframe`. For people, not for queries. */
const elementPath = safeText(200);
/** Id of a catalogued vendor, as in `lib/vendors/`. */
export const vendorIdSchema = safeText(60).check(z.regex(/^[a-z0-9][a-z0-9-]*$/));
/** Origin as `scheme://host[:port]`, or `null` for an opaque one. */
const origin = safeText(300);

/** Strict-Transport-Security, parsed (RFC 6797). `maxAgeS` in seconds. */
export const hstsSchema = z.strictObject({
  maxAgeS: z.number().check(z.minimum(0)),
  includeSubDomains: z.boolean(),
  preload: z.boolean(),
});
export type Hsts = z.infer<typeof hstsSchema>;

/** The navigation of the top frame. `redirects` are the hops before the final URL. */
export const pageBodySchema = z.strictObject({
  url: recordedUrlSchema,
  redirects: z.array(recordedUrlSchema).check(z.maxLength(20)),
  status: z.nullable(count),
  /** null: no such header came; `unseen`: the response was not seen (tab older than Earshot, cache). */
  hsts: z.union([hstsSchema, z.null(), z.literal('unseen')]),
});

/** A document that Earshot's script found itself in. `framePath`: indexes of `window.frames` from the top, or null. */
export const documentBodySchema = z.strictObject({
  url: recordedUrlSchema,
  origin,
  relation: z.enum(['top', 'same-origin', 'cross-origin']),
  framePath: z.nullable(z.array(count).check(z.maxLength(20))),
  /** ALPN id of the document's own transfer, such as `h2` or `h3`; null where the browser does not say. */
  protocol: z.nullable(safeText(20)),
});

/** An `iframe` element, as seen from the document that holds it. */
export const frameElementBodySchema = z.strictObject({
  url: z.nullable(recordedUrlSchema),
  source: z.enum(['src', 'srcdoc', 'none']),
  isCrossOrigin: z.boolean(),
  framePath: z.nullable(z.array(count).check(z.maxLength(20))),
  /** Tokens of `sandbox`, empty for the strictest; null where the attribute is missing. */
  sandbox: z.nullable(z.array(safeText(60)).check(z.maxLength(30))),
  /** Directives of `allow`, such as `microphone *`; null where the attribute is missing. */
  allow: z.nullable(z.array(safeText(120)).check(z.maxLength(40))),
  isVisible: z.boolean(),
  element: elementPath,
  container: z.nullable(elementPath),
  vendorId: z.nullable(vendorIdSchema),
});

/**
 * An external script element. `isPinned`: the URL names a version. `insertion`: who has made the element, a script or the
 * page's markup; not to be told where it has the attribute `async`.
 */
export const scriptBodySchema = z.strictObject({
  url: recordedUrlSchema,
  hasIntegrity: z.boolean(),
  isPinned: z.boolean(),
  insertion: z.enum(['script', 'markup', 'unknown']),
  vendorId: z.nullable(vendorIdSchema),
});

/**
 * A request that the browser reported to Earshot (catalogued hosts and documents only), or that the document lists.
 * `startedMs`, `endedMs`: whole milliseconds since its document began, as that document's own list says; null elsewhere.
 */
export const requestBodySchema = z.strictObject({
  url: recordedUrlSchema,
  type: safeText(30),
  method: safeText(10),
  initiator: z.nullable(origin),
  status: z.nullable(count),
  hsts: z.union([hstsSchema, z.null(), z.literal('unseen')]),
  redirectedTo: z.nullable(recordedUrlSchema),
  startedMs: z.nullable(count),
  endedMs: z.nullable(count),
  vendorId: z.nullable(vendorIdSchema),
});

const tally = z.strictObject({ count, bytes: count });

/** How the page's scripts talk: one item for each channel, URL (without query) and method. Sizes in bytes, no content. */
export const channelBodySchema = z.strictObject({
  kind: z.enum(['websocket', 'eventsource', 'fetch', 'xhr', 'beacon']),
  url: recordedUrlSchema,
  method: safeText(10),
  outcome: z.enum(['attempted', 'opened', 'failed']),
  sent: tally,
  received: tally,
  /** URLs of the scripts on the call stack, innermost first. */
  callers: z.array(recordedUrlSchema).check(z.maxLength(3)),
});

/** An element in which a chat message can be written. `label` is the word of our own list that was recognised. */
export const composerBodySchema = z.strictObject({
  field: z.enum(['input', 'textarea', 'contenteditable']),
  shadow: z.enum(['none', 'open', 'closed']),
  isVisible: z.boolean(),
  label: z.nullable(safeText(40)),
  /**
   * Whether Earshot hides card numbers in it: `guarded`, or why it cannot. The page or the browser takes no dots in it; the
   * page reads the keys itself; it is labelled as a card's. null: not known, the guard has not come.
   */
  guard: z.nullable(z.enum(['guarded', 'no-dots-allowed', 'no-text-field', 'payment-field'])),
  element: elementPath,
  container: z.nullable(elementPath),
  vendorId: z.nullable(vendorIdSchema),
});

/** A field for payment-card data on the page, or the frame of a payment provider. */
export const cardFieldBodySchema = z.strictObject({
  reason: z.enum(['autocomplete', 'label', 'provider-frame']),
  matched: safeText(80),
  element: elementPath,
});

/** A link whose text or address names a privacy notice. `matched` is the word of our own list. */
export const privacyLinkBodySchema = z.strictObject({
  url: recordedUrlSchema,
  matched: safeText(40),
  /** Its address is empty, `#` or a script: `url` is then the document's, and only a script could open the notice. */
  isDead: z.boolean(),
  element: elementPath,
  container: z.nullable(elementPath),
  vendorId: z.nullable(vendorIdSchema),
});

/** Why Earshot thinks that a chat is here. `pattern` is the catalogue's or our own; `place` is what matched it. */
export const signalBodySchema = z.strictObject({
  /** `app`: the page is itself a chat; that makes no widget. */
  kind: z.enum(['network', 'marker', 'behaviour', 'app']),
  vendorId: z.nullable(vendorIdSchema),
  pattern: safeText(200),
  place: safeText(300),
  /** `behaviour` signals only: the element that floats or holds the chat, which ties its parts together. */
  container: z.nullable(elementPath),
  confidence: z.enum(['confirmed', 'likely', 'possible']),
});
