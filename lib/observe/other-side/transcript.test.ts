// @vitest-environment jsdom
import '../testing/shadow-door.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { transcriptSchema } from '../../messages/transcript.ts';
import type { ReadContext } from '../collect/context.ts';
import { readTranscript } from './transcript.ts';

afterEach(() => vi.restoreAllMocks());

function read(messages: string) {
  document.body.innerHTML = `<section id="chat"><div role="log">${messages}</div><textarea></textarea></section>`;
  // jsdom lays nothing out, and has no DOMRect.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    left: 0,
    right: 100,
    width: 100,
    height: 20,
  } as DOMRect);
  const field = document.querySelector('textarea');
  const container = document.querySelector('#chat');
  const context = {
    trees: [{ root: document, shadow: 'none' }],
    candidates: [{ field, container }],
    anchorOf: () => ({ container: 'section#chat', vendorId: null }),
  } as unknown as ReadContext;
  const places = readTranscript({ context: () => context, isComposer: (one) => one === field });
  expect(transcriptSchema.safeParse(places).success).toBe(true);
  return places[0]?.messages ?? [];
}

test('who wrote what, in its order, as the markup says it', () => {
  expect(
    read('<p class="agent">Hello,\n  how can I help?</p><p class="visitor">My parcel</p><p>?!</p>'),
  ).toEqual([
    { author: 'other', text: 'Hello, how can I help?' },
    { author: 'own', text: 'My parcel' },
  ]);
});

test('card numbers are masked, also one that is torn in two messages', () => {
  const texts = read(
    '<p class="visitor">4111 1111 1111 1111, cvv 123</p><p class="visitor">card 5555 5555 5555</p><p class="visitor">4444</p>',
  ).map(({ text }) => text);
  expect(texts[0]).toBe('4111 11•• •••• 1111, cvv •••');
  expect(texts[2]).toBe('••••');
});

test('what is hidden is no message', () => {
  expect(
    read('<p class="agent" style="display:none">Hidden words</p><p class="agent">Shown words</p>'),
  ).toEqual([{ author: 'other', text: 'Shown words' }]);
});

test('a frame that was not read has none', () => {
  expect(readTranscript({ context: () => undefined, isComposer: () => true })).toEqual([]);
});
