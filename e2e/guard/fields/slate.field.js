import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { announce, isSend, mount, onButton, PLACEHOLDER } from './chrome.js';

const editor = withHistory(withReact(createEditor()));
const empty = [{ type: 'paragraph', children: [{ text: '' }] }];
const send = () => {
  window.sendMessage(editor.children.map((node) => Node.string(node)).join('\n'));
  Transforms.delete(editor, { at: { anchor: Editor.start(editor, []), focus: Editor.end(editor, []) } });
};
function Composer() {
  const [value] = useState(empty);
  return createElement(
    Slate,
    { editor, initialValue: value },
    createElement(Editable, {
      id: 'field',
      role: 'textbox',
      'aria-label': PLACEHOLDER,
      onKeyDown: (event) => {
        if (!isSend(event.nativeEvent)) return;
        event.preventDefault();
        send();
      },
    }),
  );
}
createRoot(mount()).render(createElement(Composer));
setTimeout(() => announce(window.root.querySelector('#field')), 100);
onButton(send);
