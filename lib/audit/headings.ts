/**
 * Headings of questionnaires that vendors answer, and the checks that say something of them. They stand apart from
 * controls.ts, for they are of the report alone. Titles and numbers of the Cloud Controls Matrix, version 4.0, which CAIQ 4
 * asks by; those alone that a public source confirms. The SIG's numbers are not public: none is named.
 */
export interface Heading {
  readonly standard: string;
  readonly clause: string;
  readonly title: string;
  /** Where number and title were read, 2026-11-22. */
  readonly source: string;
  readonly checks: readonly string[];
}

const standard = 'CSA CCM 4.0 (CAIQ 4)';
const tools = 'https://csf.tools/reference/cloud-controls-matrix/v4-0';
const frame = 'https://secframe.arnav.au/f/csa-ccm/dsp';

export const headings: readonly Heading[] = [
  {
    standard,
    clause: 'CEK-03',
    title: 'Data encryption',
    source: `${tools}/cek/cek-03/`,
    checks: [
      'plaintext-page',
      'plaintext-socket',
      'plaintext-resource',
      'weak-tls',
      'certificate-trouble',
      'missing-hsts',
      'vendor-readable-messages',
    ],
  },
  {
    standard,
    clause: 'DSP-07',
    title: 'Data protection by design and default',
    source: frame,
    checks: [
      'vendor-code-in-page',
      'unsandboxed-frame',
      'broad-frame-permissions',
      'weak-csp',
      'wildcard-post-message',
    ],
  },
  {
    standard,
    clause: 'DSP-08',
    title: 'Data privacy by design and default',
    source: `${tools}/dsp/`,
    checks: [
      'unsent-text-sent',
      'excessive-pre-chat-fields',
      'missing-consent-choice',
      'contact-before-consent',
      'identity-at-load',
    ],
  },
  {
    standard,
    clause: 'DSP-10',
    title: 'Sensitive data transfer',
    source: `${tools}/dsp/`,
    checks: ['unmasked-card', 'sensitive-field-requested', 'sensitive-request', 'token-in-url'],
  },
  {
    standard,
    clause: 'DSP-11',
    title: 'Personal data access, reversal, rectification and deletion',
    source: frame,
    checks: ['no-message-expiry', 'stored-transcript'],
  },
  {
    standard,
    clause: 'DSP-13',
    title: 'Personal data sub-processing',
    source: `${tools}/dsp/`,
    checks: ['third-party-trackers', 'foreign-key-listener'],
  },
  {
    standard,
    clause: 'DSP-14',
    title: 'Disclosure of data sub-processors',
    source: `${tools}/dsp/dsp-14/`,
    checks: ['third-party-trackers'],
  },
  {
    standard,
    clause: 'DSP-17',
    title: 'Sensitive data protection',
    source: `${tools}/dsp/dsp-17/`,
    checks: ['unmasked-card', 'unguarded-composer', 'sensitive-field-requested', 'stored-transcript'],
  },
  {
    standard,
    clause: 'DSP-19',
    title: 'Data location',
    source: `${tools}/dsp/dsp-19/`,
    checks: ['hosting-unknown'],
  },
];
