import { describe, expect, it, vi } from 'vitest';
import { askTcf, own, readGoogleConsent } from './page-claims.ts';

const tcf = (data: object, isSuccess = true) => ({
  __tcfapi: vi.fn(
    (command: string, _version: number, callback: (data: object, isSuccess: boolean) => void) => {
      if (command === 'addEventListener') callback({ listenerId: 7, ...data }, isSuccess);
    },
  ),
});

describe('TCF', () => {
  it.each([
    ['its dialog is shown', { eventStatus: 'cmpuishown' }, 'asked'],
    [
      'one purpose is granted',
      { eventStatus: 'tcloaded', purpose: { consents: { 1: true, 2: false } } },
      'granted',
    ],
    ['none is', { eventStatus: 'useractioncomplete', purpose: { consents: { 1: false } } }, 'denied'],
    ['none is named', { eventStatus: 'tcloaded' }, 'denied'],
  ])('%s', async (_, data, state) => {
    const world = tcf(data);
    expect(await askTcf(world)).toEqual([{ source: 'tcf', state }]);
    expect(world.__tcfapi).toHaveBeenLastCalledWith('removeEventListener', 2, expect.any(Function), 7);
  });

  it.each([
    ['is not there', {}],
    ['is no function', { __tcfapi: 1 }],
    ['fails', tcf({ eventStatus: 'tcloaded' }, false)],
    ['says nothing that is known', tcf({ eventStatus: 'odd' })],
    ['does not apply', tcf({ eventStatus: 'tcloaded', gdprApplies: false })],
    ['stays silent', { __tcfapi: () => {} }],
    [
      'throws',
      {
        __tcfapi: () => {
          throw new Error('no');
        },
      },
    ],
  ])('says nothing where it %s', async (_, world) => {
    expect(await askTcf(world)).toEqual([]);
  });
});

describe('Google consent mode', () => {
  const call = (...given: unknown[]) => Object.fromEntries([...given.entries()]);
  const denied = { ad_storage: 'denied', analytics_storage: 'denied' };
  it.each([
    ['all is denied by default', [call('consent', 'default', denied)], 'denied'],
    [
      'some is granted',
      [call('consent', 'default', denied), call('consent', 'update', { ad_storage: 'granted' })],
      'granted',
    ],
    [
      'all that was granted is taken back',
      [call('consent', 'update', { ad_storage: 'granted' }), call('consent', 'update', denied)],
      'denied',
    ],
  ])('%s', (_, dataLayer, state) => {
    expect(readGoogleConsent({ dataLayer })).toEqual([{ source: 'google', state }]);
  });

  it.each([
    ['there is none', {}],
    ['it was told nothing of consent', { dataLayer: [{ event: 'gtm.js' }, call('js', 1)] }],
    ['the site grants by default', { dataLayer: [call('consent', 'default', { ad_storage: 'granted' })] }],
    ['the layer is none', { dataLayer: 7 }],
  ])('says nothing where %s', (_, world) => {
    expect(readGoogleConsent(world)).toEqual([]);
  });
});

it('calls no getter', () => {
  const getter = vi.fn();
  expect(own(Object.defineProperty({}, 'trap', { get: getter }), 'trap')).toBeUndefined();
  expect(getter).not.toHaveBeenCalled();
  expect(own(null, 'x')).toBeUndefined();
  const shut = new Proxy(
    {},
    {
      getOwnPropertyDescriptor: () => {
        throw new Error('shut');
      },
    },
  );
  expect(own(shut, 'x')).toBeUndefined();
});
