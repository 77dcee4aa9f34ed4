import type { Plugin } from 'vite';

/**
 * What every frame of every page pays for holds nothing of ours but the script itself. WXT's frame around content scripts
 * (a logger that is silent in production, an async wrapper) costs 400 bytes in each; and a name on the page's stacks
 * would tell the page that Earshot is there.
 */
export function leanScripts(): Plugin {
  return {
    name: 'earshot-lean-scripts',
    enforce: 'pre',
    // Not while WXT reads the entrypoints' options, which go into the manifest.
    apply: 'build',
    transform(code, id) {
      if (code.includes('The content script "')) {
        const user = /import definition from ["']([^"']+)["']/.exec(code)?.[1];
        return user ? `import ${JSON.stringify(user)};\nexport default undefined;` : undefined;
      }
      if (!id.endsWith('.content.ts')) return undefined;
      // What `main` does, without the definition around it.
      const [, imports, body] =
        /^(.*)export default defineContentScript\(.*? main\(\) \{(.*)\},?\s*\}\);\s*$/s.exec(code) ?? [];
      if (body === undefined) throw new Error(`${id} is not of the form that every content script here has`);
      return imports + body;
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        // Chromium else puts the extension's own address into the stacks of errors that the page sees.
        if (chunk.type === 'chunk' && chunk.fileName.includes('page-hook'))
          chunk.code += '\n//# sourceURL=<anonymous>\n';
      }
    },
  };
}
