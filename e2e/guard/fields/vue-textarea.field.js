import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import { announce, isSend, mount, onButton, PLACEHOLDER } from './chrome.js';

const text = ref('');
const send = () => {
  window.sendMessage(text.value);
  text.value = '';
};
createApp({
  // What the compiler makes of <textarea v-model="text">.
  render: () =>
    withDirectives(
      h('textarea', {
        placeholder: PLACEHOLDER,
        'onUpdate:modelValue': (value) => {
          text.value = value;
        },
        onKeydown: (event) => {
          if (!isSend(event)) return;
          event.preventDefault();
          send();
        },
      }),
      [[vModelText, text.value]],
    ),
}).mount(mount());
announce(mount().firstChild);
onButton(send);
