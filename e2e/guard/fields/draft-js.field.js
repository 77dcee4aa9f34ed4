import { Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { announce, mount, onButton, PLACEHOLDER } from './chrome.js';

let current;
let set;
const send = () => {
  window.sendMessage(current.getCurrentContent().getPlainText());
  set(EditorState.moveFocusToEnd(EditorState.createEmpty()));
  return 'handled';
};
function Composer() {
  const [state, setState] = useState(() => EditorState.createEmpty());
  current = state;
  set = setState;
  return createElement(Editor, {
    editorState: state,
    onChange: setState,
    handleReturn: (event) => (event.shiftKey ? 'not-handled' : send()),
    ariaLabel: PLACEHOLDER,
    role: 'textbox',
  });
}
createRoot(mount()).render(createElement(Composer));
setTimeout(() => announce(window.root.querySelector('[contenteditable]')), 100);
onButton(send);
