import type { ExplainedFinding } from '../audit/result.ts';
import { driftText } from './drift-text.ts';
import type { Report, ReportWidget } from './model.ts';
import { findingReviewOf, isAccepted, type Review } from './review.ts';
import { formatTime, reveal } from './text.ts';

/**
 * What a ticket needs, in Markdown: page, grade, what fails with what was seen, how much could not be told, what made it.
 * Text that a page had a hand in stands as it is read, and formats nothing. Same report, same bytes. Never throws.
 */
export function markdownSummary(report: Report): string {
  const { tool, rubricVersion, catalogueVersion, browser, createdAt, widgets, finalUrl, limits } = report;
  const head = `# Chat privacy: ${inert(finalUrl)}\n\n${verdictOf(report)}`;
  const foot = [
    `Earshot ${inert(tool.version)}, rubric ${inert(rubricVersion)}, catalogue ${inert(catalogueVersion)}, ${inert(browser)}, ${formatTime(createdAt)}.`,
    ...limits.map(inert),
  ].join(' ');
  const parts = widgets.map((widget) => widgetPart(widget, report));
  return `${[head, ...reviewPart(report), ...parts, ...answersPart(report), foot].join('\n\n')}\n`;
}

function verdictOf({ widgets, grade, state }: Report): string {
  if (state === 'no-chat')
    return widgets.length === 0 ? 'No chat was found.' : 'Perhaps a chat, not a sure one: no grade.';
  const chats = widgets.length === 1 ? '1 chat' : `${widgets.length} chats`;
  return grade === null ? `${chats}, not judged.` : `${chats}. **Grade ${grade}**.`;
}

/** Who reviewed and what for; nothing where nobody has. */
function reviewPart({ review }: Report): string[] {
  if (!review) return [];
  const facts = [
    ['Reviewer', review.reviewer],
    ['Organisation', review.organisation],
    ['Purpose', review.purpose],
    ['Scope', review.scope],
    ['Begun on', review.startedOn],
    ['Ended on', review.endedOn],
  ] as const;
  const lines = facts
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `- ${label}: ${written(text)}`);
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** Questions to the vendor that were answered; nothing where none was. */
function answersPart({ questions }: Report): string[] {
  const answered = questions.filter(({ answer }) => answer !== '');
  if (answered.length === 0) return [];
  const lines = answered.map(({ question, answer }) => `- ${inert(question)} ${written(answer)}`);
  return [`## Answers of the vendor\n\n${lines.join('\n')}`];
}

function saidOf(review: Review | null, widgetId: string, checkId: string): string {
  const said = findingReviewOf(review, widgetId, checkId);
  if (!said) return '';
  const note = said.note === '' ? '' : `\n  - Note: ${written(said.note)}`;
  return isAccepted(said) ? `${note}\n  - Risk accepted: ${written(said.reason)}` : note;
}

function widgetPart(
  { id, name, confidence, score, arithmetic, findings }: ReportWidget,
  { review, drifts }: Report,
): string {
  const drift = drifts?.find(({ widgetId }) => widgetId === id)?.drift;
  const count = (outcome: ExplainedFinding['outcome']) =>
    findings.filter((finding) => finding.outcome === outcome).length;
  const failing = findings.filter(({ outcome }) => outcome === 'fail').sort((a, b) => b.weight - a.weight);
  const lines = failing.map(
    ({ severity, title, summary, checkId, basis }) =>
      `- **${severity}** ${inert(title)} (${checkId}, ${basis}): ${inert(summary)}${saidOf(review, id, checkId)}`,
  );
  for (const { outcome, title, checkId } of findings) {
    const said = outcome === 'fail' ? '' : saidOf(review, id, checkId);
    if (said !== '') lines.push(`- ${inert(title)} (${checkId})${said}`);
  }
  const grade = score.grade === null ? 'not judged' : `grade ${score.grade}`;
  return [
    `## ${inert(name)} (${confidence}): ${grade}`,
    inert(arithmetic),
    ...(drift ? [inert(driftText(drift))] : []),
    ...(failing.length === 0 ? ['No check fails.'] : []),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    `Passes: ${count('pass')}. Could not be told: ${count('unknown')}. Does not apply: ${count('not-applicable')}.`,
  ].join('\n\n');
}

/** What a reviewer wrote, inert, with its lines told apart. */
function written(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(inert)
    .join(' / ');
}

// Trackers link a name behind an at sign, and a number behind a hash, after Markdown is read: a backslash is gone by then. An empty
// comment between the two shows nothing and parts them. (How trackers do it was not tried from here.)
const mention = '<!-- -->';

// What trackers make links of by themselves. As code it is read as it stands, and nothing in it is linked.
const address = /(?:\b[a-z][a-z\d+.-]*:\/\/|\bwww\.)[^\s`]*[^\s`.,;:!?()'"’”…]/gi;

/**
 * Plain text for the middle of a line: what Markdown or HTML would read is escaped, addresses are code, what hides is named,
 * nobody is mentioned.
 */
function inert(text: string): string {
  const shown = reveal(text).toWellFormed();
  const plain = shown.split(address).map(inertPlain);
  const addresses = Array.from(shown.matchAll(address), ([found]) => `\`${found}\``);
  return plain.map((part, index) => part + (addresses[index] ?? '')).join('');
}

function inertPlain(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replace(/[\\`*_{}[\]<>#|!~]/g, '\\$&')
    .replace(/(?:@|\\[#!])(?=[\p{L}\p{N}])|\bGH-(?=\d)/giu, `$&${mention}`)
    .replace(/^([-+=]|\d{1,9}[.)])(?=\s|$)/, '\\$1');
}
