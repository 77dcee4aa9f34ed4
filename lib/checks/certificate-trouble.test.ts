import { expect, test } from 'vitest';
import type { Certificate } from '../evidence/connection.ts';
import check from './certificate-trouble.ts';
import {
  connectionItem,
  documentItem,
  inferredConnectionItem,
  refusedConnectionItem,
  requestItem,
  urlOf,
  widgetEvidence,
} from './testing/evidence-builders.ts';

const documents = [documentItem()];
const fine = connectionItem();
/** Seen on 2026-11-22 at 10:00 UTC. */
const withCertificate = (parts: Partial<Certificate>, rest: Parameters<typeof connectionItem>[0] = {}) => {
  if (!fine.certificate) throw new Error('no certificate');
  return widgetEvidence({
    documents,
    connections: [connectionItem({ certificate: { ...fine.certificate, ...parts }, ...rest })],
  });
};
const refused = (trouble: NonNullable<typeof fine.trouble>) =>
  widgetEvidence({ documents, connections: [refusedConnectionItem({ trouble })] });

test.each([
  ['in order', widgetEvidence({ documents, connections: [fine] }), 'pass'],
  ['14 days left', withCertificate({ validUntil: '2026-12-06T10:00:00Z' }), 'pass'],
  ['a second less', withCertificate({ validUntil: '2026-12-06T09:59:59Z' }), 'fail'],
  ['ended this second', withCertificate({ validUntil: '2026-11-22T10:00:00Z' }), 'fail'],
  ['not valid yet', withCertificate({ validFrom: '2026-11-22T10:00:01Z' }), 'fail'],
  ['overruled: untrusted', withCertificate({}, { trouble: 'untrusted' }), 'fail'],
  ['overruled: another name', withCertificate({ isHostNamed: false }, { trouble: 'name-mismatch' }), 'fail'],
  ['names that we read otherwise than the browser', withCertificate({ isHostNamed: false }), 'pass'],
  ['names that could not be read', withCertificate({ nameCount: null, isHostNamed: null }), 'pass'],
  ['refused: expired', refused('not-valid-now'), 'fail'],
  ['refused: revoked', refused('revoked'), 'fail'],
  ['refused: something else', refused('other-certificate'), 'fail'],
  ['refused before a certificate came', refused('no-common-tls'), 'unknown'],
  ['refused in words of another language', refused('other-handshake'), 'unknown'],
  ['only a protocol', widgetEvidence({ documents, connections: [inferredConnectionItem()] }), 'unknown'],
  [
    'no certificate told',
    widgetEvidence({ documents, connections: [connectionItem({ certificate: null })] }),
    'unknown',
  ],
  ['no time told', widgetEvidence({ documents, connections: [connectionItem({ seenAt: null })] }), 'unknown'],
  [
    'only the page says so',
    widgetEvidence({ documents, connections: [connectionItem({ trust: 'page-claim' })] }),
    'unknown',
  ],
  [
    'another host’s',
    widgetEvidence({ documents, connections: [connectionItem({ host: 'cdn.example' })] }),
    'unknown',
  ],
  [
    'plain http',
    widgetEvidence({ requests: [requestItem({ url: urlOf('http://chat.example/') })] }),
    'not-applicable',
  ],
  ['nothing seen', widgetEvidence(), 'unknown'],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence)).toMatchObject({ outcome, basis: 'measured' });
});

test.each([
  [
    'the last day',
    withCertificate({ validUntil: '2026-11-29T12:00:00Z' }),
    'chat.example (ends on 2026-11-29, in 7 days)',
  ],
  [
    'that it is over',
    withCertificate({ validUntil: '2026-11-20T12:00:00Z' }),
    'chat.example (expired on 2026-11-20)',
  ],
  [
    'both faults, where the browser names one',
    withCertificate({ isHostNamed: false }, { trouble: 'untrusted' }),
    'chat.example (of no authority that the browser trusts, for another host)',
  ],
  [
    'a root of the house',
    withCertificate({ isBuiltInRoot: false }),
    'by an authority that was added to this browser',
  ],
])('tells %s', (_, evidence, words) => {
  expect(check.evaluate(evidence).summary).toContain(words);
});
