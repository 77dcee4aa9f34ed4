// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  ASK_HOST,
  OFF_DECIDED_KEY,
  OFF_KEY,
  OFF_SITES_KEY,
  SEND_AS_TYPED,
  type SettingsPort,
  STRICT_DECIDED_KEY,
  STRICT_KEY,
  watchSettings,
} from './settings.ts';

const pageHost = location.hostname;
/** The guard asks `window` whether it stands in a frame; jsdom's own has nothing above it that could be replaced. */
const own: { top: unknown } = { top: null };

beforeEach(() => {
  own.top = own;
  vi.stubGlobal('window', own);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser whose storage holds this. */
function port(kept: Record<string, unknown>, tabHost: unknown = 'shop.test') {
  const listeners: (() => void)[] = [];
  const heard: ((message: unknown) => void)[] = [];
  const sendMessage = vi.fn(async () => tabHost);
  const api: SettingsPort = {
    storage: {
      local: { get: async () => kept },
      onChanged: { addListener: (one) => listeners.push(one) },
    },
    runtime: { onMessage: { addListener: (one) => heard.push(one) }, sendMessage },
  };
  const change = (now: Record<string, unknown>) => {
    for (const key of Object.keys(kept)) delete kept[key];
    Object.assign(kept, now);
    for (const one of listeners) one();
  };
  const say = (message: unknown) => {
    for (const one of heard) one(message);
  };
  return { api, change, sendMessage, say };
}

function watch(api: SettingsPort) {
  const setOff = vi.fn();
  const sendAsTyped = vi.fn();
  watchSettings(api, setOff, sendAsTyped);
  return { setOff, sendAsTyped };
}

const isOffWith = async (kept: Record<string, unknown>, tabHost?: unknown) => {
  const { setOff } = watch(port(kept, tabHost).api);
  await vi.waitFor(() => expect(setOff).toHaveBeenCalled());
  return setOff.mock.lastCall?.[0];
};

test.each<[Record<string, unknown>, boolean]>([
  [{}, false],
  [{ [OFF_KEY]: false, [OFF_SITES_KEY]: [] }, false],
  [{ [OFF_KEY]: true }, true],
  [{ [OFF_SITES_KEY]: [pageHost] }, true],
  [{ [OFF_SITES_KEY]: ['shop.test'] }, false],
  [{ [OFF_SITES_KEY]: [`www.${pageHost}`] }, false],
  // Corrupt: as if it had never been set.
  [{ [OFF_KEY]: 'true' }, false],
  [{ [OFF_KEY]: 1 }, false],
  [{ [OFF_KEY]: {} }, false],
  [{ [OFF_SITES_KEY]: pageHost }, false],
  [{ [OFF_SITES_KEY]: [pageHost, 7] }, false],
  [{ [OFF_SITES_KEY]: { 0: pageHost, length: 1 } }, false],
  [{ [OFF_SITES_KEY]: [[pageHost]] }, false],
  [{ [OFF_SITES_KEY]: [null] }, false],
  [{ [OFF_KEY]: 'true', [OFF_SITES_KEY]: [pageHost] }, true],
])('with %j the guard in a page is off: %s', async (kept, isOff) => {
  expect(await isOffWith(kept)).toBe(isOff);
});

test.each<[Record<string, unknown>, boolean]>([
  [{ [OFF_DECIDED_KEY]: false, [OFF_KEY]: true, [OFF_SITES_KEY]: [pageHost] }, false],
  [{ [OFF_DECIDED_KEY]: true }, true],
  [{ [OFF_DECIDED_KEY]: null, [OFF_KEY]: true }, true],
  [{ [OFF_DECIDED_KEY]: 'yes', [OFF_KEY]: true }, false],
])('a policy has the last word: with %j the guard is off: %s', async (kept, isOff) => {
  expect(await isOffWith(kept)).toBe(isOff);
});

test.each<[Record<string, unknown>, boolean]>([
  [{}, false],
  [{ [STRICT_KEY]: true }, true],
  [{ [STRICT_KEY]: 'true' }, false],
  [{ [STRICT_KEY]: true, [STRICT_DECIDED_KEY]: false }, false],
  [{ [STRICT_DECIDED_KEY]: true }, true],
])('with %j the guard is strict: %s', async (kept, isStrict) => {
  const { setOff } = watch(port(kept).api);
  await vi.waitFor(() => expect(setOff).toHaveBeenCalledWith(false, isStrict));
});

test('a frame is off by the host of the page in its tab, not by its own', async () => {
  own.top = {};
  expect(await isOffWith({ [OFF_SITES_KEY]: ['shop.test'] })).toBe(true);
  expect(await isOffWith({ [OFF_SITES_KEY]: [pageHost] })).toBe(false);
});

test.each([[null], [''], [{}], [['shop.test']]])(
  'a frame whose tab’s host is said to be %j stays guarded',
  async (tabHost) => {
    own.top = {};
    expect(await isOffWith({ [OFF_SITES_KEY]: ['shop.test', pageHost] }, tabHost)).toBe(false);
  },
);

test('a frame asks once, and only where some site is off', async () => {
  own.top = {};
  const { api, change, sendMessage } = port({});
  const { setOff } = watch(api);
  await vi.waitFor(() => expect(setOff).toHaveBeenCalledTimes(1));
  expect(sendMessage).not.toHaveBeenCalled();
  for (const sites of [['shop.test'], ['toys.test'], ['shop.test']]) change({ [OFF_SITES_KEY]: sites });
  await vi.waitFor(() => expect(setOff).toHaveBeenCalledTimes(4));
  expect(setOff.mock.calls.map(([isOff]) => isOff)).toContain(true);
  expect(sendMessage).toHaveBeenCalledWith(ASK_HOST);
  change({ [OFF_SITES_KEY]: ['shop.test'] });
  await vi.waitFor(() => expect(setOff).toHaveBeenCalledTimes(5));
  expect(setOff.mock.lastCall).toEqual([true, false]);
});

test('a change is followed, both ways', async () => {
  const { api, change } = port({});
  const { setOff } = watch(api);
  for (const isOff of [true, false]) {
    change({ [OFF_KEY]: isOff });
    await vi.waitFor(() => expect(setOff.mock.lastCall).toEqual([isOff, false]));
  }
});

test('only the popup’s very word has a message sent as typed', () => {
  const { api, say } = port({});
  const { sendAsTyped } = watch(api);
  for (const message of [null, 'guard', { type: SEND_AS_TYPED }, [SEND_AS_TYPED], ASK_HOST]) say(message);
  expect(sendAsTyped).not.toHaveBeenCalled();
  say(SEND_AS_TYPED);
  expect(sendAsTyped).toHaveBeenCalledTimes(1);
});

test.each<[string, SettingsPort]>([
  [
    'rejects',
    {
      storage: {
        local: { get: () => Promise.reject(new Error('gone')) },
        onChanged: { addListener: () => undefined },
      },
    },
  ],
  [
    'throws, since the extension was removed',
    {
      storage: {
        local: {
          get() {
            throw new Error('Extension context invalidated.');
          },
        },
        onChanged: {
          addListener() {
            throw new Error('Extension context invalidated.');
          },
        },
      },
    },
  ],
])('storage that %s turns nothing off', async (_name, api) => {
  const { setOff } = watch(api);
  await new Promise((done) => setTimeout(done, 5));
  expect(setOff).not.toHaveBeenCalled();
});

test('without storage the guard is on', async () => {
  const { setOff } = watch({});
  await vi.waitFor(() => expect(setOff).toHaveBeenCalledWith(false, false));
});
