import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compileHosts } from '../lib/vendors/compile.ts';
import { catalogue, dataFiles, isWithoutCatalogue, loadCatalogue } from './catalogue-plugin.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-catalogue-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sources = `sources: [{ url: 'https://acme.example', seen: '2026-11-22' }]`;
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

test('a file holds one vendor or a table of several', async () => {
  write(
    'acme.ts',
    `export default { id: 'acme', name: 'Acme', match: { hosts: ['acme.example'] }, ${sources} };`,
  );
  write(
    'table.ts',
    `export default [{ id: 'b', name: 'B', match: { hosts: ['b.example'] }, ${sources} }, { id: 'c', name: 'C', match: { globals: ['C'] }, ${sources} }] as const;`,
  );
  write('acme.test.ts', 'throw new Error("a test is no entry")');
  expect((await loadCatalogue(folder)).map(({ id }) => id)).toEqual(['acme', 'b', 'c']);
});

test('a malformed file fails with file, field and reason', async () => {
  write(
    'acme.ts',
    `export default { id: 'acme', name: '', match: { hosts: ['*.acme.example'] }, ${sources} };`,
  );
  write('table.ts', `export default [{ id: 'b', name: 'B', match: {}, ${sources} }];`);
  await expect(loadCatalogue(folder)).rejects.toThrow(
    [
      'The catalogue has errors:',
      'lib/vendors/entries/acme.ts: name: is missing',
      'lib/vendors/entries/acme.ts: match.hosts[0]: "*.acme.example" is no host',
      'lib/vendors/entries/table.ts: b: match: is empty',
    ].join('\n'),
  );
});

test('a file must be named after its vendor', async () => {
  write(
    'acme.ts',
    `export default { id: 'other', name: 'Acme', match: { hosts: ['a.example'] }, ${sources} };`,
  );
  await expect(loadCatalogue(folder)).rejects.toThrow('acme.ts: id: must be the name of the file');
});

test('one id in two files fails with both', async () => {
  write(
    'acme.ts',
    `export default { id: 'acme', name: 'Acme', match: { hosts: ['a.example'] }, ${sources} };`,
  );
  write(
    'table.ts',
    `export default [{ id: 'acme', name: 'A', match: { hosts: ['b.example'] }, ${sources} }];`,
  );
  await expect(loadCatalogue(folder)).rejects.toThrow(
    'table.ts: acme: id: is also that of an entry in acme.ts',
  );
});

test('a file without a default export, and one that throws, are named', async () => {
  write('acme.ts', 'export const acme = 1;');
  await expect(loadCatalogue(folder)).rejects.toThrow('acme.ts: entry: is not an object');
  write('broken.ts', 'throw new Error("oh dear");');
  await expect(loadCatalogue(folder)).rejects.toThrow(/broken\.ts does not load: oh dear/);
});

test('a virtual module that is no slice of the catalogue is refused', async () => {
  const { load } = catalogue();
  if (typeof load !== 'function') throw new Error('the plugin has no loader');
  await expect(Reflect.apply(load, {}, ['\0virtual:earshot/nonsense'])).rejects.toThrow(
    'virtual:earshot/nonsense is not a part of the catalogue',
  );
});

test('the host index comes out of its packing as it went in', async () => {
  const { load } = catalogue();
  if (typeof load !== 'function') throw new Error('the plugin has no loader');
  const source: unknown = await Reflect.apply(load, {}, ['\0virtual:earshot/hosts']);
  const module: { hostIndex: unknown } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(String(source))}`
  );
  const index = compileHosts(await loadCatalogue());
  expect(Object.keys(index.hosts).length).toBeGreaterThan(500);
  expect(module.hostIndex).toEqual(index);
});

describe('EARSHOT_CATALOGUE', () => {
  const load = async (which: string, id: string) => {
    vi.stubEnv('EARSHOT_CATALOGUE', which);
    const { load: loader } = catalogue();
    if (typeof loader !== 'function') throw new Error('the plugin has no loader');
    const source: unknown = await Reflect.apply(loader, {}, [`\0virtual:earshot/${id}`]);
    return String(source);
  };
  const ids = ['hosts', 'markers', 'parts'];
  afterEach(() => vi.unstubAllEnvs());

  test.each(['', undefined])('that is %j leaves the catalogue whole', (which) => {
    vi.stubEnv('EARSHOT_CATALOGUE', which);
    expect(isWithoutCatalogue()).toBe(false);
  });

  test.each(['0', 'false', 'None', 'all', ' none'])('that is %j is refused, not guessed at', (which) => {
    vi.stubEnv('EARSHOT_CATALOGUE', which);
    expect(isWithoutCatalogue).toThrow(`EARSHOT_CATALOGUE: none or nothing, not ${which}`);
  });

  test('that is none leaves no vendor in any part of the build, and says so in the version', async () => {
    const whole = await Promise.all(ids.map((id) => load('', id)));
    const bare = await Promise.all(ids.map((id) => load('none', id)));
    for (const [index, id] of ids.entries()) {
      expect(whole[index], id).toContain('rocket');
      expect(bare[index], id).not.toMatch(/rocket|intercom|crisp/i);
      expect(bare[index]?.length, id).toBeLessThan(800);
    }
    expect(bare[0]).toMatch(/catalogueVersion = "0-[0-9a-f]{8}"/);
    expect(bare[1]).toBe('export const markers = [[], []];');
    vi.stubEnv('EARSHOT_CATALOGUE', '');
    const [names] = await dataFiles();
    expect(names?.contents).toContain('Intercom');
    vi.stubEnv('EARSHOT_CATALOGUE', 'none');
    expect((await dataFiles())[0]).toEqual({ relativeDest: 'data/globals.json', contents: '[]' });
  });
});
