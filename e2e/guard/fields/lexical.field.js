import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import {
  $createParagraphNode,
  $getRoot,
  COMMAND_PRIORITY_CRITICAL,
  createEditor,
  KEY_ENTER_COMMAND,
} from 'lexical';
import { announce, mount, onButton, PLACEHOLDER } from './chrome.js';

const field = document.createElement('div');
field.contentEditable = 'true';
field.id = 'field';
field.setAttribute('role', 'textbox');
field.setAttribute('aria-label', PLACEHOLDER);
mount().append(field);
const editor = createEditor({
  namespace: 'chat',
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(field);
registerPlainText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
const send = () => {
  let text = '';
  editor.update(
    () => {
      text = $getRoot().getTextContent();
      $getRoot().clear().append($createParagraphNode()).selectEnd();
    },
    { discrete: true },
  );
  window.sendMessage(text);
};
editor.registerCommand(
  KEY_ENTER_COMMAND,
  (event) => {
    if (event?.shiftKey) return false;
    event?.preventDefault();
    setTimeout(send);
    return true;
  },
  COMMAND_PRIORITY_CRITICAL,
);
announce(field);
onButton(send);
