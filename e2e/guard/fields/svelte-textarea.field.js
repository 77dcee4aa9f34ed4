// What the compiler makes of <textarea bind:value={text}>: see Svelte's `bind_value`.
import * as $ from 'svelte/internal/client';
import { announce, isSend, mount, onButton, PLACEHOLDER } from './chrome.js';

const field = document.createElement('textarea');
field.placeholder = PLACEHOLDER;
mount().append(field);
const text = $.state('');
const send = () => {
  window.sendMessage($.get(text));
  $.set(text, '');
  $.flush();
};
$.effect_root(() => {
  $.bind_value(
    field,
    () => $.get(text),
    (value) => $.set(text, value),
  );
});
$.flush();
field.addEventListener('keydown', (event) => {
  if (!isSend(event)) return;
  event.preventDefault();
  send();
});
announce(field);
onButton(send);
