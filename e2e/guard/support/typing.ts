import type { CDPSession, Page } from '@playwright/test';
import { chatFrame } from './test.ts';

/** The fields that specs type whole corpora into. */
export const TYPED_FIELDS: Record<string, string> = {
  textarea: '<textarea id="field" placeholder="Type a message…"></textarea>',
  contenteditable:
    '<div id="field" contenteditable="true" role="textbox" aria-label="Type a message…"></div>',
};

// A chat that keeps for each message what its script could learn while it was written: the field at every event, at every
// mutation and each millisecond, what events carry, and the keys. Lighter than the spy of the other specs, for speed.
const chat = (
  field: string,
  script: string,
) => `<!doctype html><meta charset="utf-8"><script>${script}</script>
  <style>#field { white-space: pre-wrap; min-height: 20px; width: 280px; display: block }</style>
  <div id="chat-widget" class="chat-widget" style="position:fixed;right:0;bottom:0;width:300px"><div role="log"></div>${field}</div>
  <script>
    const field = document.getElementById('field');
    const read = () => (field.value ?? field.innerText).replaceAll('\\u00a0', ' ');
    window.messages = [];
    let seen = new Set(), data = '', keys = '';
    const look = () => seen.add(field.value ?? field.textContent);
    for (const type of ['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup'])
      for (const capture of [true, false])
        addEventListener(type, (event) => {
          look();
          if (!capture) return;
          if (type === 'keydown' && event.key.length < 3) keys += event.key;
          if (typeof event.data === 'string' && type === 'beforeinput') data += event.data;
        }, capture);
    setInterval(look, 1);
    new MutationObserver(look).observe(field, { childList: true, subtree: true, characterData: true });
    addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      window.messages.push({ sent: read(), seen: [...seen], data, keys });
      if ('value' in field) field.value = ''; else field.textContent = '';
      seen = new Set(); data = keys = '';
    });
  </script>`;

/** What the page of `openTypedField` learnt of one message. */
export interface Message {
  readonly sent: string;
  /** Everything the field held at some time. */
  readonly seen: readonly string[];
  /** The data of all `beforeinput` events, one after the other. */
  readonly data: string;
  /** The keys of all `keydown` events. */
  readonly keys: string;
}

/** Opens a chat with one of TYPED_FIELDS and focuses it. `script` runs before anything else in the page. */
export async function openTypedField(page: Page, field: string, script = ''): Promise<CDPSession> {
  const address = `http://shop.test/typed/${field}`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: chat(TYPED_FIELDS[field] ?? '', script) }),
  );
  await page.goto(address);
  // What is typed before the guard is there is not masked.
  await chatFrame(page);
  await page.focus('#field');
  return page.context().newCDPSession(page);
}

/** All messages sent so far. */
export const readMessages = (page: Page): Promise<Message[]> => page.evaluate('window.messages');

function keyPress(key: string, code: string, keyCode: number, text: string, modifiers = 0) {
  const common = { key, code, windowsVirtualKeyCode: keyCode, modifiers };
  return [
    { ...common, type: 'keyDown' as const, text },
    { ...common, type: 'keyUp' as const },
  ];
}

/** Key events of a character as a keyboard makes them; a line break is Shift+Enter. A letter's release is left out. */
function eventsOf(key: string) {
  if (key === '\n') return keyPress('Enter', 'Enter', 13, '\r', 8);
  if (/^\d$/.test(key)) return keyPress(key, `Digit${key}`, key.charCodeAt(0), key);
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key === ' ' ? 'Space' : '';
  return keyPress(key, code, code === '' ? 0 : key.toUpperCase().charCodeAt(0), key).slice(0, 1);
}

/** Types a text key by key, with trusted key events, as fast as the browser takes them. `isReleased`: keys of digits come up again. */
export async function typeKeys(session: CDPSession, text: string, isReleased = true): Promise<void> {
  const events = Array.from(text)
    .flatMap(eventsOf)
    .filter(({ type }) => isReleased || type === 'keyDown');
  await Promise.all(events.map((event) => session.send('Input.dispatchKeyEvent', event)));
}

/** Presses Enter alone: the message is sent. */
export async function pressEnter(session: CDPSession): Promise<void> {
  await Promise.all(
    keyPress('Enter', 'Enter', 13, '\r').map((event) => session.send('Input.dispatchKeyEvent', event)),
  );
}

/** Sends words without digits, so that the next message is not taken for the rest of the last one. */
export async function sendSmallTalk(session: CDPSession): Promise<void> {
  await session.send('Input.insertText', {
    text: 'and that is all that there is to be said about it, thank you',
  });
  await pressEnter(session);
}
