import { expect, test } from 'vitest';
import {
  channelItem,
  documentItem,
  frameElementItem,
  requestItem,
  urlOf,
  widgetEvidence,
} from './testing/evidence-builders.ts';
import check from './token-in-url.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
const opaque = 'k3Jf92hsLqPz0aMx71vBtR';
const isOpen = { isChatOpen: true };
const framed = (query: string) =>
  widgetEvidence({
    frameElements: [frameElementItem({ url: urlOf(`https://chat.example/?${query}`) })],
    watch: isOpen,
  });

test.each([
  ['token', `token=${opaque}`, 'fail'],
  ['access_token', `access_token=${opaque}`, 'fail'],
  ['accessToken', `accessToken=${opaque}`, 'fail'],
  ['X-Auth-Token', `X-Auth-Token=${opaque}`, 'fail'],
  ['visitor_session_id', `visitor_session_id=${opaque}`, 'fail'],
  ['JSESSIONID', `JSESSIONID=${opaque}`, 'fail'],
  ['a JWT by any name', `cw_conversation=${jwt}`, 'fail'],
  ['a token as short as a word', 'token=public', 'pass'],
  ['an empty token', 'token=', 'pass'],
  ['a counter', 'session=42', 'pass'],
  ['a public site key', `key=${opaque}`, 'pass'],
  ['a public API key', `api_key=${opaque}`, 'pass'],
  ['a public licence', 'license_id=1234567', 'pass'],
  ['a public app id', `app_id=${opaque}`, 'pass'],
  ['Chatwoot’s public inbox id', `website_token=${opaque}`, 'pass'],
  ['an opaque value by another name', `v=${opaque}`, 'pass'],
  ['a name that only contains one', `tokenizer=${opaque}`, 'pass'],
  ['Engine.IO before the session', 'EIO=4&transport=polling', 'pass'],
  ['Engine.IO’s session', 'EIO=4&transport=polling&sid=l9IoONULqVPQYa0DAAAA', 'fail'],
  ['Engine.IO’s session without a digit', 'EIO=4&transport=polling&sid=lqIoONULqVPQYaqDAAAA', 'fail'],
  ['a sid of other make, without a digit', 'sid=lqIoONULqVPQYaqDAAAA', 'pass'],
  ['no parameter', '', 'pass'],
])('%s', (_, query, outcome) => {
  expect(check.evaluate(framed(query)).outcome).toBe(outcome);
});

const leak = urlOf(`https://chat.example/?token=${opaque}`);
test.each([
  ['frame', widgetEvidence({ frameElements: [frameElementItem({ url: leak })] })],
  ['document', widgetEvidence({ documents: [documentItem({ url: leak })] })],
  ['request', widgetEvidence({ requests: [requestItem({ url: leak })] })],
  ['redirect', widgetEvidence({ requests: [requestItem({ redirectedTo: leak })] })],
  ['claimed channel', widgetEvidence({ channels: [channelItem({ url: leak })] })],
])('finds it in a %s, also while the chat is not open', (_, evidence) => {
  expect(check.evaluate(evidence)).toMatchObject({ outcome: 'fail', basis: 'measured' });
});

test.each([
  ['chat not open', widgetEvidence({ requests: [requestItem()] })],
  ['claims only', widgetEvidence({ channels: [channelItem()], watch: isOpen })],
  ['nothing seen', widgetEvidence({ watch: isOpen })],
  [
    'a frame without address',
    widgetEvidence({ frameElements: [frameElementItem({ url: null })], watch: isOpen }),
  ],
  ['channels not watched', widgetEvidence({ channels: null, requests: [requestItem()], watch: isOpen })],
])('is unknown: %s', (_, evidence) => {
  expect(check.evaluate(evidence).outcome).toBe('unknown');
});

test('names parameter and host, never the value', () => {
  const verdict = check.evaluate(framed(`access_token=${opaque}`));
  expect(verdict.summary).toBe('1 URL of the chat with a token (access_token), to chat.example.');
  expect(JSON.stringify(verdict)).not.toContain(opaque);
});
