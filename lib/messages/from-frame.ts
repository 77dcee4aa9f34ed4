import * as z from 'zod/mini';
import { type Body, bodySchemas, type EvidenceKind } from '../evidence/evidence.ts';
import { type ForgetResult, forgetResultSchema } from '../evidence/forgotten.ts';
import { consentBanners } from '../evidence/tracking.ts';
import {
  maxClaimLength,
  maxClaimsPerMessage,
  maxItemsPerMessage,
  maxPolicyText,
  maxPolicyTexts,
} from './limits.ts';

const items = z.optional(z.array(z.unknown()).check(z.maxLength(maxItemsPerMessage)));

/** Kinds of evidence that a frame may bring. The rest only the browser's own events do, or the page hook's claims. */
export const frameKinds = [
  'documents',
  'frameElements',
  'scripts',
  'requests',
  'connections',
  'storageKeys',
  'cookies',
  'composers',
  'formFields',
  'cardFields',
  'privacyLinks',
  'conversations',
  'chatControls',
  'postings',
  'otherSides',
  'signals',
] as const satisfies readonly EvidenceKind[];
export type FrameKind = (typeof frameKinds)[number];

/** What an isolated script read of its own document; the kinds that it did not look at are left out. */
export type Sightings = { [K in FrameKind]?: Body<K>[] };

// Items are parsed one by one (parseItems), so that one odd element does not lose the rest of its page.
const sightingsSchema = z.strictObject({
  documents: items,
  frameElements: items,
  scripts: items,
  requests: items,
  connections: items,
  storageKeys: items,
  cookies: items,
  composers: items,
  formFields: items,
  cardFields: items,
  privacyLinks: items,
  conversations: items,
  chatControls: items,
  postings: items,
  otherSides: items,
  signals: items,
} satisfies Record<FrameKind, unknown>);
export type UnreadSightings = z.infer<typeof sightingsSchema>;

const count = z.int().check(z.minimum(0));

/** What a document says of itself, as its script read it. The policies are text still: only the background can judge them. */
const rulesSchema = z.strictObject({
  policies: z.array(z.string().check(z.maxLength(maxPolicyText))).check(z.maxLength(maxPolicyTexts)),
  referrer: z.string().check(z.maxLength(200)),
  isDomainRelaxed: z.boolean(),
  windowNameLength: count,
});
export type UnreadRules = z.infer<typeof rulesSchema>;

const consentReadingSchema = z.strictObject({
  banner: z.nullable(z.enum(consentBanners)),
  state: z.enum(['none', 'asked', 'answered', 'granted', 'denied']),
  isTouched: z.boolean(),
});

/** Everything that a frame may say to the background. */
export const fromFrameSchema = z.discriminatedUnion('type', [
  /** The sentinel has spotted a chat; what it is, the inspector says. */
  z.strictObject({ type: z.literal('spotted') }),
  /** The page is itself a chat application. */
  z.strictObject({ type: z.literal('app') }),
  /** The inspector has read the document. `isHooked`: the page hook answered in this frame. `unreadFrames`: beyond the bound. */
  z.strictObject({
    type: z.literal('inspected'),
    isHooked: z.boolean(),
    sightings: sightingsSchema,
    rules: z.optional(rulesSchema),
    unreadFrames: z.optional(count.check(z.maximum(1_000_000))),
  }),
  /** What others than the inspector found: what stays of a conversation, its controls, what forms ask for. */
  z.strictObject({ type: z.literal('retained'), sightings: sightingsSchema }),
  /** A document that goes has taken away what it was asked to. */
  z.strictObject({ type: z.literal('erased'), result: forgetResultSchema }),
  /** Lines of the page hook, unread: the page may have written them. `lost`: lines that came beyond the rate. */
  z.strictObject({
    type: z.literal('claimed'),
    lines: z.array(z.string().check(z.maxLength(maxClaimLength))).check(z.maxLength(maxClaimsPerMessage)),
    lost: count,
  }),
  /** The guard hides digits in the message being written, or no more; `isSent`: one went out with digits hidden. */
  z.strictObject({ type: z.literal('masking'), isHiding: z.boolean(), isSent: z.boolean() }),
  /** How the page's consent banner stands; of the page's own document alone. */
  z.strictObject({
    type: z.literal('consent'),
    readings: z.array(consentReadingSchema).check(z.maxLength(consentBanners.length)),
  }),
  /** The tab shows a document that was there already: it came out of the back-forward cache or was made ready unseen. */
  z.strictObject({ type: z.literal('restored') }),
]);

/** What the guard asks instead, and is answered: the host name of the page in its tab. */
export const askHostSchema = z.strictObject({ type: z.literal('host') });

/** What a frame's script sends: the same, with its items typed. */
export type FrameMessage =
  | { type: 'spotted' | 'app' }
  | { type: 'inspected'; isHooked: boolean; sightings: Sightings; rules?: UnreadRules; unreadFrames?: number }
  | { type: 'retained'; sightings: Sightings }
  | { type: 'erased'; result: ForgetResult }
  | { type: 'claimed'; lines: string[]; lost: number }
  | { type: 'masking'; isHiding: boolean; isSent: boolean }
  | { type: 'consent'; readings: z.infer<typeof consentReadingSchema>[] }
  | { type: 'restored' };

/** Parses items of one kind; calls `onMalformed` for each that is none. Never throws. */
export function parseItems<K extends FrameKind>(
  kind: K,
  unread: unknown[],
  onMalformed: () => void,
): Body<K>[] {
  const bodies: Body<K>[] = [];
  for (const item of unread) {
    const parsed = bodySchemas[kind].safeParse(item);
    if (parsed.success) bodies.push(parsed.data as Body<K>);
    else onMalformed();
  }
  return bodies;
}
