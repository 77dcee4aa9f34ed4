import type { ExplainedFinding } from '../audit/result.ts';
import type { Report, ReportWidget } from './model.ts';
import { formatTime, showCode } from './text.ts';

/**
 * What a ticket needs, in Markdown: page, grade, what fails with what was seen, how much could not be told, what made it.
 * Text that a page had a hand in stands as it is read, and formats nothing. Same report, same bytes. Never throws.
 */
export function markdownSummary(report: Report): string {
  const { tool, rubricVersion, catalogueVersion, browser, createdAt, widgets, finalUrl, limits } = report;
  const head = `# Chat privacy: ${inert(finalUrl)}\n\n${verdictOf(report)}`;
  const foot = [
    `Earshot ${tool.version}, rubric ${rubricVersion}, catalogue ${catalogueVersion}, ${inert(browser)}, ${formatTime(createdAt)}.`,
    ...limits.map(inert),
  ].join(' ');
  return `${[head, ...widgets.map(widgetPart), foot].join('\n\n')}\n`;
}

function verdictOf({ widgets, grade, state }: Report): string {
  if (state === 'no-chat')
    return widgets.length === 0 ? 'No chat was found.' : 'Perhaps a chat, not a sure one: no grade.';
  const chats = widgets.length === 1 ? '1 chat' : `${widgets.length} chats`;
  return grade === null ? `${chats}, not judged.` : `${chats}. **Grade ${grade}**.`;
}

function widgetPart({ name, confidence, score, arithmetic, findings }: ReportWidget): string {
  const count = (outcome: ExplainedFinding['outcome']) =>
    findings.filter((finding) => finding.outcome === outcome).length;
  const failing = findings.filter(({ outcome }) => outcome === 'fail').sort((a, b) => b.weight - a.weight);
  const lines = failing.map(
    ({ severity, title, summary, checkId, basis }) =>
      `- **${severity}** ${inert(title)} (${checkId}, ${basis}): ${inert(summary)}`,
  );
  const grade = score.grade === null ? 'not judged' : `grade ${score.grade}`;
  return [
    `## ${inert(name)} (${confidence}): ${grade}`,
    inert(arithmetic),
    lines.length > 0 ? lines.join('\n') : 'No check fails.',
    `Passes: ${count('pass')}. Could not be told: ${count('unknown')}. Does not apply: ${count('not-applicable')}.`,
  ].join('\n\n');
}

// Directional and invisible characters, as in json.ts; here they are shown, for nobody parses a ticket.
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Plain text for the middle of a line: what Markdown or HTML would read is escaped, what hides is named. */
function inert(text: string): string {
  return text
    .replace(hidden, showCode)
    .replace(/[\\`*_{}[\]<>#|!~@]/g, '\\$&')
    .replaceAll('&', '&amp;');
}
