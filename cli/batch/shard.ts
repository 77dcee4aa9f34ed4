import { createHash } from 'node:crypto';
import type { Shard } from '../arguments.ts';
import type { Listed } from '../list.ts';

/**
 * Whether a page falls to a part of its list. By its key alone (the first 48 bits of its SHA-256): it stays in its part whatever
 * becomes of the other lines, and every page is in one part and no other. Pure; never throws.
 */
export function isInShard({ key }: Pick<Listed, 'key'>, { index, count }: Shard): boolean {
  const hash = createHash('sha256').update(key).digest().readUIntBE(0, 6);
  return hash % count === index - 1;
}
