import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensurePackages, SetupError } from './setup.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('packages that are a link to those of another checkout are left alone', async () => {
  const other = join(folder, 'other');
  const mine = join(folder, 'mine');
  mkdirSync(join(other, 'a-package'), { recursive: true });
  mkdirSync(mine);
  writeFileSync(join(mine, 'package-lock.json'), '{}');
  symlinkSync(other, join(mine, 'node_modules'));
  await expect(ensurePackages(mine)).rejects.toThrow(SetupError);
  expect(existsSync(join(other, 'a-package'))).toBe(true);
});
