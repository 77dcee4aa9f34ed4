import { expect, test } from 'vitest';
import { controlSources } from './control-sources.ts';
import { controls } from './controls.ts';
import { headings } from './headings.ts';
import { checks } from './registry.ts';

test('every heading names checks that there are', () => {
  const ids = new Set(checks.map(({ id }) => id));
  for (const heading of headings) {
    expect(
      heading.checks.filter((id) => !ids.has(id)),
      heading.clause,
    ).toEqual([]);
    expect(heading.source).toMatch(/^https:/);
  }
});

test('every clause has a source', () => {
  for (const { standard } of Object.values(controls))
    expect(controlSources[standard], standard).toMatch(/^https:/);
});
