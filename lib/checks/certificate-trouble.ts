import { defineCheck, idsOf } from '../audit/define-check.ts';
import { type Listed, say, type Wording } from '../audit/said.ts';
import type { Trouble } from '../evidence/connection.ts';
import type { Item } from '../evidence/evidence.ts';
import { nameSome } from './shared/summary.ts';
import { tlsCoverage } from './shared/tls-hosts.ts';

type Connection = Item<'connections'>;

/** Certificates are renewed weeks ahead by whoever has that in hand: our own threshold. */
const leastDays = 14;
const dayMs = 86_400_000;

/**
 * Fires on: a host of the chat whose certificate is another host's, has expired, ends within 14 days of the audit or is
 * no known authority's: overruled by the person at the browser, or refused by the browser. What a browser that tells
 * nothing of certificates lets pass is not known to be good: someone may have told it to.
 */
export default defineCheck({
  id: 'certificate-trouble',
  title: {
    pass: 'The chat’s certificates are in order',
    fail: 'The chat’s certificates are not in order',
  },
  why: 'A certificate shows that the chat’s server is the one it says it is. Where it does not hold, someone may be in between; where it is about to end, so is the chat.',
  advice: {
    visitor:
      'Do not tell the browser to go on in spite of its warning, and leave private things out of this chat.',
    owner:
      'Renew the certificate, let a program do that from now on, and watch its last day. Where you host the chat yourself, use an authority that browsers know.',
    reviewer:
      'Ask who renews the certificates, how long before they end, and who is told when that fails. An authority of your own company is no fault of the vendor’s.',
  },
  category: 'transport',
  serves: ['asvs-12.2.2', 'gdpr-32'],
  needs: ['connections', 'documents', 'requests'],
  severity: 'high',
  evaluate({ connections, documents, requests }) {
    const faulty = connections.filter((connection) => faultOf(connection) !== null);
    if (faulty.length > 0) {
      const told = faulty.map((connection) => say`${connection.host} (${faultOf(connection) ?? ''})`);
      const summary = say`The certificate is not in order: ${nameSome(told)}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(faulty) };
    }
    const known = connections.filter(
      ({ source, certificate, seenAt, trust }) =>
        source === 'measured' && certificate !== null && seenAt !== null && trust !== 'page-claim',
    );
    const coverage = tlsCoverage(
      documents,
      requests,
      known,
      (hosts) => say`The browser told of no certificate of: ${hosts}.`,
    );
    if (coverage.verdict) return coverage.verdict;
    return {
      outcome: 'pass',
      basis: 'measured',
      summary: coverage.after(
        say`Trusted, and valid for 14 days or longer: ${nameSome(known.map(describe))}.`,
      ),
      proof: idsOf(known),
    };
  },
});

const troubles: Readonly<Record<Trouble, Wording | null>> = {
  untrusted: say`of no authority that the browser trusts`,
  'name-mismatch': say`for another host`,
  'not-valid-now': say`expired, or not valid yet`,
  revoked: say`revoked`,
  'other-certificate': say`refused by the browser`,
  // The handshake ended before a certificate was looked at.
  'no-common-tls': null,
  'other-handshake': null,
};

/** What is wrong with the certificate, in words; null where nothing is known to be. */
function faultOf({ trouble, certificate, seenAt }: Connection): Listed | null {
  const faults: Wording[] = [];
  const told = trouble && troubles[trouble];
  const until = certificate?.validUntil.slice(0, 10) ?? '';
  const daysLeft =
    certificate && seenAt ? (Date.parse(certificate.validUntil) - Date.parse(seenAt)) / dayMs : null;
  const isEarly = certificate && seenAt && Date.parse(certificate.validFrom) > Date.parse(seenAt);
  if (daysLeft !== null && daysLeft <= 0) faults.push(say`expired on ${until}`);
  else if (isEarly) faults.push(say`not valid before ${certificate.validFrom.slice(0, 10)}`);
  else if (told) faults.push(told);
  else if (daysLeft !== null && daysLeft < leastDays)
    faults.push(say`ends on ${until}, in ${Math.floor(daysLeft)} days`);
  // A browser names one fault only.
  if (faults.length > 0 && trouble !== 'name-mismatch' && certificate?.isHostNamed === false)
    faults.push(say`for another host`);
  return faults.length > 0 ? nameSome(faults) : null;
}

function describe({ host, certificate }: Connection): Wording {
  const until = certificate?.validUntil.slice(0, 10) ?? '';
  return certificate?.isBuiltInRoot
    ? say`${host} (until ${until})`
    : say`${host} (until ${until}, by an authority that was added to this browser)`;
}
