import { create, exec, NativeError } from './natives.ts';

/**
 * The scripts that a stack names: at most three distinct http(s) URLs, without query and position, the innermost first,
 * joined by a space. Those of more than 130 units are left out, and so are an extension's, which are no http(s).
 */
export function scriptsOf(stack: string): string {
  // What follows the path is consumed too, lest a URL inside a query be taken for a script.
  const frames = /(https?:[^\s?#)]{9,125}?)(:\d+:\d|[\s?#)]\S*)/g;
  const seen: Record<string, number> = create(null);
  let scripts = '';
  let count = 0;
  for (let frame = exec(frames, stack); frame && count < 3; frame = exec(frames, stack)) {
    const script = frame[1] ?? '';
    if (seen[script]) continue;
    seen[script] = ++count;
    scripts += (scripts && ' ') + script;
  }
  return scripts;
}

/**
 * The scripts on the stack, as {@link scriptsOf} gives them; '' if they are not to be had, such as where the page
 * formats stacks by its own `Error.prepareStackTrace`, which must not see ours.
 */
export function findCallers(): string {
  return 'prepareStackTrace' in (NativeError as object) ? '' : scriptsOf(new NativeError().stack as string);
}
