import { expect, test } from 'vitest';
import { controls } from './controls.ts';
import { weights } from './define-check.ts';
import { checks } from './registry.ts';

// docs/checks.md is made from the checks, so that it cannot tell another story. `vitest run -u` writes it anew.
test('docs/checks.md is what the checks are', async () => {
  const sections = checks.map(({ id, title, severity, why, advice, serves }) =>
    [
      `## ${id}`,
      '',
      `**${title.fail}** (${severity}, weight ${weights[severity]}) · passes as: ${title.pass}`,
      '',
      why,
      '',
      `- Visitor: ${advice.visitor}`,
      `- Site owner: ${advice.owner}`,
      `- Reviewer: ${advice.reviewer}`,
      '',
      `Serves: ${serves.map((control) => `${controls[control].standard} ${controls[control].clause}`).join('; ')}`,
    ].join('\n'),
  );
  const text = `# Checks\n\nMade from \`lib/checks\` by \`vitest run -u\`: do not edit by hand.\n\n${sections.join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot('../../docs/checks.md');
});
