import type { ControlId } from '../../lib/audit/controls.ts';
import type { Check, Severity, Verdict, WidgetEvidence } from '../../lib/audit/define-check.ts';

type Row = readonly [
  id: string,
  severity: Severity,
  pass: string,
  fail: string,
  why: string,
  serves: readonly ControlId[],
];

const rows: readonly Row[] = [
  [
    'broad-frame-permissions',
    'medium',
    'Chat frames are granted no more than they use',
    'Chat frames are granted camera, microphone or more',
    'What a frame is granted, every script in it can use.',
    ['gdpr-5-1-c'],
  ],
  [
    'chat-on-payment-page',
    'high',
    'No chat code runs on a payment page',
    'Chat code runs on a payment page',
    'Code on a page that takes card numbers can read them.',
    ['pci-6.4.3', 'pci-11.6.1'],
  ],
  [
    'missing-hsts',
    'medium',
    'Browsers are told to come back by HTTPS only',
    'Browsers are not told to come back by HTTPS only',
    'Without it, the first request of a visit can be made over plain HTTP and be turned elsewhere.',
    ['asvs-3.4.1'],
  ],
  [
    'missing-privacy-notice',
    'high',
    'A privacy notice is linked where the chat begins',
    'No privacy notice is linked where the chat begins',
    'People must be told who takes their words before they give them.',
    ['gdpr-13'],
  ],
  [
    'plaintext-page',
    'critical',
    'The page came over an encrypted connection',
    'The page came over an unencrypted connection',
    'Anyone on the way can read and change the page, the chat in it included.',
    ['asvs-12.2.1'],
  ],
  [
    'plaintext-resource',
    'critical',
    'All parts of the chat come encrypted',
    'Parts of the chat come unencrypted',
    'A script that was changed on the way reads everything that is typed.',
    ['pci-4.2.2'],
  ],
  [
    'plaintext-socket',
    'critical',
    'Chat traffic is encrypted',
    'Chat traffic travels unencrypted',
    'Anyone on the network path can read what is written: the operator of a café’s Wi-Fi, the provider, whoever listens.',
    ['pci-4.2.2', 'asvs-4.4.1'],
  ],
  [
    'token-in-url',
    'high',
    'No session token stands in an address',
    'A session token stands in an address',
    'Addresses end in logs and histories. Who finds the token there can continue the conversation.',
    ['asvs-14.2.1'],
  ],
  [
    'unsandboxed-frame',
    'low',
    'Chat frames are sandboxed',
    'Chat frames are not sandboxed',
    'A sandbox keeps a frame from navigating the page or opening windows.',
    ['asvs-3.4.1'],
  ],
  [
    'vendor-code-in-page',
    'medium',
    'The vendor’s code keeps out of the page',
    'The vendor’s code runs in the page itself',
    'There it can read all of the page: names, orders, forms.',
    ['gdpr-5-1-c', 'gdpr-32'],
  ],
];

/** What a fixture wants each check to say of one vendor's widget; checks that are not named pass. */
export type Verdicts = Readonly<Record<string, Partial<Verdict>>>;

/** Checks that say what they are told to, by vendor id (`unlisted` for none). */
export function fixtureChecks(verdicts: Readonly<Record<string, Verdicts>>): Check[] {
  return rows.map(([id, severity, pass, fail, why, serves]) => ({
    id,
    severity,
    category: 'transport',
    title: { pass, fail },
    why,
    serves,
    needs: [],
    advice: {
      visitor: 'Write nothing here that a stranger should not read.',
      owner: 'Ask the vendor for the setting that changes this, and turn it on.',
      reviewer: 'Ask when it will be changed, and have it shown.',
    },
    tell: () => '',
    evaluate: (evidence) => ({
      outcome: 'pass',
      basis: 'measured',
      summary: 'Nothing of the kind was seen.',
      proof: [],
      ...verdicts[vendorOf(evidence)]?.[id],
    }),
  }));
}

function vendorOf(evidence: WidgetEvidence): string {
  return evidence.signals?.find((signal) => signal.vendorId)?.vendorId ?? 'unlisted';
}
