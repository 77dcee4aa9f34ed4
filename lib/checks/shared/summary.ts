import type { Count, Listed, Part } from '../../audit/said.ts';

/** Names some of the parts, each once, in their order: `a, b, c and 2 more`. Nothing for none. Never throws. */
export function nameSome(parts: readonly Part[], most = 3): Listed {
  const items = [...new Map(parts.map((part) => [`${part}`, part])).values()];
  const more = Math.max(0, items.length - most);
  const shown = items.slice(0, most);
  return { items: shown, more, toString: () => shown.join(', ') + (more > 0 ? ` and ${more} more` : '') };
}

/** `1 frame`, `2 frames`: a number with its noun, whose plural ends in `s`. */
export function countOf(count: number, noun: string): Count {
  return { count, noun, toString: () => `${count} ${noun}${count === 1 ? '' : 's'}` };
}
