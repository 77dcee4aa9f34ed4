import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import config from '../../wxt.config.ts';
import { permissionWords } from './welcome-words.ts';

test('each permission has its reason in the first page and in the README, and none more', async () => {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is not made');
  const asked = new Set<string>();
  for (const browser of ['chrome', 'firefox']) {
    const made = await manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' });
    const { permissions = [], optional_permissions = [], host_permissions = [] } = made;
    for (const one of [...permissions, ...optional_permissions, ...host_permissions]) asked.add(`${one}`);
  }
  expect(permissionWords.map(({ name }) => name).sort()).toEqual([...asked].sort());
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  for (const { name } of permissionWords)
    expect(readme).toContain(name === '<all_urls>' ? '| all sites |' : `| \`${name}\``);
});
