import type { Report, ReportWidget } from '../lib/report/model.ts';
import { beforeSend, describeBeforeSend } from './before-send.ts';

const severities = ['critical', 'high', 'medium', 'low'] as const;

/** The audit in a terminal's words: one block a widget, failing findings first. `width` in columns. */
export function summarise(report: Report, width = 100): string {
  const lines = [`${report.finalUrl}`];
  if (report.widgets.length === 0) lines.push('  No chat found on this page.');
  else lines.push(`  Grade ${report.grade ?? '–'}: ${count(report.widgets.length, 'chat')} found`);
  for (const widget of report.widgets) lines.push('', ...widgetLines(report, widget, width));
  lines.push('', '  Not seen:');
  for (const limit of report.limits) lines.push(...wrap(`- ${limit}`, width, 4));
  return lines.map(printable).join('\n');
}

/** A page, an address or a vendor chooses some of the words: no escape sequence of theirs reaches the terminal. Never throws. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|\p{Cf}/gu, '');
}

function widgetLines(report: Report, widget: ReportWidget, width: number): string[] {
  const lines = [
    `  ${widget.name} (${widget.confidence}): grade ${widget.score.grade ?? '–'}. ${widget.arithmetic}`,
  ];
  const signals = report.evidence.signals.filter((signal) => widget.parts.signals?.includes(signal.id));
  for (const signal of signals.slice(0, 4)) {
    lines.push(...wrap(`found by ${signal.kind}: ${signal.pattern} — ${signal.place}`, width, 4));
  }
  if (signals.length > 4) lines.push(`    and ${count(signals.length - 4, 'more signal')}`);
  for (const severity of severities) {
    for (const finding of widget.findings) {
      if (finding.outcome !== 'fail' || finding.severity !== severity) continue;
      lines.push(
        ...wrap(`✗ [${severity}] ${finding.title} (${finding.checkId}): ${finding.summary}`, width, 4),
      );
      if (finding.proof.length > 0) lines.push(...wrap(`evidence: ${finding.proof.join(', ')}`, width, 8));
    }
  }
  for (const line of describeBeforeSend(beforeSend(report, widget))) lines.push(...wrap(line, width, 4));
  const by = (outcome: string) => widget.findings.filter((finding) => finding.outcome === outcome).length;
  lines.push(
    `    ${by('pass')} passed, ${by('fail')} failed, ${by('unknown')} not seen, ${by('not-applicable')} not applicable`,
  );
  return lines;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** Folds a line at spaces; what follows is indented by two more columns. Control characters are dropped. */
export function wrap(text: string, width: number, indent: number): string[] {
  const words = printable(text).split(' ');
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let isStart = true;
  for (const word of words) {
    if (!isStart && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(indent + 2);
      isStart = true;
    }
    line += isStart ? word : ` ${word}`;
    isStart = false;
  }
  return [...lines, line];
}
