import type { Review } from '../../lib/report/review.ts';
import { maxReviewLength, maxReviews } from '../../lib/report/review-limits.ts';
import { t } from '../../lib/words/i18n.ts';
import { formatNumber, formatTime } from '../format.ts';

/** Words of what a reviewer adds, of the questions to the vendor, and of what the report says of its own making. */
export const reviewWords = {
  source: t('review.source'),
  title: t('review.title'),
  edit: t('review.edit'),
  editLead: t('review.editLead'),
  keptHow: t('review.keptHow', { most: formatNumber(maxReviews) }),
  keeping: {
    loading: '',
    empty: '',
    pending: '',
    kept: t('review.kept'),
    off: t('review.keptOff'),
    newer: t('review.keptNewer'),
    broken: t('review.keptBroken'),
    'too-long': t('review.tooLong', { most: formatNumber(maxReviewLength) }),
    'no-room': t('review.noRoom'),
    failed: t('review.notKept'),
  },
  written: (count: number) => (count === 0 ? '' : t('review.written', count, { count: formatNumber(count) })),
  joined: t('review.joined'),
  evicted: (page: string, changedAt: string) => t('review.evicted', { page, date: formatTime(changedAt) }),
  empty: t('review.empty'),
  emptied: t('review.emptied'),
  undo: t('review.undo'),
  saveUnread: t('review.saveUnread'),
  deleteUnread: t('review.deleteUnread'),
  longest: (most: number) => t('review.longest', { most: formatNumber(most) }),
  endedBefore: t('review.endedBefore'),
  noted: t('review.noted'),
  answered: t('review.answered'),
  answers: t('review.answers'),
  notAccepted: t('review.notAccepted'),
  orphans: t('review.orphans'),
  said: t('review.said'),
  facts: {
    reviewer: t('review.reviewer'),
    organisation: t('review.organisation'),
    purpose: t('review.purpose'),
    scope: t('review.scope'),
    startedOn: t('review.startedOn'),
    endedOn: t('review.endedOn'),
  },
  note: t('review.note'),
  noteOf: (check: string, chat: string) => t('review.noteOf', { check, chat }),
  findings: t('review.findings'),
  accepted: t('review.accepted'),
  acceptedNeedsReason: t('review.acceptedNeedsReason'),
  acceptedMore: t('review.acceptedMore'),
  accept: t('review.accept'),
  reason: t('review.reason'),
  questions: t('review.questions'),
  questionsLead: t('review.questionsLead'),
  question: t('review.question'),
  why: t('review.why'),
  answer: t('review.answer'),
  noAnswer: t('review.noAnswer'),
  selfCheck: t('review.selfCheck'),
  unknownChecks: t('review.unknownChecks'),
  unknownWhy: t('review.unknownWhy'),
  unknownNone: t('review.unknownNone'),
  repeat: t('review.repeat'),
  bases: (measured: number, inferred: number, unknown: number) =>
    t('review.bases', {
      measured: formatNumber(measured),
      inferred: formatNumber(inferred),
      unknown: formatNumber(unknown),
    }),
  watched: (inspected: number, hooked: number) =>
    t('review.watched', { inspected: formatNumber(inspected), hooked: formatNumber(hooked) }),
  steps: {
    install: (version: string, browser: string) => t('review.steps.install', { version, browser }),
    versions: (rubric: string, catalogue: string) => t('review.steps.versions', { rubric, catalogue }),
    profile: (guard: string) => t('review.steps.profile', { guard }),
    visit: (url: string) => t('review.steps.visit', { url }),
    led: (url: string) => t('review.steps.led', { url }),
    open: (names: string) => t('review.steps.open', { names }),
    closed: (names: string) => t('review.steps.closed', { names }),
    type: (count: number) => t('review.steps.type', { count: formatNumber(count) }),
    noTyping: t('review.steps.noTyping'),
    send: (count: number) => t('review.steps.send', { count: formatNumber(count) }),
    save: t('review.steps.save'),
  },
  chartOf: (name: string, passed: number, failed: number, unknown: number) =>
    t('review.chartOf', {
      name,
      passed: formatNumber(passed),
      failed: formatNumber(failed),
      unknown: formatNumber(unknown),
    }),
} as const;

/** How many fields are written in. */
export function countWritten(review: Review): number {
  const { reviewer, organisation, purpose, scope, startedOn, endedOn, findings, answers } = review;
  const texts = [
    ...[reviewer, organisation, purpose, scope, startedOn, endedOn],
    ...findings.flatMap(({ note, isRiskAccepted, reason }) => [note, isRiskAccepted ? `x${reason}` : reason]),
    ...answers.map(({ answer }) => answer),
  ];
  return texts.filter((text) => text.trim() !== '').length;
}
