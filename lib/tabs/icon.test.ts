import { existsSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';

const api = vi.hoisted(() => ({
  action: { setIcon: vi.fn(), setTitle: vi.fn() },
  tabs: { get: vi.fn() },
}));
vi.mock('wxt/browser', () => ({ browser: api }));
const { greyIfUnreadable, showIcon } = await import('./icon.ts');

beforeEach(() => {
  vi.clearAllMocks();
});

test.each([
  [{ url: 'chrome://newtab/' }, true],
  [{ url: 'https://chromewebstore.google.com/detail/x' }, true],
  // Hidden from extensions: a browser's own page, or a site whose access was withheld.
  [{}, true],
  [{ url: 'https://books.test/' }, false],
  [{ url: '', pendingUrl: 'https://books.test/' }, false],
])('a tab in front, %j, is greyed and says why: %s', async (tab, isGreyed) => {
  api.tabs.get.mockResolvedValue(tab);
  await greyIfUnreadable(3);
  expect(api.action.setIcon.mock.calls.map(([{ path }]) => path[16])).toEqual(
    isGreyed ? ['/icon/off-16.png'] : [],
  );
  expect(api.action.setTitle.mock.calls).toEqual(
    isGreyed ? [[{ tabId: 3, title: 'Earshot cannot read this page' }]] : [],
  );
});

test('a tab that is gone is no error', async () => {
  api.tabs.get.mockRejectedValue(new Error('No tab with id: 3.'));
  await expect(greyIfUnreadable(3)).resolves.toBeUndefined();
});

test.each(['', 'off-', 'error-'] as const)('the icon “%s” is there in both sizes', async (icon) => {
  await showIcon(3, icon);
  const [{ path }] = api.action.setIcon.mock.lastCall ?? [{ path: {} }];
  expect(Object.values(path)).toHaveLength(2);
  for (const file of Object.values(path))
    expect(existsSync(new URL(`../../public${file}`, import.meta.url)), String(file)).toBe(true);
});
