import { type ESTree, type Plugin, parseAst } from 'vite';

/**
 * Takes the descriptions out of csp_evaluator's findings: lib/observe/policy.ts keeps a finding's kind, severity and
 * directive, and the background, which has no byte to spare, would carry eight thousand of words that nobody reads.
 */
export function wordlessFindings(): Plugin {
  return {
    name: 'earshot-wordless-findings',
    apply: 'build',
    transform: {
      filter: { id: /csp_evaluator\/dist\/checks\/\w+_checks\.js$/ },
      handler: (code, id) => withoutDescriptions(code, id),
    },
  };
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
