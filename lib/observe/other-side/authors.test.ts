// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { type Author, authorOf, type Edge, edgeOf, markedAuthor } from './authors.ts';

test.each<[string, Author, boolean]>([
  ['<p class="message own">', 'own', false],
  ['<p class="rw-client">', 'own', false],
  ['<div class="messageFromVisitor"><p>', 'own', false],
  ['<div class="msg outgoing"><p>', 'own', false],
  ['<p class="rw-response">', 'other', false],
  ['<div data-author="agent"><p>', 'other', false],
  ['<div class="bot-message"><p>', 'other', true],
  ['<div class="ai"><p>', 'other', true],
  ['<p class="message">', 'unsure', false],
  ['<p class="user agent">', 'unsure', false],
  ['<p class="bottle">', 'unsure', false],
])('%s is written by %s', (html, author, isBot) => {
  document.body.innerHTML = `<div id="list" class="support-agent-panel">${html}text</p></div>`;
  const list = document.querySelector('#list');
  const message = document.querySelector('p');
  if (!list || !message) throw new Error('no message');
  expect(markedAuthor(message, list)).toEqual({ author, isBot });
});

const box = (left: number, right: number) => ({ left, right, width: right - left });

test.each<[number, number, boolean, Edge]>([
  [10, 150, false, 'start'],
  [150, 290, false, 'end'],
  [10, 150, true, 'end'],
  [150, 290, true, 'start'],
  [100, 200, false, 'none'],
  [5, 290, false, 'none'],
  [10, 10, false, 'none'],
])('text from %i to %i of 300, right to left: %s, keeps to %s', (left, right, isRtl, edge) => {
  expect(edgeOf(box(left, right), box(0, 300), isRtl)).toBe(edge);
});

describe('what is known together', () => {
  const known = { isSent: false, marked: 'unsure', edge: 'none', ownEdges: new Set() } as const;
  test.each<[string, Partial<Parameters<typeof authorOf>[0]>, Author]>([
    ['nothing', {}, 'unsure'],
    ['the visitor has sent it', { isSent: true, marked: 'other', edge: 'start' }, 'own'],
    ['markup calls it the visitor’s', { marked: 'own', edge: 'start' }, 'own'],
    ['markup calls it the other side’s', { marked: 'other' }, 'other'],
    ['markup and place agree', { marked: 'other', edge: 'start' }, 'other'],
    ['markup and place do not', { marked: 'other', edge: 'end' }, 'unsure'],
    [
      'markup, in a chat the other way round',
      { marked: 'other', edge: 'end', ownEdges: new Set(['start']) },
      'other',
    ],
    ['place alone, at the start', { edge: 'start' }, 'other'],
    ['place alone, at the end', { edge: 'end' }, 'own'],
    [
      'place, where the visitor’s keep to it as well',
      { edge: 'start', ownEdges: new Set(['start']) },
      'unsure',
    ],
    ['place, where the visitor’s keep to the other', { edge: 'start', ownEdges: new Set(['end']) }, 'other'],
  ])('%s: %s', (_, parts, author) => {
    expect(authorOf({ ...known, ...parts } as Parameters<typeof authorOf>[0])).toBe(author);
  });
});
