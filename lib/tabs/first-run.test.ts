import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { isUnwanted, welcome } = await import('./first-run.ts');

const seen = { userAgent: 'Mozilla/5.0 Chrome/156.0.0.0', webdriver: false };
const opened: unknown[] = [];

function start(navigator = seen, policy: object = {}, installType = 'normal') {
  vi.stubGlobal('navigator', navigator);
  Object.assign(fakeBrowser, {
    management: { getSelf: async () => ({ installType }) },
    tabs: { create: async (tab: unknown) => opened.push(tab) },
  });
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => policy);
}

beforeEach(() => {
  opened.length = 0;
});

test('the first page is opened when someone installs Earshot', async () => {
  start();
  await welcome('install');
  expect(opened).toEqual([{ url: '/welcome.html#first' }]);
});

test.each([
  ['an update', 'update', seen],
  ['an update of the browser', 'browser_update', seen],
  ['a program drives Firefox', 'install', { ...seen, webdriver: true }],
  ['nobody sees the browser', 'install', { ...seen, userAgent: 'Mozilla/5.0 HeadlessChrome/156.0.0.0' }],
])('and not where it is: %s', async (_, reason, navigator) => {
  start(navigator);
  await welcome(reason);
  expect(opened).toEqual([]);
});

test('a browser without a window is no error', async () => {
  start();
  Object.assign(fakeBrowser, { tabs: { create: () => Promise.reject(new Error('no window')) } });
  await expect(welcome('install')).resolves.toBeUndefined();
});

describe('a page that opened by itself', () => {
  test.each([
    ['nobody decides', {}, 'normal', false],
    ['a policy says no', { welcome: 'off' }, 'normal', true],
    ['a policy says yes', { welcome: 'on' }, 'normal', false],
    ['an administrator installed it', {}, 'admin', true],
  ])('where %s', async (_, policy, installType, unwanted) => {
    start(seen, policy, installType);
    expect(await isUnwanted('#first')).toBe(unwanted);
    expect(await isUnwanted('')).toBe(false);
  });
});
