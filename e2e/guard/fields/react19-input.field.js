import React from 'react';
import { createRoot } from 'react-dom/client';
import { announce, isSend, mount, onButton, PLACEHOLDER } from './chrome.js';

const { createElement, useState } = React;
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
  return createElement('input', {
    value: text,
    placeholder: PLACEHOLDER,
    onChange: (event) => setText(event.target.value),
    onKeyDown: (event) => {
      if (!isSend(event.nativeEvent ?? event)) return;
      event.preventDefault();
      send();
    },
  });
}
createRoot(mount()).render(createElement(Composer));
setTimeout(() => announce(mount().firstChild), 50);
onButton(send);
