import * as z from 'zod/mini';
import { connectionBodySchema } from './connection.ts';
import { draftBodySchema } from './draft.ts';
import { formFieldBodySchema } from './form-field.ts';
import {
  cardFieldBodySchema,
  channelBodySchema,
  composerBodySchema,
  documentBodySchema,
  frameElementBodySchema,
  pageBodySchema,
  privacyLinkBodySchema,
  requestBodySchema,
  scriptBodySchema,
  signalBodySchema,
} from './items.ts';
import { otherSideBodySchema } from './other-side.ts';
import { postingBodySchema } from './posting.ts';
import { documentRulesBodySchema, responseBodySchema } from './response.ts';
import { chatControlBodySchema, conversationBodySchema } from './retention.ts';
import { cookieBodySchema, storageKeyBodySchema } from './stored-items.ts';
import { consentBodySchema, identityBodySchema, partyBodySchema } from './tracking.ts';
import { provenanceSchema } from './trust.ts';

/** What one observer saw, by kind, before the background says who, where and when. */
export const bodySchemas = {
  page: pageBodySchema,
  documents: documentBodySchema,
  frameElements: frameElementBodySchema,
  scripts: scriptBodySchema,
  requests: requestBodySchema,
  channels: channelBodySchema,
  connections: connectionBodySchema,
  storageKeys: storageKeyBodySchema,
  cookies: cookieBodySchema,
  responses: responseBodySchema,
  documentRules: documentRulesBodySchema,
  parties: partyBodySchema,
  consents: consentBodySchema,
  identities: identityBodySchema,
  composers: composerBodySchema,
  drafts: draftBodySchema,
  formFields: formFieldBodySchema,
  cardFields: cardFieldBodySchema,
  privacyLinks: privacyLinkBodySchema,
  conversations: conversationBodySchema,
  chatControls: chatControlBodySchema,
  postings: postingBodySchema,
  otherSides: otherSideBodySchema,
  signals: signalBodySchema,
} as const;

export type EvidenceKind = keyof typeof bodySchemas;
export type Body<K extends EvidenceKind> = z.infer<(typeof bodySchemas)[K]>;

const itemsOf = <T extends z.core.$ZodShape>(body: z.ZodMiniObject<T, z.core.$strict>) =>
  z.array(z.extend(body, provenanceSchema.shape));

/** All that was seen in one tab since it navigated: for each kind, items in the order of their arrival. */
export const evidenceSchema = z.strictObject({
  page: itemsOf(bodySchemas.page),
  documents: itemsOf(bodySchemas.documents),
  frameElements: itemsOf(bodySchemas.frameElements),
  scripts: itemsOf(bodySchemas.scripts),
  requests: itemsOf(bodySchemas.requests),
  channels: itemsOf(bodySchemas.channels),
  connections: itemsOf(bodySchemas.connections),
  storageKeys: itemsOf(bodySchemas.storageKeys),
  cookies: itemsOf(bodySchemas.cookies),
  responses: itemsOf(bodySchemas.responses),
  documentRules: itemsOf(bodySchemas.documentRules),
  parties: itemsOf(bodySchemas.parties),
  consents: itemsOf(bodySchemas.consents),
  identities: itemsOf(bodySchemas.identities),
  composers: itemsOf(bodySchemas.composers),
  drafts: itemsOf(bodySchemas.drafts),
  formFields: itemsOf(bodySchemas.formFields),
  cardFields: itemsOf(bodySchemas.cardFields),
  privacyLinks: itemsOf(bodySchemas.privacyLinks),
  conversations: itemsOf(bodySchemas.conversations),
  chatControls: itemsOf(bodySchemas.chatControls),
  postings: itemsOf(bodySchemas.postings),
  otherSides: itemsOf(bodySchemas.otherSides),
  signals: itemsOf(bodySchemas.signals),
});
export type Evidence = z.infer<typeof evidenceSchema>;
export type Item<K extends EvidenceKind> = Evidence[K][number];
export const evidenceKinds = Object.keys(bodySchemas) as EvidenceKind[];

/** Evidence in which nothing was seen. */
export function emptyEvidence(): Evidence {
  return {
    page: [],
    documents: [],
    frameElements: [],
    scripts: [],
    requests: [],
    channels: [],
    connections: [],
    storageKeys: [],
    cookies: [],
    responses: [],
    documentRules: [],
    parties: [],
    consents: [],
    identities: [],
    composers: [],
    drafts: [],
    formFields: [],
    cardFields: [],
    privacyLinks: [],
    conversations: [],
    chatControls: [],
    postings: [],
    otherSides: [],
    signals: [],
  };
}
