import { expect, test } from 'vitest';
import check from './plaintext-socket.ts';
import { channelItem, pageItem, requestItem, urlOf, widgetEvidence } from './testing/evidence-builders.ts';

const plain = channelItem({ url: urlOf('ws://chat.example/') });
const claimed = channelItem();
const vouched = requestItem({ type: 'websocket', url: urlOf('wss://chat.example/socket') });
const httpPage = pageItem({ url: urlOf('http://shop.example/') });
const isOpen = { isChatOpen: true };

test.each([
  ['ws:// opened', widgetEvidence({ channels: [plain], page: httpPage }), 'fail', 'measured'],
  [
    'ws:// tried and refused',
    widgetEvidence({ channels: [{ ...plain, outcome: 'attempted' }] }),
    'fail',
    'measured',
  ],
  ['ws:// failed', widgetEvidence({ channels: [{ ...plain, outcome: 'failed' }] }), 'fail', 'measured'],
  [
    'ws:// as the browser reported it',
    widgetEvidence({ requests: [requestItem({ type: 'websocket', url: urlOf('ws://chat.example/') })] }),
    'fail',
    'measured',
  ],
  [
    'http: as name of ws:',
    widgetEvidence({ channels: [channelItem({ url: urlOf('http://chat.example/') })] }),
    'fail',
    'measured',
  ],
  ['one ws:// beside wss://', widgetEvidence({ channels: [plain], requests: [vouched] }), 'fail', 'measured'],
  ['wss:// as the browser reported it', widgetEvidence({ requests: [vouched] }), 'pass', 'measured'],
  ['wss:// claimed on an https page', widgetEvidence({ channels: [claimed] }), 'pass', 'inferred'],
  [
    'wss:// claimed on an http page',
    widgetEvidence({ channels: [claimed], page: httpPage }),
    'unknown',
    'measured',
  ],
  [
    'wss:// claimed on a page that is claimed',
    widgetEvidence({ channels: [claimed], page: pageItem({ trust: 'page-claim' }) }),
    'unknown',
    'measured',
  ],
  ['no socket, chat open', widgetEvidence({ watch: isOpen }), 'not-applicable', 'measured'],
  ['no socket, chat not open', widgetEvidence(), 'unknown', 'measured'],
  [
    'other channels only',
    widgetEvidence({ channels: [channelItem({ kind: 'fetch', url: urlOf('http://chat.example/') })] }),
    'unknown',
    'measured',
  ],
  [
    'ws:// on this computer',
    widgetEvidence({ channels: [channelItem({ url: urlOf('ws://localhost:9000/') })], watch: isOpen }),
    'not-applicable',
    'measured',
  ],
  ['channels not watched', widgetEvidence({ channels: null, requests: [vouched] }), 'unknown', 'measured'],
])('%s', (_, evidence, outcome, basis) => {
  expect(check.evaluate(evidence)).toMatchObject({ outcome, basis });
});

test('says whether the connection was opened or only tried, and where to', () => {
  const opened = check.evaluate(widgetEvidence({ channels: [plain] }));
  expect(opened.summary).toBe('The chat opened a connection without encryption (ws://) to chat.example.');
  const tried = check.evaluate(widgetEvidence({ channels: [{ ...plain, outcome: 'attempted' }] }));
  expect(tried.summary).toContain('tried to open');
  expect(tried.proof).toEqual(['channel-1']);
});

test('names the rule where it infers', () => {
  expect(check.evaluate(widgetEvidence({ channels: [claimed] })).summary).toContain('mixed content');
});
