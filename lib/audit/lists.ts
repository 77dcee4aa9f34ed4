/** The items for which `isFirst` holds, and the others, each in their order. */
export function split<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** Items by who owns them, in their order; those that nobody owns are left out. */
export function group<T, O>(items: readonly T[], ownerOf: (item: T) => O | undefined): Map<O, T[]> {
  const groups = new Map<O, T[]>();
  for (const item of items) {
    const owner = ownerOf(item);
    if (!owner) continue;
    const own = groups.get(owner);
    if (own) own.push(item);
    else groups.set(owner, [item]);
  }
  return groups;
}
