import { defineCheck, idsOf } from '../audit/define-check.ts';
import { say, term, type Wording } from '../audit/said.ts';
import type { Item } from '../evidence/evidence.ts';
import { ruleOf } from '../evidence/tls-floor.ts';
import { nameSome } from './shared/summary.ts';
import { tlsCoverage, versionName } from './shared/tls-hosts.ts';

type Connection = Item<'connections'>;

/**
 * Below it, a key can be tried out within a budget that exists: BSI TR-02102-2 and NIST SP 800-52 r2 ask for 128 bits
 * (https://doi.org/10.6028/NIST.SP.800-52r2). TLS 1.0 and 1.1: RFC 8996, https://www.rfc-editor.org/rfc/rfc8996. Both
 * read 2026-11-22.
 */
const leastKeyBits = 128;
const weakVersions: readonly string[] = ['TLSv1', 'TLSv1.1'];

/**
 * Fires on: `wss://live.chat.example` over TLS 1.1, or over a 112-bit cipher (3DES); and on a host of the chat that the
 * browser refuses since the two have no version or cipher in common, which is how a host of TLS 1.1 ends where the
 * browser takes nothing before 1.2. A version that is inferred (tls-floor.ts) is told as the oldest possible.
 */
export default defineCheck({
  id: 'weak-tls',
  title: {
    pass: 'The chat’s encryption is up to date',
    fail: 'The chat’s encryption is out of date',
  },
  why: 'TLS 1.0 and 1.1 are built on methods that have been broken since, and a short key can be guessed. Encryption of that kind keeps out the curious, not someone who means it.',
  advice: {
    visitor:
      'Keep names, numbers and passwords out of this chat, above all on a network that you share with others.',
    owner:
      'Ask the vendor for an endpoint with TLS 1.3, or 1.2 with AES-GCM or ChaCha20. Where you host the chat yourself, switch older versions and ciphers off.',
    reviewer:
      'Ask which versions and ciphers every host of the chat accepts, by a scan of theirs. Here stands what one browser was given, which is the best that both could do.',
  },
  category: 'transport',
  serves: ['pci-4.2.2', 'asvs-12.1.1', 'gdpr-32'],
  needs: ['connections', 'documents', 'requests'],
  severity: 'high',
  evaluate({ connections, documents, requests }) {
    const weak = connections.filter(isWeak);
    if (weak.length > 0) {
      const summary = say`Weak encryption: ${nameSome(weak.map(describe))}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(weak) };
    }
    const refused = connections.filter(({ trouble }) => trouble === 'no-common-tls');
    if (refused.length > 0) {
      const hosts = nameSome(refused.map(({ host }) => host));
      const summary = say`The browser and ${hosts} have no version of TLS or cipher in common: browsers take TLS 1.2 or later, with keys of 128 bits or more.`;
      return { outcome: 'fail', basis: 'inferred', summary, proof: idsOf(refused) };
    }
    const good = connections.filter(isKnown);
    const measured = new Set(good.filter(({ source }) => source === 'measured').map(({ host }) => host));
    // What is inferred of a host says less than what is measured of it.
    const known = good.filter(({ source, host }) => source === 'measured' || !measured.has(host));
    const coverage = tlsCoverage(
      documents,
      requests,
      known,
      (hosts) => say`The browser told neither version nor protocol of: ${hosts}.`,
    );
    if (coverage.verdict) return coverage.verdict;
    const isMeasured = known.every(({ source }) => source === 'measured');
    return {
      outcome: 'pass',
      basis: isMeasured ? 'measured' : 'inferred',
      summary: coverage.after(say`${nameSome(known.map(describe))}.`),
      proof: idsOf(known),
    };
  },
});

function isWeak({ version, keyBits }: Connection): boolean {
  return (version !== null && weakVersions.includes(version)) || (keyBits !== null && keyBits < leastKeyBits);
}

/** Whether enough is known of the connection, from someone who can be believed, to call it good. */
function isKnown(connection: Connection): boolean {
  const { source, version, keyBits, trust } = connection;
  if (trust === 'page-claim' || version === null || source === 'refused' || isWeak(connection)) return false;
  return source === 'inferred' || keyBits !== null;
}

function describe({ host, source, version, keyBits, protocol }: Connection): Wording {
  const name = version === null ? say`unknown version` : versionName(version);
  if (source === 'inferred') return say`${host} (${name} or later: ${term(ruleOf(protocol))})`;
  return keyBits === null ? say`${host} (${name})` : say`${host} (${name}, ${keyBits} bits)`;
}
