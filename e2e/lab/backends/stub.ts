import { readFileSync } from 'node:fs';

const draw = readFileSync(new URL('../clients/stub-chat.js', import.meta.url), 'utf8').replace(
  /^[\s\S]*?export default /,
  '',
);

/** A call of the stub with these options, as source. */
export function stub(options: object): string {
  return `(${draw.trim().replace(/;$/, '')})(${JSON.stringify(options)})`;
}

/** A script that brings another one: a loader's first step. */
export function next(url: string): string {
  return `{ const script = document.createElement('script'); script.async = true; script.src = '${url}'; document.head.append(script); }`;
}
