import { shadowOf } from '../observe/dom.ts';

/** The innermost element that an event is for, within closed shadow roots too. */
export function targetOf(event: Event): Element | null {
  let [target] = event.composedPath() as (EventTarget | undefined)[];
  for (;;) {
    const inner: Element | null | undefined =
      target instanceof Element ? shadowOf(target)?.activeElement : null;
    if (!inner) return target instanceof Element ? target : null;
    target = inner;
  }
}

/** The field that an element is, or is part of. */
export function fieldOf(element: Element): Element | null {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element;
  let host: Element | null = null;
  for (
    let one: Element | null = element;
    one instanceof HTMLElement && one.isContentEditable;
    one = one.parentElement
  )
    host = one;
  return host;
}

/** What a field holds, without the signs that editors put in for themselves. */
export function textOf(field: Element): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  return (field.textContent ?? '')
    .replaceAll('\u200b', '')
    .replaceAll('\ufeff', '')
    .replaceAll('\u00a0', ' ');
}
