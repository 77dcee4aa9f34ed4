import { readEditable, selectEditable, writeEditable } from './editable.ts';

/** What a field holds. Offsets are UTF-16 code units. */
export interface Content {
  readonly text: string;
  /** The selection; -1 where it is not in the field. */
  readonly start: number;
  readonly end: number;
}

/** A field as the guard sees it, whatever it is made of. */
export interface Field {
  readonly element: HTMLElement;
  /** The most code units that a person can put in; below 0: any number. */
  readonly maxLength: number;
  /** Null where it cannot be read. */
  read(): Content | null;
  /**
   * Replaces `start` to `end` as if the person had typed it, so that undo and the page's own model go along. To be called
   * right after `read`, of which it makes use. `isRaw`: within a composition, where only the native setter works. Returns
   * what the field then holds.
   */
  write(start: number, end: number, text: string, isRaw: boolean): Content | null;
  /** Puts the caret. To be called right after `read` or `write`. */
  select(caret: number): void;
}

const setterOf = (prototype: object) => Object.getOwnPropertyDescriptor(prototype, 'value')?.set;

/** The field of an `input` or `textarea`. */
export function textControl(element: HTMLInputElement | HTMLTextAreaElement): Field {
  const read = () => {
    const { selectionStart: start, selectionEnd, value } = element;
    return start === null ? null : { text: value, start, end: selectionEnd ?? start };
  };
  return {
    element,
    get maxLength() {
      return element.maxLength;
    },
    read,
    write(start, end, text, isRaw) {
      if (isRaw) {
        const { value } = element;
        const changed = value.slice(0, start) + text + value.slice(end);
        setterOf(Object.getPrototypeOf(element))?.call(element, changed);
      } else {
        if (element.selectionStart !== start || element.selectionEnd !== end)
          element.setSelectionRange(start, end);
        if (text !== '') document.execCommand('insertText', false, text);
        else if (start !== end) document.execCommand('delete');
      }
      return read();
    },
    select: (caret) => element.setSelectionRange(caret, caret),
  };
}

/** The field of an editable element: its outermost editable ancestor, the document's body in design mode. */
export function editable(element: HTMLElement): Field {
  let last = readEditable(element);
  return {
    element,
    maxLength: -1,
    read() {
      last = readEditable(element);
      return last;
    },
    write(start, end, text, isRaw) {
      last = writeEditable(element, last, start, end, text, isRaw);
      return last;
    },
    select: (caret) => selectEditable(element, last, caret),
  };
}
