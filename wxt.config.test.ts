import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The configuration as WXT reads it, and the name that it gives the extension. */
async function configOf(which: string) {
  vi.stubEnv('EARSHOT_CATALOGUE', which);
  vi.resetModules();
  const { default: config } = await import('./wxt.config.ts');
  if (typeof config.manifest !== 'function') throw new Error('the manifest is not made');
  const env = { browser: 'chrome', command: 'build', manifestVersion: 3, mode: 'production' } as const;
  const { name } = await config.manifest(env);
  const zip = Object.entries(config.hooks ?? {}).find(([hook]) => hook === 'zip:start')?.[1];
  if (typeof zip !== 'function') throw new Error('nothing is asked before a zip');
  return { config, name, zip: () => Reflect.apply(zip, undefined, []) };
}

describe('the extension that is shipped', () => {
  it('has its name and folder, and can be zipped', async () => {
    const { config, name, zip } = await configOf('');
    expect([config.outDir, name]).toEqual(['.output', '__MSG_extension_name__']);
    expect(zip).not.toThrow();
  });
});

describe('a build without the catalogue', () => {
  it('stands elsewhere, says what it is, and cannot be zipped', async () => {
    const { config, name, zip } = await configOf('none');
    expect(config.outDir).toBe('test-results/no-catalogue');
    expect(name).toBe('Earshot without its catalogue, for tests');
    expect(zip).toThrow('cannot be zipped');
  });

  it('comes of one word only', async () => {
    await expect(configOf('no')).rejects.toThrow('none or nothing, not no');
  });
});
