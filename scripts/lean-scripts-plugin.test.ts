import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leanScripts } from './lean-scripts-plugin.ts';

const plugin = leanScripts();
/** What a hook of the plugin that is a plain function makes of its arguments. */
function call(hook: unknown, ...args: unknown[]): unknown {
  if (typeof hook !== 'function') throw new Error('the hook is no function');
  return Reflect.apply(hook, {}, args);
}
const transform = (code: string, id: string) => call(plugin.transform, code, id);
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('WXT’s frame around a content script', () => {
  it.each(['isolated', 'main'])('is replaced by the script alone: %s world', (world) => {
    // The real file of the WXT that is installed: a new version that looks different is noticed here.
    const code = read(`../node_modules/wxt/dist/virtual/content-script-${world}-world-entrypoint.mjs`);
    const user = `virtual:user-content-script-${world}-world-entrypoint`;
    expect(code).toContain(user);
    expect(transform(code, '\0virtual')).toBe(`import "${user}";\nexport default undefined;`);
  });

  it('without a script in it is left alone', () => {
    expect(transform('throw new Error(`The content script "x" crashed`);', '\0virtual')).toBeUndefined();
  });
});

describe('a content script', () => {
  it.each(['sentinel', 'guard-front', 'page-hook'])(
    '%s loses its definition and keeps what its main does',
    (name) => {
      const path = `../entrypoints/${name}.content.ts`;
      const source = read(path);
      expect(source).toContain("runAt: 'document_start'");
      const lean = transform(source, path);
      for (const option of [
        'matches',
        'world',
        'allFrames',
        'matchAboutBlank',
        'matchOriginAsFallback',
        'runAt',
      ])
        expect(lean).not.toContain(`${option}:`);
      const main = source.slice(
        source.indexOf('  main() {') + '  main() {'.length,
        source.lastIndexOf('},\n});'),
      );
      expect(main.trim().length).toBeGreaterThan(10);
      expect(lean).toContain(main);
      expect(lean).not.toContain('defineContentScript({');
      expect(source.match(/^import .*$/gm)?.every((line) => String(lean).includes(line))).toBe(true);
    },
  );

  it('of another form ends the build: its options would else be shipped', () => {
    const source = 'export default defineContentScript({\n  runAt: 1,\n  main: start,\n});\n';
    expect(() => transform(source, '/a.content.ts')).toThrow('/a.content.ts is not of the form');
  });
});

describe('other files', () => {
  it.each(['/lib/observe/sentinel.ts', '/entrypoints/background.ts', '/lib/content.ts'])(
    '%s are left alone',
    (id) => {
      expect(transform("export default x({\n  runAt: 'document_start',\n});\n", id)).toBeUndefined();
    },
  );

  it('are so too while WXT reads the options for the manifest', () => {
    expect(plugin.apply).toBe('build');
    expect(plugin.enforce).toBe('pre');
  });
});

describe('the bundle', () => {
  it('hides the extension’s address from the page’s stacks, in the page hook alone', () => {
    const bundle = {
      a: { type: 'chunk', fileName: 'content-scripts/page-hook.js', code: 'a();' },
      b: { type: 'chunk', fileName: 'content-scripts/sentinel.js', code: 'b();' },
      c: { type: 'asset', fileName: 'page-hook.css', source: 'c' },
    };
    call(plugin.generateBundle, {}, bundle);
    expect(bundle.a.code).toBe('a();\n//# sourceURL=<anonymous>\n');
    expect(bundle.b.code).toBe('b();');
    expect(bundle.c).toEqual({ type: 'asset', fileName: 'page-hook.css', source: 'c' });
  });
});
