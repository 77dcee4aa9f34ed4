import type { Check } from './define-check.ts';

const modules = import.meta.glob<{ default: Check }>(['../checks/*.ts', '!../checks/*.test.ts'], {
  eager: true,
});

/** Every check there is, by id in alphabetical order. A file in checks/ is all that it takes to be one. */
export const checks: readonly Check[] = Object.entries(modules)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, module]) => module.default);
