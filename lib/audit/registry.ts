import type { Check } from './define-check.ts';

const modules = import.meta.glob<{ default: Check }>(['../checks/*.ts', '!../checks/*.test.ts'], {
  eager: true,
});

/** Every check there is, by id in alphabetical order. A file in checks/ is all that it takes to be one. */
export const checks: readonly Check[] = Object.values(modules)
  .map((module) => module.default)
  .sort((a, b) => (a.id < b.id ? -1 : 1));
