import { expect, test } from 'vitest';
import { auditRecord } from '../checks/testing/evidence-builders.ts';
import { bodySchemas } from '../evidence/evidence.ts';
import type { FrameAnswer } from './globals-probe.ts';
import { PageClaims } from './page-claims.ts';
import type { Seen } from './tab-audits.ts';

async function ask(answers: readonly FrameAnswer[] | Error, isTouched = true) {
  const record = auditRecord({});
  const added: Seen<'consents'>[] = [];
  const audits = {
    add: async (_: number, seen: readonly Seen<never>[]) =>
      void added.push(...(seen as readonly Seen<'consents'>[])),
    change: async (_: number, edit: (own: typeof record, atMs: number) => void) => edit(record, 0),
  };
  const answer = async () => {
    if (answers instanceof Error) throw answers;
    return answers;
  };
  await new PageClaims(answer, audits).run(7, isTouched);
  return { added, malformed: record.dropped.malformed };
}

const identity = {
  vendorId: 'intercom',
  field: 'email',
  isSigned: false,
  place: 'intercomSettings.email',
} as const;

test.each([
  ['before anybody has used the page', false, [identity]],
  ['after, when it may be what was typed', true, []],
] as const)('identity counts %s', async (_, isTouched, bodies) => {
  const { added } = await ask([{ frameId: 0, result: { consents: [], identities: [identity] } }], isTouched);
  expect(added.map(({ body }) => body)).toEqual(bodies);
  expect(added.every(({ trust }) => trust === 'page-claim')).toBe(true);
});

test('what the page says is its claim', async () => {
  const { added, malformed } = await ask([
    { frameId: 0, result: { consents: [{ source: 'tcf', state: 'granted' }], identities: [] } },
  ]);
  expect(added).toEqual([
    {
      kind: 'consents',
      trust: 'page-claim',
      frameId: 0,
      body: { source: 'tcf', state: 'granted', banner: null, isTouched: true },
    },
  ]);
  for (const { body } of added) expect(bodySchemas.consents.safeParse(body).error).toBeUndefined();
  expect(malformed).toBe(0);
});

test.each([
  ['no object', 1],
  ['a value', { consents: [], identities: [{ ...identity, value: 'robin' }] }],
  ['a field of no kind', { consents: [], identities: [{ ...identity, field: 'card' }] }],
  ['a state of our own', { consents: [{ source: 'tcf', state: 'answered' }], identities: [] }],
  ['the word of the banner itself', { consents: [{ source: 'banner', state: 'granted' }], identities: [] }],
  [
    'more than it may say',
    { consents: Array.from({ length: 5 }, () => ({ source: 'tcf', state: 'asked' })) },
  ],
  ['a field of its own', { consents: [], identities: [], more: '4111111111111111' }],
])('%s is dropped and counted', async (_, result) => {
  expect(await ask([{ frameId: 0, result }])).toEqual({ added: [], malformed: 1 });
});

test.each([
  ['a frame that is gone', [{ frameId: 0, result: null }]],
  ['no script may run', new Error('no access')],
])('%s says nothing', async (_, answers) => {
  expect(await ask(answers)).toEqual({ added: [], malformed: 0 });
});
