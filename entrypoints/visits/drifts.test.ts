import { beforeEach, expect, test, vi } from 'vitest';
import { oneChat } from '../../components/testing/fixtures.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});
const history = vi.hoisted(() => ({
  takeIn: vi.fn(async () => ({ lost: 0 })),
  baseline: vi.fn(async () => null),
  keepVisits: vi.fn(async () => undefined),
}));
vi.mock('../../lib/store/history.ts', () => history);
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { driftsOf } = await import('./drifts.ts');

beforeEach(() => {
  fakeBrowser.reset();
  history.keepVisits.mockClear();
});

test.each<[string, () => Promise<object>, boolean]>([
  ['in a private window', async () => ({ incognito: true }), true],
  ['in another window', async () => ({ incognito: false }), false],
  ['that is gone', () => Promise.reject(new Error('No tab with id 7')), true],
])(
  'of a tab %s no visit is kept unless it is known to be none of a private window',
  async (_, get, isPrivate) => {
    Object.assign(fakeBrowser.tabs, { get });
    const drifts = await driftsOf(oneChat());
    expect(drifts?.has('acme-chat')).toBe(true);
    expect(history.keepVisits).toHaveBeenCalledTimes(isPrivate ? 0 : 1);
  },
);
