import { readdirSync, readFileSync } from 'node:fs';

/** Pids of the renderer processes that descend from this process. Linux alone. */
export function renderersBelow(pid: number = process.pid): number[] {
  const parents = new Map<number, number>();
  const renderers: number[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name in brackets may hold blanks and brackets of its own.
      const [, parent] = /\) \S (\d+) /.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      parents.set(Number(name), Number(parent));
      if (readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer'))
        renderers.push(Number(name));
    } catch {
      // It has ended meanwhile.
    }
  }
  const isBelow = (one: number): boolean => {
    for (let at: number | undefined = one; at; at = parents.get(at)) if (at === pid) return true;
    return false;
  };
  return renderers.filter(isBelow);
}

/** CPU time in milliseconds that the processes have had, all threads; one that has ended counts nothing. */
export function cpuMs(pids: readonly number[]): number {
  let ns = 0;
  for (const pid of pids)
    try {
      for (const task of readdirSync(`/proc/${pid}/task`))
        ns += Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // It, or its thread, has ended meanwhile.
    }
  return ns / 1e6;
}
