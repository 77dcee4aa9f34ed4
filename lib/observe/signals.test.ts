// @vitest-environment jsdom
import './testing/layout.ts';
import { describe, expect, it } from 'vitest';
import type { Body } from '../evidence/evidence.ts';
import { parseItems } from '../messages/from-frame.ts';
import { appSignal } from './app-signal.ts';
import { nearTrees } from './behaviour.ts';
import type { Marks } from './markers.ts';
import { findSignals } from './signals.ts';
import { enframe, useLayout } from './testing/layout.ts';

useLayout();

const vendors: readonly Marks[] = [['acme', ['acme-chat'], ['/acme.js']]];
const log = '<div role=log></div>';
const afloat = (inner: string, attributes = 'id=chat') =>
  `<div style="position: fixed" data-box="600 320 340 460" ${attributes}>${inner}</div>`;
const field = (label: string) => `<textarea id=f placeholder="${label}"></textarea>`;

/** The signals of a page, each of which the background takes as it is. */
function signalsOf(markup: string): Body<'signals'>[] {
  document.body.innerHTML = markup;
  const signals = findSignals(vendors, nearTrees());
  expect(parseItems('signals', signals, () => undefined)).toEqual(signals);
  return signals;
}

describe('a composer', () => {
  it.each<[string, string, string]>([
    [
      'all',
      afloat(log + field('Type a message')),
      'floats over the page, asks for a message, is named as a chat, stands below a list of messages',
    ],
    [
      'no name',
      afloat(log + field('Type a message'), 'id=x'),
      'floats over the page, asks for a message, stands below a list of messages',
    ],
    [
      'no label',
      afloat(log + field('…')),
      'floats over the page, is named as a chat, stands below a list of messages',
    ],
    [
      'its place in the page',
      `<aside id=chat data-box="700 0 300 800">${log}${field('Type a message')}</aside>`,
      'stands by itself in the page, asks for a message, is named as a chat, stands below a list of messages',
    ],
  ])('is told with its reasons: %s', (_name, markup, pattern) => {
    const [signal, ...others] = signalsOf(markup);
    expect(signal).toMatchObject({ kind: 'behaviour', vendorId: null, pattern, confidence: 'likely' });
    expect(others).toEqual([]);
  });

  it('is told with its place and container, and in our own words alone', () => {
    const signals = signalsOf(afloat(`<b>Grüezi Frau Meier</b>${log}${field('Message to Ms Meier')}`));
    expect(signals).toMatchObject([{ place: 'textarea#f', container: 'div#chat' }]);
    expect(JSON.stringify(signals)).not.toContain('Meier');
  });

  it('in a small frame fills it', () => {
    enframe(360);
    expect(signalsOf(log + field('Nachricht schreiben'))).toMatchObject([
      {
        pattern: 'fills a small frame, asks for a message, stands below a list of messages',
        container: null,
        confidence: 'likely',
      },
    ]);
  });

  it('of which the name alone tells is possible', () => {
    expect(signalsOf(afloat(field('')))).toMatchObject([{ confidence: 'possible' }]);
  });

  it.each([
    'Type a message',
    'Nachricht schreiben',
    'Comment pouvons-nous vous aider ?',
    'Comment puis-je vous aider ?',
    'Ask about your subscription',
    'Write a message, never your password',
    '입력하세요',
  ])('is what asks %s', (label) => expect(signalsOf(afloat(log + field(label), 'id=x'))).toHaveLength(1));

  it.each([
    'Type your message – we also answer by e-mail',
    'Write a message to Anna (her name is at the door)',
    'Nachricht schreiben, gern mit Namen',
    'Escribe tu mensaje (sin correo)',
  ])('in a chat may speak of names and mail: %s', (label) => {
    expect(signalsOf(afloat(log + field(label)))).toMatchObject([{ confidence: 'likely' }]);
    expect(signalsOf(afloat(field(label), 'id=x')).map(({ confidence }) => confidence)).not.toContain(
      'likely',
    );
  });

  it.each([
    'Search messages',
    'Nachrichten durchsuchen',
    'Écrire un commentaire',
    'Écrire un avis',
    'Escribe una reseña',
    'Scrivi il tuo nome',
    'メールアドレスを入力',
    'Napisz opinię',
    'כתובת אימייל',
    'Betreff Ihrer Nachricht',
    'Promo code',
    'Password',
    'Search',
  ])('is not what asks %s, though a log stands before it and it is named a chat', (label) => {
    expect(signalsOf(afloat(log + field(label)))).toEqual([]);
  });
});

describe('a launcher', () => {
  const launcher = (at = '920 720 60 60') =>
    `<button id=open style="position: fixed" data-box="${at}">Chat</button>`;

  it('is possible', () => {
    expect(signalsOf(launcher())).toEqual([
      {
        kind: 'behaviour',
        vendorId: null,
        pattern: 'floats near a corner, is named as a chat',
        place: 'button#open',
        container: 'button#open',
        confidence: 'possible',
      },
    ]);
  });

  it('beside its chat is told too', () => {
    const signals = signalsOf(afloat(log + field('Type a message')) + launcher());
    expect(signals.map(({ place }) => place)).toEqual(['textarea#f', 'button#open']);
  });

  it('that holds its chat is told once', () => {
    const both = afloat(`${log}${field('Type a message')}<button data-box="900 700 40 80">Chat</button>`);
    expect(signalsOf(both).map(({ place }) => place)).toEqual(['textarea#f']);
  });
});

describe('an application', () => {
  const app = `<main data-box="250 0 700 800">${log}${field('Message')}</main>`;

  it('is told once, without a place', () => {
    expect(signalsOf(app + field('Message'))).toEqual([appSignal]);
  });

  it('with a chat of another afloat on it is told beside that', () => {
    const kinds = signalsOf(app + afloat(log + field('Type a message'))).map(({ kind }) => kind);
    expect(kinds).toEqual(['behaviour', 'app']);
  });
});

describe('marks of a vendor', () => {
  it('are told before behaviour', () => {
    const signals = signalsOf(`<acme-chat></acme-chat>${afloat(log + field('Type a message'))}`);
    expect(signals.map(({ kind, vendorId }) => [kind, vendorId])).toEqual([
      ['marker', 'acme'],
      ['behaviour', null],
    ]);
  });

  it('and all else are forty signals at most', () => {
    const many = Array.from({ length: 45 }, () => afloat(log + field('Type a message'))).join('');
    expect(signalsOf(`<acme-chat></acme-chat>${many}`)).toHaveLength(40);
  });
});

it('a page without chat has none', () => {
  expect(signalsOf(`<form>${field('Type a message')}</form><input type=search>`)).toEqual([]);
});
