// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { chatControlBodySchema } from '../../evidence/retention.ts';
import type { ReadContext } from '../collect/context.ts';
import { collectChatControls } from './chat-controls.ts';

const context = {
  trees: [{ root: document, shadow: 'none' }],
  isInChat: (element: Element) => document.querySelector('#chat')?.contains(element) ?? false,
  anchorOf: () => ({ container: 'div#chat', vendorId: null }),
} as unknown as ReadContext;

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, 0, this.closest('[hidden]') ? 0 : 100, 20);
  });
});

function rolesIn(html: string, isPressed: (control: Element) => boolean = () => false) {
  document.body.innerHTML = `<div id="chat">${html}</div><button>End chat</button>`;
  const controls = collectChatControls(context, isPressed);
  for (const control of controls) expect(chatControlBodySchema.safeParse(control).success).toBe(true);
  return controls.map(({ role, isVisible, isOpened }) => [role, isVisible, isOpened]);
}

test.each([
  ['<button>End chat</button>', 'end'],
  ['<a href="#" title="Chat beenden">x</a>', 'end'],
  ['<div role="menuitem">Delete conversation</div>', 'end'],
  ['<button><img alt="End chat"></button>', 'end'],
  ['<button><svg><title>End chat</title></svg></button>', 'end'],
  ['<input type="button" value="End chat">', 'end'],
  ['<button aria-label="Close chat">×</button>', 'close'],
  ['<button aria-haspopup="menu">Chat</button>', 'menu'],
  ['<button class="kebabButton"></button>', 'menu'],
  ['<button>⋮</button>', 'menu'],
  ['<button aria-haspopup="true" aria-label="Emoji"></button>', 'other'],
  ['<button class="btn"><svg></svg></button>', 'unnamed'],
  ['<button class="btn send-icon"><svg></svg></button>', 'other'],
  ['<button>Send</button>', 'other'],
  ['<a href="/privacy">Privacy</a>', 'other'],
])('%s is known as %s', (html, role) => {
  expect(rolesIn(html)).toEqual([[role, true, false]]);
});

test('a message with a link is no control that ends anything', () => {
  const text = `You can end the chat ${'whenever you like, '.repeat(8)}here`;
  expect(rolesIn(`<a href="#">${text}</a>`)).toEqual([['other', true, false]]);
});

test('what is not on the screen is said not to be; of those that end nothing it is left out', () => {
  expect(rolesIn('<p hidden><button>End chat</button><button>Send</button></p>')).toEqual([
    ['end', false, false],
  ]);
});

test.each([
  ['it says so', '<button aria-haspopup="menu" aria-expanded="true">⋮</button>', false],
  ['a menu is on the screen', '<button aria-haspopup="menu">⋮</button><div role="menu"></div>', false],
  ['the person has pressed it', '<button>⋮</button>', true],
])('a menu is open where %s', (_, html, isPressed) => {
  expect(rolesIn(html, () => isPressed)).toEqual([['menu', true, true]]);
});

test('a menu that is in the document only is not open', () => {
  expect(rolesIn('<button aria-haspopup="menu">⋮</button><div role="menu" hidden></div>')).toEqual([
    ['menu', true, false],
  ]);
});

test('of many controls some are kept, and no label of the page is told', () => {
  expect(rolesIn('<button>Send</button>'.repeat(50))).toHaveLength(5);
  expect(rolesIn('<button>⋮</button>'.repeat(50))).toHaveLength(40);
  document.body.innerHTML = '<div id="chat"><button>End chat with Jane 4111111111111111</button></div>';
  const told = JSON.stringify(collectChatControls(context, () => false));
  expect(told).not.toMatch(/jane|4111/i);
});
