import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '../lib/audit/registry.ts';
import { judge } from '../lib/audit/run.ts';
import { composerItem } from '../lib/checks/testing/chat-builders.ts';
import {
  auditRecord,
  channelItem,
  pageItem,
  signalItem,
  urlOf,
} from '../lib/checks/testing/evidence-builders.ts';
import type { AuditRecord } from '../lib/evidence/record.ts';
import { buildReport } from '../lib/report/model.ts';
import { summarise, wrap } from './summary.ts';
import { context, vendors } from './testing/report-context.ts';

const summaryOf = (record: AuditRecord, names: Parameters<typeof judge>[2] = vendors, width?: number) =>
  summarise(buildReport(record, judge(record, checks, names), context), width);

/** What a terminal would act on, or not show: control and format characters. */
const unprintable = /[\p{Cc}\p{Cf}]/u;
const isPrintable = (text: string) => text.split('\n').every((line) => !unprintable.test(line));

const chat = auditRecord({
  signals: [signalItem({ place: 'body > acme-chat' })],
  channels: [channelItem({ url: urlOf('ws://chat.acme.example/') })],
  composers: [composerItem({ vendorId: 'acme' })],
});

describe('a summary', () => {
  it('of a page without chat says so, and what was not seen', () => {
    const text = summaryOf(auditRecord({}));
    expect(text.split('\n').slice(0, 2)).toEqual(['https://shop.example/', '  No chat found on this page.']);
    expect(text).toContain('Not seen:\n    - Seen from one browser');
    expect(text).not.toContain('Grade');
  });

  it('names the page’s grade, each chat, what told it and its failures with their proof', () => {
    const text = summaryOf(chat);
    expect(text).toMatch(/^ {2}Grade [A-F]: 1 chat found$/m);
    expect(text).toMatch(/^ {2}Acme Chat \(\w+\): grade [A-F]\. /m);
    expect(text).toContain('found by marker: acme-chat — body > acme-chat');
    expect(text).toMatch(/✗ \[critical\] .+ \(plaintext-socket\)/);
    expect(text).toMatch(/evidence: .*channel-1/);
    expect(text).toMatch(/^ {4}\d+ passed, [1-9]\d* failed, \d+ not seen, \d+ not applicable$/m);
  });

  it('counts every check once', () => {
    const counts = /(\d+) passed, (\d+) failed, (\d+) not seen, (\d+) not applicable/.exec(summaryOf(chat));
    const total = counts?.slice(1).reduce((sum, count) => sum + Number(count), 0);
    expect(total).toBe(checks.length);
  });

  it('has the gravest failures first', () => {
    const order = ['critical', 'high', 'medium', 'low'];
    const found = [...summaryOf(chat).matchAll(/✗ \[(\w+)\]/g)].map(([, severity = '']) =>
      order.indexOf(severity),
    );
    expect(found.length).toBeGreaterThan(1);
    expect(found).toEqual([...found].sort());
  });

  it('names four signals and counts the rest', () => {
    const signals = Array.from({ length: 6 }, (_, count) =>
      signalItem({ id: `signal-${count + 1}`, place: `body > i:nth(${count})` }),
    );
    const text = summaryOf(auditRecord({ signals }));
    expect(text.match(/found by/g)).toHaveLength(4);
    expect(text).toContain('and 2 more signals');
  });

  it('keeps the terminal free of what a page, a vendor or an address would tell it', () => {
    const sequence = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e\r\b';
    const record = auditRecord({
      page: [pageItem({ url: urlOf(`https://shop.example/?${encodeURIComponent(sequence)}=1`) })],
      signals: [signalItem({ place: `body > ${sequence}`, pattern: sequence })],
    });
    const text = summaryOf(record, { acme: { name: `Acme${sequence}`, homepage: null } });
    expect(isPrintable(text)).toBe(true);
    // The words themselves are there: else this would prove nothing.
    expect(text).toContain('body > [2J');
    expect(text).toContain('Acme[2J');
    expect(text).toContain('https://shop.example/?[2J');
  });

  it('is as wide as it is told', () => {
    const record = auditRecord({ ...chat.evidence });
    for (const width of [60, 80, 120]) {
      const proofs = summaryOf(record, vendors, width)
        .split('\n')
        .filter((line) => line.startsWith('    '));
      for (const line of proofs) expect(line.length).toBeLessThanOrEqual(width);
    }
  });
});

describe('a folded line', () => {
  it.each<[string, number, number, string[]]>([
    ['', 20, 2, ['  ']],
    ['one two', 20, 2, ['  one two']],
    ['one two three', 9, 2, ['  one two', '    three']],
    ['one two three', 8, 2, ['  one', '    two', '    three']],
    ['averyveryverylongword b', 10, 2, ['  averyveryverylongword', '    b']],
    ['one\ntwo', 20, 0, ['onetwo']],
    ['a\u001b[31mred', 20, 0, ['a[31mred']],
    ['a\u202eb\u200bc\u0000d\u009be', 20, 0, ['abcde']],
  ])('%j', (text, width, indent, lines) => {
    expect(wrap(text, width, indent)).toEqual(lines);
  });

  it('has all its words in their order, no control characters, and is as narrow as its words allow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 15 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 10, max: 120 }),
        fc.nat({ max: 8 }),
        (parts, width, indent) => {
          const lines = wrap(parts.join(' '), width, indent);
          const words = (text: string) => text.split(/ +/).filter((word) => word !== '');
          const clean = parts.join(' ').replace(/[\p{Cc}\p{Cf}]/gu, '');
          expect(lines.flatMap(words)).toEqual(words(clean));
          for (const line of lines) {
            expect(unprintable.test(line)).toBe(false);
            if (words(line).length > 1) expect(line.length).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });
});
