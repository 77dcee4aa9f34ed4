import { expect, test } from 'vitest';
import check from './lookalike-vendor.ts';
import { partyItem, requestItem, scriptItem, urlOf, widgetEvidence } from './testing/evidence-builders.ts';

const like = (kind: 'homograph' | 'typo' | 'added-words' | 'subdomain' | 'other-ending') => ({
  imitates: { vendorId: 'acme', imitated: 'acme.example', kind },
});
const read = (parties: Parameters<typeof partyItem>[0][], hosts = ['chat.example']) =>
  check.evaluate(
    widgetEvidence({
      scripts: [scriptItem({ url: urlOf(`https://${hosts[0]}/loader.js`) })],
      requests: hosts.map((host, index) =>
        requestItem({ id: `request-${index + 1}`, url: urlOf(`https://${host}/`) }),
      ),
      parties: parties.map((parts, index) => partyItem({ id: `party-${index + 1}`, ...parts })),
      watch: { hosts },
    }),
  );

test.each([
  ['like none', [{}], 'pass'],
  ['letters that look alike', [like('homograph')], 'fail'],
  ['letters changed', [like('typo')], 'fail'],
  ['words added', [like('added-words')], 'fail'],
  ['a whole host before another', [like('subdomain')], 'fail'],
  ['another ending', [like('other-ending')], 'unknown'],
  ['not compared', [], 'unknown'],
  ['said by the page', [{ ...like('typo'), trust: 'page-claim' as const }], 'unknown'],
])('a host that is %s: %s', (_, parties, outcome) => {
  expect(read(parties).outcome).toBe(outcome);
});

test('the site’s own host is nobody’s imitation', () => {
  expect(read([{ host: 'shop.example', ...like('typo') }], ['shop.example']).outcome).toBe('unknown');
});

test('names the host and what it looks like', () => {
  const parties = [{}, { host: 'acme-support.example', ...like('added-words') }];
  expect(read(parties, ['chat.example', 'acme-support.example'])).toMatchObject({
    summary: 'The chat uses acme-support.example, made to look like acme.example.',
    proof: ['party-2'],
  });
});
