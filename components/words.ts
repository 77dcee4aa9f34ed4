import type { ChainBasis, ChainLink } from '../lib/audit/chain.ts';
import type { Basis, Outcome, Reader, Severity } from '../lib/audit/define-check.ts';
import type { Grade } from '../lib/audit/score.ts';
import type { Confidence } from '../lib/audit/widgets.ts';
import type { EvidenceKind } from '../lib/evidence/evidence.ts';
import type { Trust } from '../lib/evidence/trust.ts';

// Every word that more than one view says. Whole sentences with named holes, so that they can move to a catalogue of messages.

/** What each grade means in a word. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  A: 'Very good',
  B: 'Good',
  C: 'Fair',
  D: 'Weak',
  E: 'Poor',
  F: 'Very poor',
};

export const noGradeWord = 'Not judged';

export const severityWords: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  fail: 'Fails',
  unknown: 'Not known',
  pass: 'Passes',
  'not-applicable': 'Does not apply',
};

export const basisWords: Readonly<Record<Basis, string>> = { measured: 'Measured', inferred: 'Inferred' };

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  confirmed: 'Confirmed',
  likely: 'Likely',
  possible: 'Possible',
};

export const confidenceMeanings: Readonly<Record<Confidence, string>> = {
  confirmed: 'Two kinds of signs agree, or it was seen to talk.',
  likely: 'One kind of sign speaks for it.',
  possible: 'A sign that other things leave as well. It is not counted in the page’s grade.',
};

export const trustWords: Readonly<Record<Trust, string>> = {
  browser: 'The browser itself',
  dom: 'Read in the page',
  'page-claim': 'The page’s own word',
};

export const trustMeanings: Readonly<Record<Trust, string>> = {
  browser: 'An interface of the browser reported it. The page cannot forge it.',
  dom: 'Earshot’s own script read it from the document, apart from the page’s scripts.',
  'page-claim':
    'It was said where any script of the page can speak, and forge. It can lower a score, never raise one.',
};

export const readerWords: Readonly<Record<Reader, string>> = {
  visitor: 'If you are visiting',
  owner: 'If this is your site',
  reviewer: 'If you review the vendor',
};

export const readers: readonly Reader[] = ['visitor', 'owner', 'reviewer'];

export const signalWords = {
  network: 'Network',
  marker: 'Marker',
  behaviour: 'Behaviour',
  app: 'Chat application',
} as const;

export const signalMeanings = {
  network: 'A request went to a host that the catalogue lists.',
  marker: 'An element, a script or a global name belongs to a listed product.',
  behaviour: 'Something floats, opens and takes messages as chats do.',
  app: 'The page is itself a conversation. That makes no widget.',
} as const;

/** What a step of a chat's way is. */
export const chainKindWords: Readonly<Record<ChainLink['kind'], string>> = {
  page: 'Page',
  'tag-manager': 'Tag manager',
  script: 'Script',
  frame: 'Frame',
  channel: 'Talks to',
};

/** How a step is known, where it was not simply seen. */
export const chainBasisWords: Readonly<Record<Exclude<ChainBasis, 'seen'>, string>> = {
  inferred: 'inferred from order and owner',
  claimed: 'by the page’s own word',
};

/** One item of each kind, as a heading. */
export const kindWords: Readonly<Record<EvidenceKind, string>> = {
  page: 'Page',
  documents: 'Document',
  frameElements: 'Frame',
  scripts: 'Script',
  requests: 'Request',
  channels: 'Channel',
  connections: 'Connection',
  storageKeys: 'Storage',
  cookies: 'Cookie',
  responses: 'Response headers',
  documentRules: 'Document’s own rules',
  parties: 'Party',
  consents: 'Consent banner',
  identities: 'Identity handed over',
  composers: 'Composer',
  drafts: 'Typing watched',
  formFields: 'Form field',
  cardFields: 'Card field',
  privacyLinks: 'Privacy link',
  conversations: 'Messages that were sent',
  chatControls: 'Control of the chat',
  postings: 'Messages between windows',
  otherSides: 'Other side',
  signals: 'Sign of a chat',
};

/** Many items of each kind, as a heading. */
export const kindsWords: Readonly<Record<EvidenceKind, string>> = {
  page: 'The page',
  documents: 'Documents',
  frameElements: 'Frames',
  scripts: 'Scripts',
  requests: 'Requests',
  channels: 'Channels',
  connections: 'Connections',
  storageKeys: 'Storage keys',
  cookies: 'Cookies',
  responses: 'Response headers',
  documentRules: 'Documents’ own rules',
  parties: 'Parties',
  consents: 'Consent banner',
  identities: 'Identity handed over',
  composers: 'Composers',
  drafts: 'Typing watched',
  formFields: 'Form fields',
  cardFields: 'Card fields',
  privacyLinks: 'Privacy links',
  conversations: 'Messages that were sent',
  chatControls: 'Controls of the chat',
  postings: 'Messages between windows',
  otherSides: 'Other side',
  signals: 'Signs of a chat',
};

export const yesNo = { true: 'yes', false: 'no' } as const;

/** Words for one fact, and words for each that is said with a number or a name. */
export const words = {
  brand: 'Earshot',
  vendorSite: 'Vendor’s site',
  unlisted: 'No list names this chat.',
  claimed:
    'It bears marks of a listed product, but nothing went to that vendor’s hosts: anyone can set such marks.',
  app: 'This page is itself a chat.',
  appMore:
    'It is a messenger or an assistant to talk to, and not a widget on a site. Earshot audits widgets.',
  why: 'Why it matters',
  seen: 'What was seen',
  evidence: 'Evidence',
  noEvidence: 'Nothing was seen that could be shown here.',
  moreEvidence: (count: number) =>
    count === 1 ? '1 more item is in the full report.' : `${count} more items are in the full report.`,
  lostEvidence: 'This item is no longer kept.',
  scoreOutOf: (value: number) => `${value} of 100`,
  noScore: 'No score',
  gradeLabel: (grade: Grade) => `Grade ${grade}: ${gradeWords[grade]}`,
  gradeNotCounted: (grade: Grade) => `Grade ${grade}: ${gradeWords[grade]}. Not counted in the page’s grade.`,
  failing: (count: number) => (count === 1 ? '1 check fails' : `${count} checks fail`),
  noneFails: 'No check fails',
  coverage: (percent: number) => `${percent} % of the points could be judged`,
  points: (weight: number) => (weight === 1 ? '1 point' : `${weight} points`),
  topFrame: 'top frame',
  frame: (frameId: number) => `frame ${frameId}`,
  moreCharacters: (count: number) => `… and ${count} more characters`,
} as const;
