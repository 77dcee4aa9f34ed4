import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { announce, mount, onButton, PLACEHOLDER } from './chrome.js';

const send = () => {
  window.sendMessage(view.state.doc.toString());
  view.dispatch({ changes: { from: 0, to: view.state.doc.length } });
  return true;
};
const view = new EditorView({
  parent: mount(),
  root: window.root instanceof ShadowRoot ? window.root : document,
  state: EditorState.create({
    extensions: [
      history(),
      EditorView.contentAttributes.of({ 'aria-label': PLACEHOLDER, id: 'field' }),
      Prec.highest(keymap.of([{ key: 'Enter', run: send }])),
      keymap.of([...defaultKeymap, ...historyKeymap]),
    ],
  }),
});
announce(view.contentDOM);
onButton(send);
