// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { isSendControl } from './send-control.ts';

beforeEach(() => {
  document.body.replaceChildren();
});

/** Presses the element with the id `press`, in a composer's neighbourhood. */
function press(markup: string): boolean {
  document.body.innerHTML = `<div class="chat"><div class="row"><textarea></textarea>${markup}</div></div>`;
  const [field] = document.body.querySelectorAll('textarea');
  const target = document.getElementById('press');
  if (!field || !target) throw new Error('no field or no control');
  return isSendControl(target, field);
}

describe('a control beside the composer', () => {
  it.each(['btn', 'btn btn-link', 'background-blue', 'call-to-action', 'btn-back', ''])(
    'sends by its label, whatever its class: %j',
    (name) => {
      for (const label of [
        'Send',
        'Lähetä',
        'Gönder',
        'Надіслати',
        'שלח',
        'Küldés',
        '送信',
        'Senden',
        'Odeslat',
      ])
        expect(press(`<button id="press" class="${name}">${label}</button>`), label).toBe(true);
    },
  );

  it.each([
    ['a form’s submit button', '<button type="submit" id="press" class="menu"></button>'],
    ['the picture in it', '<button aria-label="Send"><svg id="press" class="icon-link"></svg></button>'],
    ['one that says nothing', '<button id="press"></button>'],
    [
      'one whose class holds such a word in another',
      '<button id="press" class="blinking background"></button>',
    ],
    ['an element that is dressed as one', '<span id="press" role="button" class="sendButton"></span>'],
  ])('sends: %s', (_name, markup) => {
    expect(press(markup)).toBe(true);
  });

  it.each([
    ['attaching', '<button id="press" aria-label="Attach a file"></button>'],
    ['an emoji picker', '<button id="press" class="emoji-picker"></button>'],
    ['the menu', '<button id="press" class="chatMenu"></button>'],
    ['what is none', '<p id="press">Agents reply within the hour.</p>'],
    ['a recorder, by its label', '<button id="press" aria-label="Record voice"></button>'],
  ])('does not send: %s', (_name, markup) => {
    expect(press(markup)).toBe(false);
  });
});

it('a control that is far from the composer is not its own', () => {
  document.body.innerHTML = `<header><button id="press">Send</button></header>
    <div><div><div><div><div><div><div><div><textarea></textarea></div></div></div></div></div></div></div></div>`;
  const [field] = document.body.querySelectorAll('textarea');
  const [target] = document.body.querySelectorAll('button');
  expect(field && target && isSendControl(target, field)).toBe(false);
});
