import { beforeEach, expect, test, vi } from 'vitest';
import { acmeWidget, noteAt } from '../history/testing/notes.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});
const { fakeBrowser } = await import('wxt/testing/fake-browser');

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
});

const note = noteAt('2026-11-22T10:00:00.000Z', [acmeWidget()]);
const kept = () => fakeBrowser.storage.local.get(null);

test('the same visit again replaces what was noted of it', async () => {
  const { keepNote } = await import('./visit-notes.ts');
  await keepNote('2026-11-22T10:00:00.000Z 7', { ...note, chats: [] });
  await keepNote('2026-11-22T10:00:00.000Z 7', note);
  expect(await kept()).toEqual({ 'visit:2026-11-22T10:00:00.000Z 7': note });
});

test('of too many notes the oldest go, are counted, and nothing else is touched', async () => {
  const { keepNote, LOST_KEY, maxNotes } = await import('./visit-notes.ts');
  const idOf = (index: number) => new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
  const notes = Array.from({ length: maxNotes + 5 }, (_, index) => [`visit:${idOf(index)} 7`, note]);
  await fakeBrowser.storage.local.set({ ...Object.fromEntries(notes), theme: 'dark' });
  await keepNote('2026-11-22T10:00:00.000Z 7', note);
  const after: Record<string, unknown> = await kept();
  expect(after.theme).toBe('dark');
  expect(after[LOST_KEY]).toBe(5);
  const ids = Object.keys(after).filter((key) => key.startsWith('visit:'));
  expect(ids).toHaveLength(maxNotes + 1);
  expect(ids).not.toContain(`visit:${idOf(4)} 7`);
  expect(ids).toContain(`visit:${idOf(5)} 7`);
});
