import { expect, test } from 'vitest';
import { judge } from '../audit/run.ts';
import { otherSideItem } from '../checks/testing/chat-builders.ts';
import {
  auditRecord,
  cookieItem,
  requestItem,
  signalItem,
  urlOf,
} from '../checks/testing/evidence-builders.ts';
import { bodySchemas } from '../evidence/evidence.ts';
import { addSighting } from '../evidence/merge.ts';
import type { AuditRecord } from '../evidence/record.ts';
import type { BrandList } from '../other-side/imitation.ts';
import type { PartyList } from '../vendors/parties.ts';
import { PartyNames } from './party-names.ts';

const list: PartyList = {
  registries: 'example',
  landlords: 'pages.example',
  entities: [['Acme Ads', 'ad', '*.ads.example']],
  aliases: [],
};

const brands: BrandList = {
  sites: [['acmechat.example', 'acme']],
  names: [['acmechat', 'acme', 'acmechat.example', true]],
  shapes: [['acmechat', 'acmechat']],
  joined: [],
  looksLike: [],
};

/** Names the parties of a record twice; returns how often the list was read. */
async function name(record: AuditRecord, load: () => Promise<PartyList>): Promise<void> {
  const audits = {
    add: async (
      _: number,
      seen: readonly { kind: 'parties'; body: never; trust: never; frameId: number }[],
    ) => {
      for (const one of seen) addSighting(record.evidence, { ...one, atMs: 0 });
    },
  };
  const names = new PartyNames(load, audits as never, async () => brands);
  for (let round = 0; round < 2; round += 1) await names.name(record, judge(record, [], {}));
}

const record = () =>
  auditRecord({
    signals: [signalItem({ vendorId: 'acme', kind: 'network' })],
    requests: [
      requestItem({ vendorId: 'acme' }),
      requestItem({ vendorId: 'acme', url: urlOf('https://x.ads.example/') }),
    ],
    cookies: [cookieItem({ vendorId: 'acme', host: 'my.pages.example' })],
  });

test('each host of page and chat is named once', async () => {
  const audited = record();
  let reads = 0;
  await name(audited, async () => {
    reads += 1;
    return list;
  });
  expect(reads).toBe(1);
  const { parties } = audited.evidence;
  expect(parties.map(({ host, site, isRented, name: who }) => [host, site, isRented, who])).toEqual([
    ['chat.example', 'chat.example', false, null],
    ['x.ads.example', 'ads.example', false, 'Acme Ads'],
    ['my.pages.example', 'my.pages.example', true, null],
    ['shop.example', 'shop.example', false, null],
  ]);
  for (const { id, trust, frameId, atMs, ...body } of parties)
    expect(bodySchemas.parties.safeParse(body).error).toBeUndefined();
});

test('a page without a chat is not looked up', async () => {
  const audited = auditRecord({ requests: [requestItem()] });
  await name(audited, () => Promise.reject(new Error('not to be read')));
  expect(audited.evidence.parties).toEqual([]);
});

test('a list that cannot be read names nobody, and is asked for again', async () => {
  const audited = record();
  let reads = 0;
  await name(audited, async () => {
    reads += 1;
    throw new TypeError('no file');
  });
  expect(audited.evidence.parties).toEqual([]);
  expect(reads).toBe(2);
});

test('a host that imitates a vendor’s is told, and the hosts of links are looked up as well', async () => {
  const link = { trick: null, isShortened: false, side: 'other' } as const;
  const audited = auditRecord({
    signals: [signalItem({ vendorId: 'acme', kind: 'network' })],
    requests: [requestItem({ vendorId: 'acme', url: urlOf('https://acmechat-support.example/') })],
    otherSides: [
      otherSideItem({ vendorId: 'acme', links: [{ ...link, shown: 'a.example', host: 'x.ads.example' }] }),
    ],
  });
  await name(audited, async () => list);
  expect(audited.evidence.parties.map(({ host, imitates }) => [host, imitates?.kind ?? null])).toEqual([
    ['acmechat-support.example', 'added-words'],
    ['a.example', null],
    ['x.ads.example', null],
    ['shop.example', null],
  ]);
});
