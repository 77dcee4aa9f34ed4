import { readEditable, writeEditable } from './editable.ts';

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
   * Replaces `start` to `end` as if the person had typed it, so that undo and the page's own model go along, and puts
   * the caret. `isRaw`: within a composition, where only the native setter works.
   */
  write(start: number, end: number, text: string, caret: number, isRaw: boolean): void;
}

const setterOf = (prototype: object) => Object.getOwnPropertyDescriptor(prototype, 'value')?.set;

/** The field of an `input` or `textarea`. */
export function textControl(element: HTMLInputElement | HTMLTextAreaElement): Field {
  return {
    element,
    get maxLength() {
      return element.maxLength;
    },
    read: () => {
      const { selectionStart, selectionEnd, value } = element;
      return selectionStart === null
        ? null
        : { text: value, start: selectionStart, end: selectionEnd ?? selectionStart };
    },
    write: (start, end, text, caret, isRaw) => {
      if (isRaw) {
        const { value } = element;
        setterOf(Object.getPrototypeOf(element))?.call(
          element,
          value.slice(0, start) + text + value.slice(end),
        );
      } else {
        if (element.selectionStart !== start || element.selectionEnd !== end)
          element.setSelectionRange(start, end);
        if (text !== '') document.execCommand('insertText', false, text);
        else if (start !== end) document.execCommand('delete');
      }
      if (element.selectionStart !== caret || element.selectionEnd !== caret)
        element.setSelectionRange(caret, caret);
    },
  };
}

/** The field of an editable element: its outermost editable ancestor, the document's body in design mode. */
export function editable(element: HTMLElement): Field {
  return {
    element,
    maxLength: -1,
    read: () => readEditable(element),
    write: (start, end, text, caret, isRaw) => writeEditable(element, start, end, text, caret, isRaw),
  };
}
