import ReactDOM from 'react-dom17';
import React from 'react17';
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
  return createElement('textarea', {
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
ReactDOM.render(createElement(Composer), mount());
announce(mount().firstChild);
onButton(send);
