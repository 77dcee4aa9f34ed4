import { expect, test } from 'vitest';
import check from './plaintext-resource.ts';
import {
  channelItem,
  frameElementItem,
  pageItem,
  requestItem,
  scriptItem,
  urlOf,
  widgetEvidence,
} from './testing/evidence-builders.ts';

const plain = urlOf('http://cdn.chat.example/loader.js');
const local = urlOf('http://localhost:3000/loader.js');
const httpPage = pageItem({ url: urlOf('http://shop.example/') });
const fetched = channelItem({ kind: 'fetch', url: urlOf('https://chat.example/api') });

test.each([
  ['script over http', widgetEvidence({ scripts: [scriptItem({ url: plain })] }), 'fail', 'measured'],
  [
    'frame over http',
    widgetEvidence({ frameElements: [frameElementItem({ url: plain })] }),
    'fail',
    'measured',
  ],
  ['request over http', widgetEvidence({ requests: [requestItem({ url: plain })] }), 'fail', 'measured'],
  [
    'redirect from https to http',
    widgetEvidence({ requests: [requestItem({ redirectedTo: plain })] }),
    'fail',
    'measured',
  ],
  [
    'redirect from http to https',
    widgetEvidence({ requests: [requestItem({ url: plain, redirectedTo: urlOf('https://chat.example/') })] }),
    'fail',
    'measured',
  ],
  [
    'one over http among many',
    widgetEvidence({ scripts: [scriptItem(), scriptItem({ id: 'script-2', url: plain })] }),
    'fail',
    'measured',
  ],
  ['script over https', widgetEvidence({ scripts: [scriptItem()] }), 'pass', 'measured'],
  [
    'https beside this computer',
    widgetEvidence({ scripts: [scriptItem(), scriptItem({ url: local })] }),
    'pass',
    'measured',
  ],
  ['https claimed on an https page', widgetEvidence({ channels: [fetched] }), 'pass', 'inferred'],
  [
    'https claimed on an http page',
    widgetEvidence({ channels: [fetched], page: httpPage }),
    'unknown',
    'measured',
  ],
  [
    'this computer only',
    widgetEvidence({ scripts: [scriptItem({ url: local })] }),
    'not-applicable',
    'measured',
  ],
  [
    'a frame without address',
    widgetEvidence({ frameElements: [frameElementItem({ url: null })] }),
    'unknown',
    'measured',
  ],
  [
    'a blob',
    widgetEvidence({ scripts: [scriptItem({ url: urlOf('blob:https://shop.example/1') })] }),
    'unknown',
    'measured',
  ],
  ['nothing of the chat seen', widgetEvidence(), 'unknown', 'measured'],
  ['scripts not looked at', widgetEvidence({ scripts: null }), 'unknown', 'measured'],
])('%s', (_, evidence, outcome, basis) => {
  expect(check.evaluate(evidence)).toMatchObject({ outcome, basis });
});

test.each(['fetch', 'xhr', 'beacon', 'eventsource'] as const)('%s over http, claimed', (kind) => {
  const channels = [channelItem({ kind, url: plain })];
  expect(check.evaluate(widgetEvidence({ channels, scripts: [scriptItem()] })).outcome).toBe('fail');
});

test('leaves sockets to plaintext-socket', () => {
  const channels = [channelItem({ url: urlOf('ws://chat.example/') })];
  const requests = [requestItem({ type: 'websocket', url: urlOf('ws://chat.example/') })];
  expect(check.evaluate(widgetEvidence({ channels, requests, scripts: [scriptItem()] })).outcome).toBe(
    'pass',
  );
});

test('counts the parts and names their hosts', () => {
  const scripts = [scriptItem({ url: plain }), scriptItem({ id: 'script-2' })];
  expect(check.evaluate(widgetEvidence({ scripts }))).toMatchObject({
    summary: '1 part of the chat asked for over http: cdn.chat.example.',
    proof: ['script-1'],
  });
});
