/**
 * The clauses that checks serve. Titles are our own short words for what a clause asks, not its text.
 * Sources, read 2026-11-22: PCI DSS v4.0.1 (https://www.pcisecuritystandards.org/document_library/), OWASP ASVS 5.0.0
 * (https://github.com/OWASP/ASVS/tree/v5.0.0), GDPR (https://eur-lex.europa.eu/eli/reg/2016/679/oj), ePrivacy directive
 * 2002/58/EC, AI Act (https://eur-lex.europa.eu/eli/reg/2024/1689/oj).
 */
export const controls = {
  'pci-3.4.1': {
    standard: 'PCI DSS 4.0.1',
    clause: '3.4.1',
    title: 'Card numbers are masked when displayed',
  },
  'pci-3.3.1': {
    standard: 'PCI DSS 4.0.1',
    clause: '3.3.1',
    title: 'Security codes and PINs are not kept after authorization',
  },
  'pci-4.2.2': {
    standard: 'PCI DSS 4.0.1',
    clause: '4.2.2',
    title: 'Card numbers in messaging are encrypted',
  },
  'pci-6.4.3': {
    standard: 'PCI DSS 4.0.1',
    clause: '6.4.3',
    title: 'Scripts on payment pages are authorised, checked and listed',
  },
  'pci-11.6.1': {
    standard: 'PCI DSS 4.0.1',
    clause: '11.6.1',
    title: 'Changes to payment pages as received are detected',
  },
  'asvs-2.4.1': {
    standard: 'OWASP ASVS 5.0',
    clause: '2.4.1',
    title: 'Protection against excessive automated calls',
  },
  'asvs-3.3.1': { standard: 'OWASP ASVS 5.0', clause: '3.3.1', title: 'Cookies are Secure' },
  'asvs-3.3.2': { standard: 'OWASP ASVS 5.0', clause: '3.3.2', title: 'SameSite by the cookie’s purpose' },
  'asvs-3.3.4': {
    standard: 'OWASP ASVS 5.0',
    clause: '3.3.4',
    title: 'HttpOnly on cookies that scripts need not read',
  },
  'asvs-3.4.1': {
    standard: 'OWASP ASVS 5.0',
    clause: '3.4.1',
    title: 'Strict-Transport-Security on all responses, for a year at least',
  },
  'asvs-3.4.3': {
    standard: 'OWASP ASVS 5.0',
    clause: '3.4.3',
    title: 'Content-Security-Policy on responses, by allowed hosts, nonces or hashes',
  },
  // The clause speaks of the receiver; that of the sender's target is the same interface's other half.
  'asvs-3.5.5': {
    standard: 'OWASP ASVS 5.0',
    clause: '3.5.5',
    title: 'Messages between windows count from trusted origins alone, in sound syntax',
  },
  'asvs-3.6.1': {
    standard: 'OWASP ASVS 5.0',
    clause: '3.6.1',
    title: 'Files from elsewhere have a version and an integrity hash',
  },
  'asvs-4.4.1': {
    standard: 'OWASP ASVS 5.0',
    clause: '4.4.1',
    title: 'WebSocket over TLS for all connections',
  },
  'asvs-12.1.1': {
    standard: 'OWASP ASVS 5.0',
    clause: '12.1.1',
    title: 'Only the latest recommended versions of TLS',
  },
  'asvs-12.2.1': {
    standard: 'OWASP ASVS 5.0',
    clause: '12.2.1',
    title: 'TLS for all external HTTP services',
  },
  'asvs-12.2.2': {
    standard: 'OWASP ASVS 5.0',
    clause: '12.2.2',
    title: 'Publicly trusted certificates for external services',
  },
  'asvs-14.2.1': {
    standard: 'OWASP ASVS 5.0',
    clause: '14.2.1',
    title: 'Sensitive data only in body or headers, never in URLs',
  },
  'asvs-14.3.3': {
    standard: 'OWASP ASVS 5.0',
    clause: '14.3.3',
    title: 'Browser storage without sensitive data, session tokens apart',
  },
  'asvs-15.2.1': {
    standard: 'OWASP ASVS 5.0',
    clause: '15.2.1',
    title: 'Components within their time frames for updates',
  },
  'asvs-15.2.5': {
    standard: 'OWASP ASVS 5.0',
    clause: '15.2.5',
    title: 'Risky third-party components are sandboxed or set apart',
  },
  'cipa-631': {
    standard: 'CIPA (California Penal Code)',
    clause: '§ 631(a)',
    title: 'Reading a communication in transit without consent of all parties',
  },
  'gdpr-5-1-c': { standard: 'GDPR', clause: 'Art. 5(1)(c)', title: 'Data minimisation' },
  'gdpr-5-1-e': { standard: 'GDPR', clause: 'Art. 5(1)(e)', title: 'Storage limitation' },
  'gdpr-7': { standard: 'GDPR', clause: 'Art. 7', title: 'Conditions for consent' },
  'gdpr-13': { standard: 'GDPR', clause: 'Art. 13', title: 'Information when data are collected' },
  'gdpr-17': { standard: 'GDPR', clause: 'Art. 17', title: 'Right to erasure' },
  'gdpr-25-1': { standard: 'GDPR', clause: 'Art. 25(1)', title: 'Pseudonymisation by design' },
  'gdpr-25-2': { standard: 'GDPR', clause: 'Art. 25(2)', title: 'Data protection by default' },
  'gdpr-28': { standard: 'GDPR', clause: 'Art. 28', title: 'Processors under contract' },
  'gdpr-32': { standard: 'GDPR', clause: 'Art. 32', title: 'Security of processing' },
  'gdpr-44': { standard: 'GDPR', clause: 'Art. 44', title: 'Transfers to third countries' },
  'eprivacy-5-3': {
    standard: 'ePrivacy',
    clause: 'Art. 5(3)',
    title: 'Consent before anything is stored or read on a device',
  },
  'ai-50-1': {
    standard: 'EU AI Act',
    clause: 'Art. 50(1)',
    title: 'People are told that they talk to an AI system',
  },
} as const satisfies Record<string, { standard: string; clause: string; title: string }>;

export type ControlId = keyof typeof controls;

/** The clause of an id; undefined for one that this version does not know. */
export function controlOf(id: string): (typeof controls)[ControlId] | undefined {
  return isControlId(id) ? controls[id] : undefined;
}

function isControlId(id: string): id is ControlId {
  return Object.hasOwn(controls, id);
}
