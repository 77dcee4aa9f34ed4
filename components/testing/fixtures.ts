import type { AuditResult } from '../../lib/audit/result.ts';
import { judge } from '../../lib/audit/run.ts';
import type { Grade } from '../../lib/audit/score.ts';
import type { AuditRecord } from '../../lib/evidence/record.ts';
import { fixtureChecks, type Verdicts } from './fixture-checks.ts';
import { at, pageRecord, see, seeListed, seeUnlisted } from './sightings.ts';

/** An audit as the store keeps it, made by hand. */
export interface Fixture {
  readonly record: AuditRecord;
  readonly result: AuditResult;
}

/** Vendors that exist in fixtures only. */
export const fixtureVendors = {
  'acme-chat': { name: 'Acme Chat', homepage: 'https://acme-chat.example/' },
  'bella-desk': { name: 'Bella Desk', homepage: 'https://bella-desk.example/' },
};

const acme: Verdicts = {
  'plaintext-socket': {
    outcome: 'fail',
    summary: 'A WebSocket to ws://live.acme-chat.example was opened.',
    proof: ['channel-1'],
  },
  'missing-hsts': {
    outcome: 'fail',
    summary: 'cdn.acme-chat.example sends no Strict-Transport-Security.',
    proof: ['request-1', 'page-1'],
  },
  'unsandboxed-frame': {
    outcome: 'fail',
    summary: '1 frame of chat.acme-chat.example has no sandbox.',
    proof: ['frame-1'],
  },
  'missing-privacy-notice': { outcome: 'unknown', summary: 'The chat’s first view was not read to its end.' },
  'chat-on-payment-page': { outcome: 'not-applicable', summary: 'No card fields were seen on this page.' },
  'plaintext-page': { summary: 'https://books.test came over HTTPS.', proof: ['page-1'] },
  'plaintext-resource': {
    basis: 'inferred',
    summary: '1 script, 1 frame and 1 request came over HTTPS.',
    proof: ['script-1', 'frame-1', 'request-1'],
  },
};

const bella: Verdicts = {
  'plaintext-resource': { outcome: 'fail', summary: '2 requests went over http.', proof: ['request-2'] },
  'plaintext-page': { outcome: 'fail', summary: 'The page came over http.', proof: ['page-1'] },
  'token-in-url': {
    outcome: 'fail',
    summary: 'The parameter “session” of a frame holds 24 mixed characters.',
    proof: ['frame-2'],
  },
};

const unlisted: Verdicts = {
  'vendor-code-in-page': {
    outcome: 'fail',
    summary: 'The composer stands in the page.',
    proof: ['composer-3'],
  },
  'missing-hsts': { outcome: 'fail', summary: 'books.test sends it for 30 days only.', proof: ['page-1'] },
  'missing-privacy-notice': { outcome: 'unknown', summary: 'The chat was not opened.' },
};

const verdicts = { 'acme-chat': acme, 'bella-desk': bella, unlisted };

/** Judges a record with the fixtures' checks. */
export function judged(record: AuditRecord, said: Readonly<Record<string, Verdicts>> = verdicts): Fixture {
  return { record, result: judge(record, fixtureChecks(said), fixtureVendors) };
}

/** One listed chat with grade D, capped from C by one failing critical check. */
export function oneChat(): Fixture {
  const record = pageRecord();
  seeListed(record, 'acme-chat', 'acme-chat.example', 4);
  return judged(record);
}

/** What fails in a chat of each grade. */
const failingAt: Readonly<Record<Grade, readonly string[]>> = {
  A: [],
  B: ['token-in-url', 'unsandboxed-frame'],
  C: ['token-in-url', 'missing-privacy-notice', 'missing-hsts'],
  D: ['token-in-url', 'missing-privacy-notice', 'missing-hsts', 'chat-on-payment-page', 'unsandboxed-frame'],
  E: [
    'token-in-url',
    'missing-privacy-notice',
    'missing-hsts',
    'chat-on-payment-page',
    'broad-frame-permissions',
    'unsandboxed-frame',
    'vendor-code-in-page',
  ],
  F: ['plaintext-page', 'plaintext-socket', 'token-in-url'],
};

/** One listed chat of this grade. */
export function chatOfGrade(grade: Grade): Fixture {
  const { record } = oneChat();
  const said = { outcome: 'fail', summary: 'Seen in the frame of chat.acme-chat.example.' } as const;
  const fails = failingAt[grade].map((id) => [id, { ...said, proof: ['frame-1'] }]);
  return judged(record, { 'acme-chat': Object.fromEntries(fails) });
}

/** Three chats: two listed (F and D), one that no list names (B). */
export function threeChats(): Fixture {
  const record = pageRecord();
  seeListed(record, 'acme-chat', 'acme-chat.example', 4);
  seeListed(record, 'bella-desk', 'bella-desk.example', 9);
  seeUnlisted(record, 'likely');
  return judged(record);
}

/** A page that was read and has no chat. */
export function noChat(): Fixture {
  return judged(pageRecord());
}

/** A page that is itself a chat. */
export function chatApplication(): Fixture {
  const record = pageRecord();
  see(
    record,
    'signals',
    {
      kind: 'app',
      vendorId: null,
      pattern: 'a conversation is the page itself',
      place: '',
      container: null,
      confidence: 'likely',
    },
    { trust: 'dom' },
  );
  return judged(record);
}

/** A chat of which nothing could be judged. */
export function notJudged(): Fixture {
  const record = pageRecord();
  seeListed(record, 'acme-chat', 'acme-chat.example', 4);
  const none = Object.fromEntries(
    fixtureChecks({}).map(({ id }) => [id, { outcome: 'unknown', summary: 'Not looked at here.' } as const]),
  );
  return judged(record, { 'acme-chat': none });
}

/** A page with a sign that other things leave as well. */
export function possibleOnly(): Fixture {
  const record = pageRecord();
  seeUnlisted(record, 'possible');
  return judged(record);
}

/** Script tags, bidi overrides, emoji and very long names wherever a page can put them. */
export function hostile(): Fixture {
  const script = '<script>alert(1)</script>';
  const turned = '\u202egnp.exe';
  const { record } = oneChat();
  const long = `https://${'a'.repeat(9000)}.test/${'%F0%9F%91%82'.repeat(90)}`;
  see(record, 'signals', {
    kind: 'marker',
    vendorId: 'acme-chat',
    pattern: `${script} ${turned}`,
    place: `👂🏽 body > div.${'x'.repeat(240)}`,
    container: null,
    confidence: 'likely',
  });
  const url = {
    ...at('https://chat.acme-chat.example/'),
    host: `${'a'.repeat(10_000)}.test`,
    path: `/${script}`,
  };
  see(record, 'scripts', {
    url,
    hasIntegrity: false,
    isPinned: false,
    insertion: 'unknown',
    vendorId: 'acme-chat',
  });
  const summary = `${script} ${turned} 👨‍👩‍👧 ${long}`;
  const proof = ['script-2', 'signal-3', 'gone-1'];
  return judged(record, { 'acme-chat': { ...acme, 'token-in-url': { outcome: 'fail', summary, proof } } });
}
