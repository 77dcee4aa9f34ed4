import { t } from '../../lib/words/i18n.ts';

export const laws = ['gdpr', 'ccpa'] as const;
export type Law = (typeof laws)[number];
export const requests = ['access', 'correction', 'erasure'] as const;
export type RequestKind = (typeof requests)[number];

/** What a letter is filled with; empty where it is not known: the letter then has a hole in brackets. */
export interface LetterFacts {
  readonly site: string;
  readonly vendor: string;
  /** As it is to be read, such as `22 November 2026, 10:00 UTC`. */
  readonly time: string;
  readonly name: string;
  /** What the person is known by there. */
  readonly contact: string;
  readonly wrong: string;
  readonly right: string;
}

/** Words of the page around the letters. */
export const letterWords = {
  title: t('letters.title'),
  lead: t('letters.lead'),
  local: t('letters.local'),
  chat: t('letters.chat'),
  noChat: t('letters.noChat'),
  kind: t('letters.kind'),
  kinds: {
    access: t('letters.kinds.access'),
    correction: t('letters.kinds.correction'),
    erasure: t('letters.kinds.erasure'),
  },
  law: t('letters.law'),
  laws: { gdpr: t('letters.laws.gdpr'), ccpa: t('letters.laws.ccpa') },
  lawNotes: {
    gdpr: t('letters.lawNotes.gdpr'),
    ccpa: t('letters.lawNotes.ccpa'),
  },
  fields: {
    site: t('letters.fields.site'),
    vendor: t('letters.fields.vendor'),
    time: t('letters.fields.time'),
    name: t('letters.fields.name'),
    contact: t('letters.fields.contact'),
    wrong: t('letters.fields.wrong'),
    right: t('letters.fields.right'),
  },
  text: t('letters.text'),
  copy: t('letters.copy'),
  copied: t('letters.copied'),
  notCopied: t('letters.notCopied'),
} as const;

const orHole = (text: string, hole: string) => (text.trim() === '' ? `[${hole}]` : text.trim());

const subjects: Readonly<Record<Law, Readonly<Record<RequestKind, string>>>> = {
  gdpr: {
    access: t('letters.subjects.gdpr.access'),
    correction: t('letters.subjects.gdpr.correction'),
    erasure: t('letters.subjects.gdpr.erasure'),
  },
  ccpa: {
    access: t('letters.subjects.ccpa.access'),
    correction: t('letters.subjects.ccpa.correction'),
    erasure: t('letters.subjects.ccpa.erasure'),
  },
};

function asked(law: Law, kind: RequestKind, facts: LetterFacts): string[] {
  const wrong = t('letters.wrong', { wrong: orHole(facts.wrong, t('letters.holes.wrong')) });
  const right = t('letters.right', { right: orHole(facts.right, t('letters.holes.right')) });
  const asks: Record<Law, Record<RequestKind, string[]>> = {
    gdpr: {
      access: [
        t('letters.asks.gdpr.access.first'),
        t('letters.asks.gdpr.access.second'),
        t('letters.asks.gdpr.access.third'),
      ],
      correction: [
        t('letters.asks.gdpr.correction.first'),
        wrong,
        right,
        t('letters.asks.gdpr.correction.recipients'),
      ],
      erasure: [
        t('letters.asks.gdpr.erasure.first'),
        t('letters.asks.gdpr.erasure.second'),
        t('letters.asks.gdpr.erasure.third'),
      ],
    },
    ccpa: {
      access: [t('letters.asks.ccpa.access.first'), t('letters.asks.ccpa.access.second')],
      correction: [t('letters.asks.ccpa.correction.first'), wrong, right],
      erasure: [
        t('letters.asks.ccpa.erasure.first'),
        t('letters.asks.ccpa.erasure.second'),
        t('letters.asks.ccpa.erasure.third'),
      ],
    },
  };
  return asks[law][kind];
}

const closings: Readonly<Record<Law, readonly string[]>> = {
  gdpr: [t('letters.closings.gdpr.first'), t('letters.closings.gdpr.second')],
  ccpa: [t('letters.closings.ccpa.first'), t('letters.closings.ccpa.second')],
};

/** The whole letter, as plain text. Holes in brackets stand for what is not known. Never throws. */
export function letterText(law: Law, kind: RequestKind, facts: LetterFacts): string {
  const vendor = facts.vendor.trim();
  const site = orHole(facts.site, t('letters.holes.site'));
  const time = orHole(facts.time, t('letters.holes.time'));
  const used =
    vendor === '' ? t('letters.used', { time, site }) : t('letters.usedOf', { time, site, vendor });
  return [
    subjects[law][kind],
    t('letters.to', { site }),
    used,
    ...asked(law, kind, facts),
    t('letters.records', { contact: orHole(facts.contact, t('letters.holes.contact')) }),
    ...closings[law],
    orHole(facts.name, t('letters.holes.name')),
  ].join('\n\n');
}
