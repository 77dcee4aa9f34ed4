import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../lib/checks', import.meta.url));

/**
 * Writes `<id>.ts` and `<id>.test.ts` into a folder of checks. The check answers `unknown` until it is written, and its
 * test fails until it tests something.
 * @returns the paths of both. Throws an Error, and writes nothing, where the id is malformed or taken.
 */
export function newCheck(id: string, into = folder): string[] {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) {
    throw new Error(
      `"${id}" is no id: use a noun of the failing state in kebab case, such as plaintext-socket.`,
    );
  }
  const files = [join(into, `${id}.ts`), join(into, `${id}.test.ts`)] as const;
  const taken = files.find((file) => existsSync(file));
  if (taken) throw new Error(`${taken} is there already.`);
  mkdirSync(into, { recursive: true });
  writeFileSync(files[0], checkSource(id));
  writeFileSync(files[1], testSource(id));
  return [...files];
}

function checkSource(id: string): string {
  return `import { defineCheck, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';

/** Fires on: (an example that fires). Source: (URL), read (date). */
export default defineCheck({
  id: '${id}',
  title: { pass: '', fail: '' },
  why: '',
  advice: { visitor: '', owner: '', reviewer: '' },
  category: 'transport',
  serves: [],
  needs: ['page'],
  severity: 'low',
  evaluate() {
    return unknown(say\`This check is not written yet.\`);
  },
});
`;
}

function testSource(id: string): string {
  return `import { expect, test } from 'vitest';
import check from './${id}.ts';
import { widgetEvidence } from './testing/evidence-builders.ts';

test.each([
  ['nothing seen', widgetEvidence(), 'pass'],
  ['page not seen', widgetEvidence({ page: null }), 'unknown'],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});
`;
}

if (import.meta.main) {
  try {
    const [id = ''] = process.argv.slice(2);
    for (const file of newCheck(id)) console.log(`wrote ${file}`);
    console.log('Next: fill in both, then run npm test; the registry’s test says what is missing.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
