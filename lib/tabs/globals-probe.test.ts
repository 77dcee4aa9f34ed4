import { describe, expect, it } from 'vitest';
import { bodySchemas } from '../evidence/evidence.ts';
import { newRecord } from '../evidence/record.ts';
import { recordUrl } from '../evidence/recorded-url.ts';
import type { GlobalNames } from '../vendors/compile.ts';
import { type FrameAnswer, GlobalsProbe } from './globals-probe.ts';
import type { Seen } from './tab-audits.ts';

const globals: readonly GlobalNames[] = [
  ['acme', ['Acme', 'acme.open'], true],
  ['bolt', ['Bolt']],
];

/** Probes once, with these answers; returns what was added, asked for and dropped. */
async function probe(answers: readonly FrameAnswer[] | Error) {
  const url = recordUrl('https://shop.example/');
  if (!url) throw new Error('no address');
  const record = newRecord(7, '2026-11-22T00:00:00.000Z', url);
  const added: Seen<'signals'>[] = [];
  const asked: string[][] = [];
  const audits = {
    add: async (_: number, seen: readonly Seen<never>[]) =>
      void added.push(...(seen as readonly Seen<'signals'>[])),
    change: async (_: number, edit: (own: typeof record, atMs: number) => void) => edit(record, 0),
  };
  const ask = async (_: number, names: string[]) => {
    asked.push(names);
    if (answers instanceof Error) throw answers;
    return answers;
  };
  await new GlobalsProbe(async () => globals, ask, audits).run(7);
  return { added, asked, malformed: record.dropped.malformed };
}

describe('a probe of a tab', () => {
  it('asks every frame for every name', async () => {
    expect((await probe([])).asked).toEqual([['Acme', 'acme.open', 'Bolt']]);
  });

  it('makes each name a claim of the frame that has it', async () => {
    const { added, malformed } = await probe([
      { frameId: 0, result: ['acme.open'] },
      { frameId: 3, result: ['Bolt'] },
    ]);
    expect(added).toEqual([
      {
        kind: 'signals',
        trust: 'page-claim',
        frameId: 0,
        body: {
          kind: 'marker',
          vendorId: 'acme',
          confidence: 'likely',
          pattern: 'acme.open',
          place: 'window.acme.open',
          container: null,
        },
      },
      {
        kind: 'signals',
        trust: 'page-claim',
        frameId: 3,
        body: {
          kind: 'marker',
          vendorId: 'bolt',
          confidence: 'possible',
          pattern: 'Bolt',
          place: 'window.Bolt',
          container: null,
        },
      },
    ]);
    for (const { body } of added) expect(bodySchemas.signals.safeParse(body).error).toBeUndefined();
    expect(malformed).toBe(0);
  });

  it.each<[what: string, result: unknown, malformed: number]>([
    ['nothing', undefined, 0],
    ['null', null, 0],
    ['an object', { length: 1 }, 1],
    ['a number in the list', [1], 1],
    ['too many names', Array.from({ length: 41 }, () => 'Acme'), 1],
    ['a name too long', ['A'.repeat(101)], 1],
    ['a name that was not asked for', ['4111111111111111'], 1],
  ])('drops and counts %s', async (_, result, malformed) => {
    const outcome = await probe([{ frameId: 0, result }]);
    expect(outcome.added).toEqual([]);
    expect(outcome.malformed).toBe(malformed);
  });

  it('is quiet where no script may run', async () => {
    expect(await probe(new Error('no access'))).toMatchObject({ added: [], malformed: 0 });
  });
});
