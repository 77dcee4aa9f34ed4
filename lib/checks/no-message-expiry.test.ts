import { expect, test } from 'vitest';
import check from './no-message-expiry.ts';
import { chatControlItem, composerItem } from './testing/chat-builders.ts';
import { widgetEvidence } from './testing/evidence-builders.ts';

const open = [composerItem()];
const closed = [composerItem({ isVisible: false })];
const send = chatControlItem({ id: 'chat-control-9' });

test.each([
  ['a control to end it', [send, chatControlItem({ role: 'end' })], open, 'pass'],
  ['one that was seen, in a chat that is closed now', [chatControlItem({ role: 'end' })], closed, 'pass'],
  [
    'one that never was on the screen',
    [send, chatControlItem({ role: 'end', isVisible: false })],
    open,
    'unknown',
  ],
  [
    'one that the page alone tells of',
    [chatControlItem({ role: 'end', trust: 'page-claim' })],
    open,
    'unknown',
  ],
  ['others only', [send], open, 'fail'],
  ['others only, chat not open', [send], closed, 'unknown'],
  ['no control read', [], open, 'unknown'],
  ['not looked at', null, open, 'unknown'],
  ['a control that may hide it', [send, chatControlItem({ role: 'close' })], open, 'unknown'],
  ['a menu that was not opened', [send, chatControlItem({ role: 'menu' })], open, 'unknown'],
  ['a menu that was opened', [send, chatControlItem({ role: 'menu', isOpened: true })], open, 'fail'],
  [
    'a menu that is not on the screen',
    [send, chatControlItem({ role: 'menu', isVisible: false })],
    open,
    'fail',
  ],
  ['a button without a name', [send, chatControlItem({ role: 'unnamed' })], open, 'unknown'],
] as const)('%s', (_, chatControls, composers, outcome) => {
  const verdict = check.evaluate(widgetEvidence({ chatControls, composers }));
  expect(verdict.outcome).toBe(outcome);
  if (outcome === 'fail' || outcome === 'pass') expect(verdict.proof.length).toBeGreaterThan(0);
});
