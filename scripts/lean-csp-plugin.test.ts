import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { withoutDescriptions, withoutHosts } from './lean-csp-plugin.ts';

const require = createRequire(import.meta.url);

test.each(['security', 'strictcsp', 'parser'])(
  '%s checks of the installed csp_evaluator lose only words',
  (name) => {
    const path = require.resolve(`csp_evaluator/dist/checks/${name}_checks.js`);
    const code = readFileSync(path, 'utf8');
    const bare = withoutDescriptions(code, path);
    const findings = code.match(/new finding_1\.Finding\(/g)?.length ?? 0;
    expect(findings).toBeGreaterThan(4);
    expect(bare.match(/new finding_1\.Finding\(finding_1\.Type\.\w+, '', /g)).toHaveLength(findings);
    expect(bare.length).toBeLessThan(code.length - findings * 20);
  },
);

test('a file of another form stops the build', () => {
  expect(() => withoutDescriptions('exports.x = 1;', 'x.js')).toThrow('x.js');
});

test.each(['angular', 'flash', 'jsonp'])(
  '%s hosts of the installed csp_evaluator go, and nothing else',
  (name) => {
    const path = require.resolve(`csp_evaluator/dist/allowlist_bypasses/${name}.js`);
    const code = readFileSync(path, 'utf8');
    const bare = withoutHosts(code, path);
    const listsOf = (text: string) => [...text.matchAll(/exports\.(\w+) = \[/g)].map(([, list]) => list);
    expect(bare).not.toMatch(/'\/\//);
    expect(listsOf(bare)).toEqual(listsOf(code));
    expect(() => withoutHosts('exports.x = 1;', 'x.js')).toThrow('x.js');
  },
);
