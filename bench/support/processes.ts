import { readdirSync, readFileSync } from 'node:fs';

/** One process at the moment of asking. */
export interface ProcessFigures {
  readonly pid: number;
  /** Arguments with blanks between them. */
  readonly command: string;
  /** Its proportional share of memory (PSS), in bytes: what it shares with others counts in parts. */
  readonly pssBytes: number;
}

/** All processes that descend from one, itself included. Linux alone. */
export function processesBelow(pid: number): ProcessFigures[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [, parent] = /\) \S (\d+) /.exec(read(`/proc/${name}/stat`)) ?? [];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (one: number): boolean => {
    for (let at: number | undefined = one; at; at = parents.get(at)) if (at === pid) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow).map((one) => ({
    pid: one,
    command: read(`/proc/${one}/cmdline`).replaceAll('\0', ' '),
    pssBytes: 1024 * Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0),
  }));
}

/** Empty where the process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
