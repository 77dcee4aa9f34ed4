// @vitest-environment jsdom
import './testing/layout.ts';
import { describe, expect, it } from 'vitest';
import { findLauncher } from './launcher.ts';
import { clobber, first, page, resize, shade, useLayout } from './testing/layout.ts';

useLayout();
const corner = 'style="position: fixed" data-box="920 720 60 60"';
/** The launcher that is found in the page, by its id. */
const found = (markup: string) => {
  document.body.innerHTML = `<main>${markup}</main>`;
  return findLauncher()?.id ?? null;
};

describe('a launcher', () => {
  it.each([
    ['a button in the right corner', `<button id=a ${corner} aria-label="Open chat"></button>`],
    [
      'a button in the left corner',
      '<button id=a style="position: fixed" data-box="20 720 60 60">Chat</button>',
    ],
    [
      'a button above another in the corner',
      '<button id=a style="position: fixed" data-box="920 650 60 60" title="Чат"></button>',
    ],
    [
      'a tab along the bottom',
      '<div id=a style="position: fixed" data-box="800 770 150 30"><b>Canlı destek</b></div>',
    ],
    ['a tab at the side', '<div id=a style="position: fixed" data-box="970 400 30 120">聊天</div>'],
    ['a frame named so', `<iframe id=a ${corner} title="Messenger"></iframe>`],
    ['what is named inside', `<div id=a ${corner}><button><img alt="Live chat"></button></div>`],
    ['an element whose own name tells', `<site-chat id=a ${corner}></site-chat>`],
    ['a link that stays', `<a id=a href="#chat" ${corner}>💬</a>`],
    ['a link that runs a script', `<a id=a href="javascript:void(0)" class=chat-toggle ${corner}></a>`],
    ['a link on the site, opened by its script', `<a id=a href="/chat" ${corner}>Chat</a>`],
  ])('is %s', (_name, markup) => expect(found(markup)).toBe('a'));

  it.each([
    ['what scrolls with the page', '<button data-box="920 720 60 60">Chat</button>'],
    ['a bar along the top', '<div style="position: fixed" data-box="0 0 1000 80">Chat</div>'],
    ['a cover', '<div style="position: fixed" data-box="0 0 1000 800">Chat</div>'],
    ['what is named nothing', `<button ${corner}>Top</button>`],
    ['a bubble of another thing', `<button ${corner} class="snapchat-share">Share</button>`],
    ['a link to a messenger', `<a href="https://wa.example/1" ${corner}>WhatsApp chat</a>`],
    ['a link without scheme that leads away', `<a href="//wa.example/1" ${corner}>WhatsApp chat</a>`],
    ['a link inside of what floats', `<div ${corner}><a href="tel:123">Chat</a></div>`],
    [
      'a long text in which the word stands',
      `<p ${corner}>${'We have written about how to chat with children here. '.repeat(2)}</p>`,
    ],
    ['what is elsewhere', '<button style="position: fixed" data-box="450 700 60 60">Chat</button>'],
  ])('is not %s', (_name, markup) => expect(found(markup)).toBeNull());

  it.each(['open', 'closed'] as const)('is found in a shadow tree (%s)', (mode) => {
    const host = page('<x-y></x-y>', 'x-y');
    const root = shade(host, `<div id=a ${corner}><button aria-label="Chat öffnen"></button></div>`, mode);
    expect(findLauncher()).toBe(first(root, '#a'));
  });

  it('is the outermost that floats and leaves the page free', () => {
    expect(
      found(
        `<div id=cover style="position: fixed" data-box="0 0 1000 800"><div id=a style="position: fixed" data-box="600 300 400 500"><button ${corner}>Chat</button></div></div>`,
      ),
    ).toBe('a');
  });

  it('is found in any window', () => {
    resize(320, 500);
    expect(found('<button id=a style="position: fixed" data-box="250 430 60 60">Chat</button>')).toBe('a');
  });

  it('is found in a form whose fields shadow its own properties', () => {
    page(
      `<form id=a ${corner} class=chat><input type=hidden name=getAttribute><input type=hidden name=localName><input type=hidden name=parentNode><input type=hidden name=textContent></form>`,
      'form',
    );
    clobber(first(document, 'form'));
    expect(findLauncher()).toBe(first(document, '#a'));
  });
});
