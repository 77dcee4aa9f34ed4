import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { announce, mount, onButton, PLACEHOLDER } from './chrome.js';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
    text: {},
  },
});
const send = () => {
  window.sendMessage(view.state.doc.textContent);
  view.dispatch(view.state.tr.delete(0, view.state.doc.content.size));
  return true;
};
const view = new EditorView(mount(), {
  attributes: { id: 'field', role: 'textbox', 'aria-label': PLACEHOLDER },
  state: EditorState.create({
    schema,
    plugins: [history(), keymap({ Enter: send, 'Mod-z': undo, 'Mod-Shift-z': redo }), keymap(baseKeymap)],
  }),
});
announce(view.dom);
onButton(send);
