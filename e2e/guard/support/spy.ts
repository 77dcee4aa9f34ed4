/**
 * The page's own script, as hostile as a page can be: it listens to every event that tells of typing, on window, document
 * and element, in capture and bubble, polls, watches mutations and hooks the value's setter, and keeps what it saw in
 * `window.spy`. `keys` is the text as the keys alone would tell it.
 */
export const SPY = `(() => {
  const spy = window.spy = { seen: new Set(), keys: '', codes: '', sent: [], told: [] };
  const keep = (what, text) => { if (typeof text === 'string' && /\\p{Nd}/u.test(text)) spy.seen.add(what + ': ' + text) };
  const textOf = (node) => node && (node.value ?? node.textContent);
  const look = (event) => {
    const { type } = event;
    if (type === 'keydown' && event.eventPhase === 1 && event.currentTarget === window) {
      if (event.key.length === 1) spy.keys += event.key;
    }
    if (type === 'keyup' && event.currentTarget === window && event.eventPhase === 1 && /\\d$/.test(event.code)) spy.codes += event.code.at(-1);
    keep(type, event.data);
    for (const transfer of [event.clipboardData, event.dataTransfer]) if (transfer) keep(type, transfer.getData('text/plain'));
    const target = event.composedPath?.()[0] ?? event.target;
    keep(type + ' value', textOf(target));
  };
  const types = ['keydown','keyup','keypress','beforeinput','input','textInput','change','paste','drop','compositionstart','compositionupdate','compositionend','select','selectionchange','click','pointerdown','mousedown','blur','focusout'];
  const listen = (target) => { for (const type of types) for (const capture of [true, false]) target.addEventListener(type, look, capture) };
  listen(window);
  listen(document);
  const value = (prototype) => {
    const old = Object.getOwnPropertyDescriptor(prototype, 'value');
    Object.defineProperty(prototype, 'value', { ...old, set(text) { keep('set', String(text)); old.set.call(this, text) } });
  };
  value(HTMLInputElement.prototype);
  value(HTMLTextAreaElement.prototype);
  window.watch = (field) => {
    listen(field);
    const read = () => keep('poll', textOf(field));
    setInterval(read, 1);
    new MutationObserver((records) => {
      for (const record of records) {
        keep('mutation', record.oldValue);
        keep('mutated', record.target.textContent);
        for (const node of [...record.removedNodes, ...record.addedNodes]) keep('moved', node.textContent);
      }
    }).observe(field, { childList: true, subtree: true, characterData: true, characterDataOldValue: true, attributes: true, attributeOldValue: true });
  };
  window.sendMessage = (text) => { spy.sent.push(text) };
})();`;

/** What a spy saw. */
export interface Seen {
  readonly seen: string[];
  readonly keys: string;
  readonly codes: string;
  readonly sent: string[];
}

/** To be evaluated in the frame of the field: what its spy saw up to now. */
export const READ_SPY = `({ seen: [...window.spy.seen], keys: window.spy.keys, codes: window.spy.codes, sent: window.spy.sent })`;

/** Digits of a text, in order. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Everything that tells more of the card than its first six digits (and, once sent, its last four), or of the CVV. */
export function leaksOf(seen: Seen, card: string, cvv = ''): string[] {
  const digits = digitsOf(card);
  const isLeak = (text: string) => {
    const own = digitsOf(text);
    for (let from = 0; from + 7 <= digits.length; from++)
      if (own.includes(digits.slice(from, from + 7))) return true;
    return own.includes(digits.slice(6, -4)) || (cvv !== '' && text.includes(cvv));
  };
  const told = [...seen.seen, ...seen.sent.map((text) => `sent: ${text}`)].filter(isLeak);
  if (isLeak(seen.keys)) told.push(`keys: ${seen.keys}`);
  if (isLeak(seen.codes)) told.push(`codes: ${seen.codes}`);
  return told;
}
