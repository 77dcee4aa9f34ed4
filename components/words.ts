import type { ChainBasis, ChainLink } from '../lib/audit/chain.ts';
import type { Basis, Outcome, Reader, Severity } from '../lib/audit/define-check.ts';
import type { Grade } from '../lib/audit/score.ts';
import type { Confidence } from '../lib/audit/widgets.ts';
import type { EvidenceKind } from '../lib/evidence/evidence.ts';
import type { Trust } from '../lib/evidence/trust.ts';
import { t } from '../lib/words/i18n.ts';
import { formatNumber } from './format.ts';

// Every word that more than one view says.

/** What each grade means in a word. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  A: t('grades.A'),
  B: t('grades.B'),
  C: t('grades.C'),
  D: t('grades.D'),
  E: t('grades.E'),
  F: t('grades.F'),
};

export const noGradeWord = t('words.noGrade');

export const severityWords: Readonly<Record<Severity, string>> = {
  critical: t('severities.critical'),
  high: t('severities.high'),
  medium: t('severities.medium'),
  low: t('severities.low'),
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  fail: t('outcomes.fail'),
  unknown: t('outcomes.unknown'),
  pass: t('outcomes.pass'),
  'not-applicable': t('outcomes.notApplicable'),
};

export const basisWords: Readonly<Record<Basis, string>> = {
  measured: t('bases.measured'),
  inferred: t('bases.inferred'),
};

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  confirmed: t('confidences.confirmed'),
  likely: t('confidences.likely'),
  possible: t('confidences.possible'),
};

export const confidenceMeanings: Readonly<Record<Confidence, string>> = {
  confirmed: t('confidenceMeanings.confirmed'),
  likely: t('confidenceMeanings.likely'),
  possible: t('confidenceMeanings.possible'),
};

export const trustWords: Readonly<Record<Trust, string>> = {
  browser: t('trusts.browser'),
  dom: t('trusts.dom'),
  'page-claim': t('trusts.pageClaim'),
};

export const trustMeanings: Readonly<Record<Trust, string>> = {
  browser: t('trustMeanings.browser'),
  dom: t('trustMeanings.dom'),
  'page-claim': t('trustMeanings.pageClaim'),
};

export const readerWords: Readonly<Record<Reader, string>> = {
  visitor: t('readers.visitor'),
  owner: t('readers.owner'),
  reviewer: t('readers.reviewer'),
};

export const readers: readonly Reader[] = ['visitor', 'owner', 'reviewer'];

export const signalWords = {
  network: t('signals.network'),
  marker: t('signals.marker'),
  behaviour: t('signals.behaviour'),
  app: t('signals.app'),
} as const;

export const signalMeanings = {
  network: t('signalMeanings.network'),
  marker: t('signalMeanings.marker'),
  behaviour: t('signalMeanings.behaviour'),
  app: t('signalMeanings.app'),
} as const;

/** What a step of a chat's way is. */
export const chainKindWords: Readonly<Record<ChainLink['kind'], string>> = {
  page: t('chainKinds.page'),
  'tag-manager': t('chainKinds.tagManager'),
  script: t('chainKinds.script'),
  frame: t('chainKinds.frame'),
  channel: t('chainKinds.channel'),
};

/** How a step is known, where it was not simply seen. */
export const chainBasisWords: Readonly<Record<Exclude<ChainBasis, 'seen'>, string>> = {
  inferred: t('chainBases.inferred'),
  claimed: t('chainBases.claimed'),
};

/** One item of each kind, as a heading. */
export const kindWords: Readonly<Record<EvidenceKind, string>> = {
  page: t('evidenceKind.page'),
  documents: t('evidenceKind.documents'),
  frameElements: t('evidenceKind.frameElements'),
  scripts: t('evidenceKind.scripts'),
  requests: t('evidenceKind.requests'),
  channels: t('evidenceKind.channels'),
  connections: t('evidenceKind.connections'),
  storageKeys: t('evidenceKind.storageKeys'),
  cookies: t('evidenceKind.cookies'),
  responses: t('evidenceKind.responses'),
  documentRules: t('evidenceKind.documentRules'),
  parties: t('evidenceKind.parties'),
  consents: t('evidenceKind.consents'),
  identities: t('evidenceKind.identities'),
  composers: t('evidenceKind.composers'),
  drafts: t('evidenceKind.drafts'),
  formFields: t('evidenceKind.formFields'),
  cardFields: t('evidenceKind.cardFields'),
  privacyLinks: t('evidenceKind.privacyLinks'),
  conversations: t('evidenceKind.conversations'),
  chatControls: t('evidenceKind.chatControls'),
  postings: t('evidenceKind.postings'),
  otherSides: t('evidenceKind.otherSides'),
  signals: t('evidenceKind.signals'),
};

/** Many items of each kind, as a heading. */
export const kindsWords: Readonly<Record<EvidenceKind, string>> = {
  page: t('evidenceKinds.page'),
  documents: t('evidenceKinds.documents'),
  frameElements: t('evidenceKinds.frameElements'),
  scripts: t('evidenceKinds.scripts'),
  requests: t('evidenceKinds.requests'),
  channels: t('evidenceKinds.channels'),
  connections: t('evidenceKinds.connections'),
  storageKeys: t('evidenceKinds.storageKeys'),
  cookies: t('evidenceKinds.cookies'),
  responses: t('evidenceKinds.responses'),
  documentRules: t('evidenceKinds.documentRules'),
  parties: t('evidenceKinds.parties'),
  consents: t('evidenceKinds.consents'),
  identities: t('evidenceKinds.identities'),
  composers: t('evidenceKinds.composers'),
  drafts: t('evidenceKinds.drafts'),
  formFields: t('evidenceKinds.formFields'),
  cardFields: t('evidenceKinds.cardFields'),
  privacyLinks: t('evidenceKinds.privacyLinks'),
  conversations: t('evidenceKinds.conversations'),
  chatControls: t('evidenceKinds.chatControls'),
  postings: t('evidenceKinds.postings'),
  otherSides: t('evidenceKinds.otherSides'),
  signals: t('evidenceKinds.signals'),
};

export const yesNo = { true: t('yesNo.true'), false: t('yesNo.false') } as const;

/** Words for one fact, and words for each that is said with a number or a name. */
export const words = {
  brand: t('words.brand'),
  /** A check's title as a sentence. */
  sentence: (title: string) => t('words.sentence', { title }),
  vendorSite: t('words.vendorSite'),
  unlisted: t('words.unlisted'),
  claimed: t('words.claimed'),
  app: t('words.app'),
  appMore: t('words.appMore'),
  why: t('words.why'),
  seen: t('words.seen'),
  evidence: t('words.evidence'),
  noEvidence: t('words.noEvidence'),
  moreEvidence: (count: number) => t('words.moreEvidence', count, { count: formatNumber(count) }),
  lostEvidence: t('words.lostEvidence'),
  scoreOutOf: (value: number) => t('words.scoreOutOf', { value: formatNumber(value) }),
  noScore: t('words.noScore'),
  gradeLabel: (grade: Grade) => t('words.gradeLabel', { grade, word: gradeWords[grade] }),
  gradeNotCounted: (grade: Grade) => t('words.gradeNotCounted', { grade, word: gradeWords[grade] }),
  failing: (count: number) => t('words.failing', count, { count: formatNumber(count) }),
  noneFails: t('words.noneFails'),
  coverage: (percent: number) => t('words.coverage', { percent: formatNumber(percent) }),
  points: (weight: number) => t('words.points', weight, { weight: formatNumber(weight) }),
  topFrame: t('words.topFrame'),
  frame: (frameId: number) => t('words.frame', { frameId }),
  moreCharacters: (count: number) => t('words.moreCharacters', { count: formatNumber(count) }),
} as const;
