import { createElement, render } from 'preact';
import { useState } from 'preact/hooks';
import { announce, isSend, mount, onButton, PLACEHOLDER } from './chrome.js';

let current = '';
let set;
const send = () => {
  window.sendMessage(current);
  set('');
};
function Composer() {
  const [text, setText] = useState('');
  set = setText;
  current = text;
  return createElement('textarea', {
    value: text,
    placeholder: PLACEHOLDER,
    onInput: (event) => setText(event.target.value),
    onKeyDown: (event) => {
      if (!isSend(event)) return;
      event.preventDefault();
      send();
    },
  });
}
render(createElement(Composer), mount());
announce(mount().firstChild);
onButton(send);
