/** What several tests of the guard need of a browser that jsdom does not have. Not part of the extension. */

/**
 * Makes `document.execCommand` edit as a browser does: text controls at their selection, text nodes at the document's,
 * with an input event behind it. Returns the commands that were given, as `name:text`, in order.
 */
export function stubEdits(): string[] {
  const commands: string[] = [];
  const execCommand = (name: string, _ui: boolean, text = '') => {
    commands.push(`${name}:${text}`);
    const { activeElement } = document;
    if (activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement) {
      const { selectionStart, selectionEnd } = activeElement;
      activeElement.setRangeText(text, selectionStart ?? 0, selectionEnd ?? 0, 'end');
      activeElement.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
    } else {
      const range = document.getSelection()?.getRangeAt(0);
      const { startContainer: node, startOffset = 0 } = range ?? {};
      range?.deleteContents();
      if (node instanceof Text) {
        node.insertData(startOffset, text);
        document.getSelection()?.collapse(node, startOffset + text.length);
      }
    }
    return true;
  };
  Object.defineProperty(document, 'execCommand', { value: execCommand, configurable: true });
  return commands;
}

/** Makes jsdom, which knows no editable content, tell of it. */
export function stubEditable(): void {
  Object.defineProperty(HTMLElement.prototype, 'isContentEditable', {
    configurable: true,
    get(this: HTMLElement) {
      return this.closest('[contenteditable]:not([contenteditable=false])') !== null;
    },
  });
  Object.defineProperty(HTMLElement.prototype, 'contentEditable', {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute('contenteditable') ?? 'inherit';
    },
  });
}
