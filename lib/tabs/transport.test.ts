import { beforeEach, expect, it, vi } from 'vitest';
import { pageItem, urlOf } from '../checks/testing/evidence-builders.ts';
import { TabAudits } from './tab-audits.ts';
import { type AnsweredRequest, type GetSecurityInfo, Transport } from './transport.ts';

const tabId = 7;
let audits: TabAudits;
let transport: Transport;
const getSecurityInfo = vi.fn<GetSecurityInfo>();

beforeEach(() => {
  getSecurityInfo.mockReset().mockResolvedValue({ state: 'secure', protocolVersion: 'TLSv1.3' });
  audits = new TabAudits({
    checks: [],
    vendors: async () => ({}),
    catalogueVersion: '1-test',
    nowMs: () => 0,
    load: async () => null,
    save: async () => undefined,
    remove: async () => undefined,
    onJudged: () => undefined,
  });
  const { id: _id, trust: _trust, frameId: _frameId, atMs: _atMs, ...page } = pageItem();
  audits.navigated(tabId, page, urlOf('https://shop.example/'));
  transport = new Transport(audits, getSecurityInfo, () => Date.UTC(2026, 10, 22));
});

const request = (url: string, parts: Partial<AnsweredRequest> = {}): AnsweredRequest => ({
  requestId: '1',
  tabId,
  frameId: 3,
  type: 'xmlhttprequest',
  method: 'GET',
  url,
  ...parts,
});
const told = async () =>
  ((await audits.peek(tabId))?.evidence.connections ?? []).map(({ source, scheme, host, trust, frameId }) => [
    source,
    `${scheme}://${host}`,
    trust,
    frameId,
  ]);

it('measures an answer, with the chain and with its own certificate alone', async () => {
  await transport.answered(request('https://chat.example/a'));
  expect(await told()).toEqual([['measured', 'https://chat.example', 'browser', 3]]);
  expect(getSecurityInfo.mock.calls).toEqual([
    ['1', { certificateChain: true, rawDER: true }],
    ['1', { rawDER: true }],
  ]);
});

it('asks of a host four times a page, of its sockets apart, and again on the next page', async () => {
  for (let count = 0; count < 9; count += 1) {
    await transport.answered(request(`https://chat.example/${count}`));
    await transport.answered(request('wss://chat.example/', { type: 'websocket' }));
  }
  expect(getSecurityInfo).toHaveBeenCalledTimes(16);
  transport.forgetTab(tabId);
  await transport.answered(request('https://chat.example/'));
  expect(getSecurityInfo).toHaveBeenCalledTimes(18);
});

it('asks of no more hosts than it can count', async () => {
  for (let count = 0; count < 600; count += 1)
    await transport.answered(request(`https://h${count}.example/`));
  expect(getSecurityInfo).toHaveBeenCalledTimes(1000);
});

it.each<[string, string, Partial<AnsweredRequest>]>([
  ['without TLS', 'http://chat.example/', {}],
  ['out of the cache', 'https://chat.example/', { fromCache: true }],
  ['outside of tabs', 'https://chat.example/', { tabId: -1 }],
  ['of a page that is made ready unseen', 'https://chat.example/', { documentLifecycle: 'prerender' }],
])('asks nothing of an answer %s', async (_, url, parts) => {
  await transport.answered(request(url, parts));
  expect(getSecurityInfo).not.toHaveBeenCalled();
});

it('knows nothing of a request that has ended meanwhile, and holds up nobody', async () => {
  getSecurityInfo.mockRejectedValue(new Error('gone'));
  await expect(transport.answered(request('https://chat.example/'))).resolves.toBeUndefined();
  getSecurityInfo.mockImplementation(() => {
    throw new Error('no such thing');
  });
  await expect(transport.answered(request('https://chat.example/'))).resolves.toBeUndefined();
  expect(await told()).toEqual([]);
});

it('keeps what the browser refuses for its TLS, and nothing else that fails', async () => {
  await transport.failed({ ...request('https://bad.example/'), error: 'net::ERR_CERT_DATE_INVALID' });
  await transport.failed({ ...request('https://gone.example/'), error: 'net::ERR_NAME_NOT_RESOLVED' });
  await transport.failed({
    ...request('https://worker.example/', { tabId: -1 }),
    error: 'net::ERR_CERT_REVOKED',
  });
  expect(await told()).toEqual([['refused', 'https://bad.example', 'browser', 3]]);
});

it('infers from an answered socket where nothing can be measured', async () => {
  const socket = request('wss://chat.example/', { type: 'websocket' });
  await transport.heard({ ...socket, responseHeaders: [] });
  expect(await told()).toEqual([]);
  const blind = new Transport(audits, null, () => 0);
  await blind.heard(socket);
  await blind.heard(request('https://chat.example/', { responseHeaders: [] }));
  await blind.answered(request('https://chat.example/'));
  expect(await told()).toEqual([]);
  await blind.heard({ ...socket, responseHeaders: [] });
  expect(await told()).toEqual([['inferred', 'wss://chat.example', 'browser', 3]]);
});
