import Quill from 'quill';
import { announce, isSend, mount, onButton, PLACEHOLDER } from './chrome.js';

const holder = document.createElement('div');
mount().append(holder);
const send = () => {
  window.sendMessage(quill.getText().replace(/\n$/, ''));
  quill.setText('');
};
const quill = new Quill(holder, {
  placeholder: PLACEHOLDER,
});
quill.root.id = 'field';
quill.root.setAttribute('aria-label', PLACEHOLDER);
quill.root.addEventListener(
  'keydown',
  (event) => {
    if (!isSend(event)) return;
    event.preventDefault();
    event.stopPropagation();
    send();
  },
  true,
);
announce(quill.root);
onButton(send);
