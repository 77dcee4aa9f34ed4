import type { ComponentChildren } from 'preact';

interface FoldProps {
  readonly title: string;
  readonly count: number;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** A part of the report that can be folded away on screens and stands open in print; nothing where it is empty. */
export function Fold({ title, count, isOpen = false, children }: FoldProps) {
  if (count === 0) return null;
  return (
    <details class="fold" open={isOpen}>
      <summary>
        {title} <span class="count">{count}</span>
      </summary>
      {children}
    </details>
  );
}
