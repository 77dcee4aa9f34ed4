import { describe, expect, it } from 'vitest';
import { checks } from '../lib/audit/registry.ts';
import { judge } from '../lib/audit/run.ts';
import { draftItem, textLeak } from '../lib/checks/testing/chat-builders.ts';
import { auditRecord, signalItem, urlOf } from '../lib/checks/testing/evidence-builders.ts';
import { buildReport } from '../lib/report/model.ts';
import { type BeforeSend, beforeSend, cellsOf, describeBeforeSend, tableOf } from './before-send.ts';
import { context, vendors } from './testing/report-context.ts';

function seen(drafts: ReturnType<typeof draftItem>[]): BeforeSend {
  const record = auditRecord({ signals: [signalItem({ place: 'body > acme-chat' })], drafts });
  const report = buildReport(record, judge(record, checks, vendors), context);
  const [widget] = report.widgets;
  if (!widget) throw new Error('no chat');
  return beforeSend(report, widget);
}

const draft = (parts: Parameters<typeof draftItem>[0] = {}) => draftItem({ vendorId: 'acme', ...parts });
const cardTest = { shown: 16, isFound: false, isSent: false };
const leaks = [
  textLeak({ characters: 12, way: 'request', url: urlOf('https://other.example/') }),
  textLeak({ characters: 40 }),
];

describe('what left before Send', () => {
  it('is nothing where nobody has typed', () => {
    const row = seen([]);
    expect(describeBeforeSend(row)).toEqual(['before Send: nothing was typed']);
    expect(tableOf([cellsOf(row)])).toContain('| Acme Chat | 0 | not known | – | – | – | – | not tried |');
  });

  it('is nothing where all was read and had none of it', () => {
    const row = seen([draft()]);
    expect(describeBeforeSend(row)).toEqual([
      'before Send: 40 characters were typed; 3 messages and requests went out, none with any of them',
    ]);
    expect(tableOf([cellsOf(row)])).toContain('| Acme Chat | 40 | nothing | – | – | – | – | not tried |');
  });

  it('is not known where not all could be read', () => {
    const row = seen([draft({ isTapped: false })]);
    expect(describeBeforeSend(row)[0]).toContain('not all of which could be read');
    expect(tableOf([cellsOf(row)])).toContain('| not known |');
  });

  it('is told by the worst way', () => {
    const row = seen([draft({ leaks, cardTest })]);
    expect(describeBeforeSend(row)).toEqual([
      'before Send: up to 40 characters left by a socket for chat.example, as json, 120 ms after the key; other ways: 1',
      'test card number: the field showed 16 of its 16 digits',
    ]);
    expect(tableOf([cellsOf(row)])).toContain(
      '| Acme Chat | 40 | text | websocket, chat.example | 40 | json | 120 | shows 16 of 16 digits |',
    );
  });
});
