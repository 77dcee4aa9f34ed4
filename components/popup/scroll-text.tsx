import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface ScrollTextProps {
  readonly class: string;
  /** How it is told to those who listen; by default not apart. */
  readonly role?: 'alert';
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** Text in a place of fixed height. Where it is longer than that it scrolls, by keyboard too, and only then is a stop of Tab. */
export function ScrollText({ role, label, children, ...attributes }: ScrollTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const measure = () => setLong(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    // Its own size is fixed, so what is in it is watched as well.
    for (const one of [element, ...element.children]) observer.observe(one);
    measure();
    return () => observer.disconnect();
  });
  return (
    <div
      {...attributes}
      ref={box}
      {...(role && { role })}
      {...(label && { 'aria-label': label })}
      {...(isLong && { tabIndex: 0 })}
    >
      {children}
    </div>
  );
}
