import { announce, isSend, mount, onButton, PLACEHOLDER } from './chrome.js';

/** A controlled field of this React; `render` puts an element into a place in the way of the react-dom that goes with it. */
export function reactField({ createElement, useState }, tag, render) {
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
    return createElement(tag, {
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
  render(createElement(Composer), mount());
  onButton(send);
}

/** As {@link reactField}, by React 18's and 19's `createRoot`, which renders a little later. */
export function rootedField(React, tag, createRoot) {
  reactField(React, tag, (element, place) => {
    createRoot(place).render(element);
    setTimeout(() => announce(place.firstChild), 50);
  });
}
