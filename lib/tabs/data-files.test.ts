import { expect, test } from 'vitest';
import { dataReader } from './data-files.ts';

test('a file is read once, by its name', async () => {
  const asked: string[] = [];
  const read = dataReader(async (path) => {
    asked.push(path);
    return { json: async () => [['acme', ['Acme']]] };
  });
  expect(await Promise.all([read('globals'), read('globals')])).toEqual([
    [['acme', ['Acme']]],
    [['acme', ['Acme']]],
  ]);
  expect(asked).toEqual(['/data/globals.json']);
});

test('what could not be read is asked for again', async () => {
  let isBroken = true;
  const read = dataReader(async () => {
    if (isBroken) throw new TypeError('no file');
    return { json: async () => [] };
  });
  await expect(read('globals')).rejects.toThrow('no file');
  isBroken = false;
  expect(await read('globals')).toEqual([]);
});
