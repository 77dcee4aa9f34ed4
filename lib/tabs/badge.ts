import { browser } from 'wxt/browser';
import { alarmsOf } from '../audit/alarms.ts';
import type { AuditResult, Finding } from '../audit/result.ts';
import type { Grade } from '../audit/score.ts';
import type { AuditRecord } from '../evidence/record.ts';
import { say, sayOfCheck } from '../words/say.ts';
import { showIcon } from './icon.ts';

/** Background colours of the badge; each has a contrast of 4.5 : 1 or more with white (WCAG 2.2, 1.4.3). */
const colours: Record<Grade, string> = {
  A: '#1a7f37',
  B: '#4d7c0f',
  C: '#8a6100',
  D: '#b45309',
  E: '#c2410c',
  F: '#b91c1c',
};
const neutral = '#57606a';

/** What the toolbar says of a tab. */
export interface Badge {
  readonly text: string;
  readonly colour: string;
  readonly title: string;
  /** Something of Earshot's own failed: nothing is said of the page. */
  readonly isError?: boolean;
}

/**
 * The title of a page without chat is the manifest's own: a browser takes a tab's title back to that when the page is there,
 * which may be before or after this one is set.
 */
const quietTitle = 'Earshot';

/** What is shown where a page could not be judged at all. */
export function failedBadge(): Badge {
  return { text: '!', colour: neutral, title: say('badge.failed'), isError: true };
}

/** Put behind the letter while digits are hidden in the message being written. */
const hidingSign = '•';

/** Put behind the letter while there is something to warn of at once. */
const alarmSign = '!';

/**
 * Letter, colour and words for a result and for what the guard does. `isKept` false: there was no room left to keep it.
 * Never throws.
 */
export function badgeOf(result: AuditResult, isKept: boolean, masking: AuditRecord['masking']): Badge {
  const badge = warned(verdictOf(result, isKept), result);
  const { hidingFrames, sentCount } = masking;
  if (hidingFrames.length > 0) {
    return { ...badge, text: badge.text + hidingSign, title: say('badge.hiding', { badge: badge.title }) };
  }
  if (sentCount === 0) return badge;
  return { ...badge, title: say('badge.sent', { badge: badge.title, count: sentCount }) };
}

function warned(badge: Badge, result: AuditResult): Badge {
  const alarms = alarmsOf(result);
  if (alarms.length === 0) return badge;
  const title = alarms.reduceRight(
    (text, alarm) => say('badge.then', { alarm: failTitle(alarm), text }),
    badge.title,
  );
  return {
    text: badge.text.replace(alarmSign, '') + alarmSign,
    colour: colours.F,
    title: say('badge.beware', { title }),
  };
}

function verdictOf(result: AuditResult, isKept: boolean): Badge {
  if (!isKept) return { text: '!', colour: neutral, title: say('badge.noSpace'), isError: true };
  const counted = result.widgets.filter((widget) => widget.confidence !== 'possible');
  const [worst] = counted;
  if (!worst) return { text: '', colour: neutral, title: quietTitle };
  const { grade } = result;
  const { name, findings } = worst;
  const count = counted.length;
  if (!grade) return { text: '–', colour: neutral, title: say('badge.notJudged', { count, name }) };
  const failing = findings.filter(({ outcome }) => outcome === 'fail').sort((a, b) => b.weight - a.weight)[0];
  const verdict = say('badge.graded', { count, name, grade });
  const title = failing ? say('badge.because', { verdict, reason: failTitle(failing) }) : verdict;
  return { text: grade, colour: colours[grade], title };
}

/** What fails, in the person's language; its id where this version does not know the check. */
export function failTitle({ checkId }: Pick<Finding, 'checkId'>): string {
  return sayOfCheck(checkId, 'fail', checkId);
}

/** Tabs whose icon says that something failed. */
const failing = new Set<number>();

/** Shows it. A tab that is gone meanwhile is no error. */
export async function showBadge(tabId: number, badge: Badge): Promise<void> {
  const { isError = false } = badge;
  const isChanged = failing.has(tabId) !== isError;
  if (isError) failing.add(tabId);
  else failing.delete(tabId);
  try {
    await Promise.all([
      isChanged || isError ? showIcon(tabId, isError ? 'error-' : '') : null,
      browser.action.setBadgeText({ tabId, text: badge.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: badge.colour }),
      browser.action.setTitle({ tabId, title: badge.title }),
    ]);
  } catch {
    // The tab was closed.
  }
}
