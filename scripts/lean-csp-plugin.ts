import { type ESTree, type Plugin, parseAst } from 'vite';

/**
 * Takes out of csp_evaluator what lib/observe/policy.ts does not ask for: the descriptions of findings, of which it keeps
 * kind, severity and directive, and the lists of hosts. Twelve kilobytes less in a background that has none to spare.
 */
export function leanCsp(): Plugin {
  return {
    name: 'earshot-lean-csp',
    apply: 'build',
    transform: {
      filter: { id: /csp_evaluator\/dist\/(?:checks\/\w+_checks|allowlist_bypasses\/\w+)\.js$/ },
      handler: (code, id) =>
        id.includes('/checks/') ? withoutDescriptions(code, id) : withoutHosts(code, id),
    },
  };
}

/** Source of a file of hosts with every list in it empty. Throws where it exports no list in the known form. */
export function withoutHosts(code: string, id: string): string {
  const bare = code.replace(/^exports\.(\w+) = \[[^\]]*\];/gm, 'exports.$1 = [];');
  if (bare === code) throw new Error(`${id}: no list of csp_evaluator’s known form`);
  return bare;
}

/** Source of a file of checks without its findings' descriptions. Throws where it has no finding of the known form. */
export function withoutDescriptions(code: string, id: string): string {
  const descriptions: ESTree.Node[] = [];
  walk(parseAst(code), (node) => {
    if (node.type !== 'NewExpression' || node.callee.type !== 'MemberExpression') return;
    const { property } = node.callee;
    const [, description] = node.arguments;
    if (property.type === 'Identifier' && property.name === 'Finding' && description)
      descriptions.push(description);
  });
  if (descriptions.length === 0) throw new Error(`${id}: no finding of csp_evaluator’s known form`);
  return descriptions
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)}''${text.slice(end)}`, code);
}

function walk(node: unknown, visit: (node: ESTree.Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (isNode(node)) {
    visit(node);
    for (const child of Object.values(node)) walk(child, visit);
  }
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
