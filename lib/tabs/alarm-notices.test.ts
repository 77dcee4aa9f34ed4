import { expect, test } from 'vitest';
import { AlarmNotices, type ShowNotice } from './alarm-notices.ts';

const asks = { checkId: 'sensitive-request' };
const links = { checkId: 'deceptive-link' };

function start(isPermitted = true) {
  const shown: string[] = [];
  const state = { isPermitted };
  const show: ShowNotice = async (_, text) => shown.push(text);
  return { shown, state, notices: new AlarmNotices(async () => (state.isPermitted ? show : null)) };
}

test('each alarm of a page is told once, and again on another page or tab', async () => {
  const { shown, notices } = start();
  await notices.tell(1, 'monday', [asks]);
  await notices.tell(1, 'monday', [asks, links]);
  expect(shown).toEqual([
    'The other side asks for a secret. Do not answer, and open nothing.',
    'A link in the chat goes somewhere else than it says. Do not answer, and open nothing.',
  ]);
  await notices.tell(1, 'tuesday', [asks]);
  await notices.tell(2, 'monday', [asks]);
  expect(shown).toHaveLength(4);
});

test('without the permission nothing is told, and once it is there, what still holds', async () => {
  const { shown, state, notices } = start(false);
  await notices.tell(1, 'monday', [asks]);
  expect(shown).toEqual([]);
  state.isPermitted = true;
  await notices.tell(1, 'monday', [asks]);
  expect(shown).toHaveLength(1);
});

test('a browser that refuses is no error', async () => {
  const notices = new AlarmNotices(async () => async () => {
    throw new Error('no');
  });
  await expect(notices.tell(1, 'monday', [asks])).resolves.toBeUndefined();
});
