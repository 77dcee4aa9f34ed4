import type { Plugin } from 'vite';

/**
 * Takes `title`, `why` and `advice` out of the checks in the background's build: it judges, and the pages that explain have the
 * words of their own (lib/audit/explain.ts). A kilobyte a check. What a check says is a plain English string there: pages ask
 * the check themselves for what they say in another language (components/tell.ts).
 */
export function wordlessChecks(): Plugin {
  let isBackground = false;
  return {
    name: 'earshot-wordless-checks',
    enforce: 'pre',
    apply: 'build',
    configResolved({ build }) {
      isBackground = /background(?:\.ts)?"/.test(
        JSON.stringify([build.rolldownOptions.input, build.lib ? build.lib.entry : null]),
      );
    },
    transform(code, id) {
      if (!isBackground) return undefined;
      if (/\/lib\/checks\/[a-z-]+\.ts$/.test(id)) return inPlainEnglish(withoutWords(code, id));
      return /\/lib\/(?:checks\/shared\/[a-z-]+|audit\/define-check)\.ts$/.test(id)
        ? inPlainEnglish(code)
        : undefined;
    },
    renderChunk(code) {
      return isBackground ? withoutPaths(code) : undefined;
    },
  };
}

/** A check's source without its `title`, `why` and `advice`. Throws where it is not of the form that every check has. */
export function withoutWords(code: string, id: string): string {
  const bare = code.replace(/^ {2}title:\s(?:.|\n)*?\n {2}serves:/m, '  serves:');
  if (bare === code || /^ {2}(?:title|why|advice):/m.test(bare))
    throw new Error(`${id}: a check has \`title\`, \`why\` and \`advice\` in front of \`serves\``);
  return bare;
}

/** A source whose sentences and parts of them (lib/audit/said.ts) are plain strings: without tags, and without parts. */
export function inPlainEnglish(code: string): string {
  return code
    .replace(/\bsay`/g, '`')
    .replace(/\bterm\(/g, '(')
    .replace(/\{ [^{}]*, toString: \(\) => (.*) \};/g, '$1;')
    .replace(/^ {4}tell: .*\n/m, '');
}

/** A chunk with numbers for the paths of checks, by which lib/audit/registry.ts asks for none: a kilobyte in all. */
export function withoutPaths(code: string): string {
  let count = 0;
  return code.replace(/"\.\.\/checks\/[a-z-]+\.ts"(?=:)/g, () => {
    count += 1;
    return `${count}`;
  });
}
