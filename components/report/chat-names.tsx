import type { ReportWidget } from '../../lib/report/model.ts';
import { Foreign } from '../foreign.tsx';

/** Things with the same key together, in the order of the first of each: that one, and all of them with it. */
export function grouped<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
): (readonly [T, readonly T[]])[] {
  const groups = new Map<string, [T, T[]]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group[1].push(thing);
    else groups.set(keyOf(thing), [thing, [thing]]);
  }
  return [...groups.values()];
}

interface ChatNamesProps {
  readonly rows: readonly { readonly widget: Pick<ReportWidget, 'name'> }[];
}

/** The chats of which a row speaks. */
export function ChatNames({ rows }: ChatNamesProps) {
  return <Foreign text={rows.map(({ widget }) => widget.name).join(', ')} as="plain" />;
}
