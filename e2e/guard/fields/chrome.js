// What every field shares: where it mounts, and what the specs read.
export const mount = () => window.root.querySelector('#mount');

/** Tells the specs of the field once it is in the document, and spies on it. */
export function announce(field) {
  window.field = field;
  window.watch(field);
}

/** Enter sends, unless a composition is under way; Shift+Enter does not. */
export const isSend = (event) => event.key === 'Enter' && !event.shiftKey && !event.isComposing;

export const PLACEHOLDER = 'Type a message…';

/** Calls back with the button's click. */
export function onButton(send) {
  window.root.querySelector('#send').addEventListener('click', send);
}
