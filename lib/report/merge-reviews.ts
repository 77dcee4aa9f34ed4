import { emptyReview, type Review } from './review.ts';
import { keptLimits } from './review-limits.ts';

/** A field of a review by its name; a box that is ticked is `x`. */
type Fields = ReadonlyMap<string, string>;

const lines = ['reviewer', 'organisation', 'startedOn', 'endedOn'] as const;
const texts = ['purpose', 'scope'] as const;

/** What came of joining. `isJoined`: a field holds what was written at two places at once. */
export interface Merged {
  readonly review: Review;
  readonly isJoined: boolean;
}

/**
 * Joins what was written at two places, field by field: `base` is what both began with. A field that one of them has left alone
 * is as the other has it. One that both have changed holds both texts, the kept one first; where they do not fit, or are a day
 * or a box, it is as `mine` has it. Pure; never throws.
 */
export function mergeReviews(base: Review, mine: Review, kept: Review): Merged {
  const [before, here, there] = [fieldsOf(base), fieldsOf(mine), fieldsOf(kept)];
  let isJoined = false;
  const merged = new Map<string, string>();
  for (const name of new Set([...there.keys(), ...here.keys()])) {
    const [was, own, other] = [before.get(name) ?? '', here.get(name) ?? '', there.get(name) ?? ''];
    if (own === was || own === other) merged.set(name, other);
    else if (other === was) merged.set(name, own);
    else {
      const both = joined(name, own, other);
      isJoined ||= both !== own;
      merged.set(name, both);
    }
  }
  return { review: reviewOf(withText(merged)), isJoined };
}

function joined(name: string, own: string, other: string): string {
  if (own.includes(other) || /^(?:startedOn|endedOn|accepted )/.test(name)) return own;
  if (other.includes(own)) return other;
  const isLine = lines.some((line) => line === name);
  const both = isLine ? `${other} / ${own}` : `${other}\n\n${own}`;
  return both.length <= (isLine ? keptLimits.line : keptLimits.text) ? both : own;
}

/** Fields with nothing in them are left out. Ids have no spaces. */
function fieldsOf(review: Review): Fields {
  const fields = new Map<string, string>();
  for (const name of [...lines, ...texts]) fields.set(name, review[name]);
  for (const { widgetId, checkId, note, isRiskAccepted, reason } of review.findings) {
    fields.set(`note ${widgetId} ${checkId}`, note);
    fields.set(`accepted ${widgetId} ${checkId}`, isRiskAccepted ? 'x' : '');
    fields.set(`reason ${widgetId} ${checkId}`, reason);
  }
  for (const { questionId, answer } of review.answers) fields.set(`answer ${questionId}`, answer);
  return withText(fields);
}

function withText(fields: Fields): Fields {
  return new Map([...fields].filter(([, text]) => text !== ''));
}

function reviewOf(fields: Fields): Review {
  const at = (name: string) => fields.get(name) ?? '';
  const keys = [...fields.keys()].map((name) => name.split(' '));
  const findings = new Set(
    keys.filter(([, , checkId]) => checkId !== undefined).map(([, ...ids]) => ids.join(' ')),
  );
  return {
    ...emptyReview,
    ...Object.fromEntries([...lines, ...texts].map((name) => [name, at(name)])),
    findings: [...findings].sort().map((ids) => {
      const [widgetId = '', checkId = ''] = ids.split(' ');
      return {
        widgetId,
        checkId,
        note: at(`note ${ids}`),
        isRiskAccepted: at(`accepted ${ids}`) !== '',
        reason: at(`reason ${ids}`),
      };
    }),
    answers: keys
      .filter(([kind]) => kind === 'answer')
      .map(([, questionId = '']) => ({ questionId, answer: at(`answer ${questionId}`) }))
      .sort((a, b) => (a.questionId < b.questionId ? -1 : 1)),
  };
}
