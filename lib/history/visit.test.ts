import { expect, test } from 'vitest';
import { acmeWidget, noteAt } from './testing/notes.ts';
import { readVisit, visitsOfNote } from './visit.ts';

test('a visit holds what is needed to compare, and nothing else', () => {
  const note = noteAt('2026-11-22T10:00:00.000Z', [acmeWidget()]);
  expect(visitsOfNote('2026-11-22T10:00:00.000Z 7', JSON.parse(JSON.stringify(note)))).toEqual([
    {
      visitVersion: 1,
      id: '2026-11-22T10:00:00.000Z 7 acme',
      at: '2026-11-22T10:00:00.000Z',
      site: 'shop.example',
      page: note.page,
      rubric: '1',
      catalogue: '1-test',
      vendor: 'acme',
      name: 'Acme Chat',
      grade: 'D',
      score: 63,
      coverage: 71,
      isOpened: true,
      outcomes: { 'weak-csp': 'fail', 'missing-hsts': 'pass' },
      hosts: ['api.acme.example', 'cdn.acme.example', 'chat.acme.example', 'live.acme.example'],
      scripts: [
        { url: 'https://cdn.acme.example/loader.js', changedOn: '2026-11-12' },
        { url: 'https://cdn.acme.example/more.js', changedOn: null },
      ],
    },
  ]);
});

test('a page is told from another by a digest, and parameters are not kept', () => {
  const at = '2026-11-22T10:00:00.000Z';
  const [basket, same, checkout] = ['/basket?item=1', '/basket', '/checkout'].map((path) =>
    noteAt(at, [acmeWidget()], `https://shop.example${path}`),
  );
  expect(basket).toEqual(same);
  expect(basket?.page).not.toBe(checkout?.page);
  expect(JSON.stringify(checkout)).not.toContain('checkout');
});

test('what is only possible is no visit, and of a vendor the worst chat is', () => {
  const worst = acmeWidget({ name: 'Acme Chat, worst' });
  const note = noteAt('2026-11-22T10:00:00.000Z', [
    acmeWidget({ confidence: 'possible', vendorId: null }),
    worst,
    acmeWidget(),
    acmeWidget({ vendorId: null, name: 'Unlisted chat' }),
  ]);
  expect(visitsOfNote('id', note).map(({ vendor, name }) => [vendor, name])).toEqual([
    ['acme', 'Acme Chat, worst'],
    ['', 'Unlisted chat'],
  ]);
});

test('parts beyond the bound are left out, and a chat of thousands stays small', () => {
  const many = Array.from({ length: 5000 }, (_, index) => `https://cdn-${index}.acme.example/a/${index}.js`);
  const note = noteAt('2026-11-22T10:00:00.000Z', [acmeWidget({ scripts: many })]);
  expect(note.chats[0]?.parts).toHaveLength(150);
  expect(visitsOfNote('id', note)).toHaveLength(1);
});

test.each([
  null,
  7,
  'text',
  [],
  {},
  { at: '2026-11-22T10:00:00.000Z', chats: [{}] },
  { ...noteAt('2026-11-22T10:00:00.000Z', [acmeWidget()]), at: 'yesterday' },
  { ...noteAt('2026-11-22T10:00:00.000Z', [acmeWidget({ name: 'card 4111 1111 1111 1111' })]) },
  { ...noteAt('2026-11-22T10:00:00.000Z', [acmeWidget()]), site: 'x'.repeat(300) },
])('a note that is none has no visit: %#', (note) => {
  expect(visitsOfNote('id', note)).toEqual([]);
});

test('a visit of another version, or broken, is none', () => {
  const [visit] = visitsOfNote('id', noteAt('2026-11-22T10:00:00.000Z', [acmeWidget()]));
  expect(readVisit(visit)).toEqual(visit);
  expect(readVisit({ ...visit, visitVersion: 2 })).toBeNull();
  expect(readVisit({ ...visit, grade: 'Z' })).toBeNull();
  expect(readVisit({ ...visit, more: 1 })).toBeNull();
  expect(readVisit(undefined)).toBeNull();
});

test.each([
  ['3', '2026-11-19'],
  ['0', '2026-11-22'],
  ['null', null],
  ['undefined', null],
  ['-3', null],
  ['999999', null],
])('a script unchanged for %s days was changed on %s', (days, changedOn) => {
  const note = noteAt('2026-11-22T10:00:00.000Z', [acmeWidget()]);
  const [chat] = note.chats;
  const parts = [`https://cdn.acme.example/l.js ${days}`];
  const [visit] = visitsOfNote('id', { ...note, chats: [{ ...chat, parts }] });
  expect(visit?.scripts).toEqual([{ url: 'https://cdn.acme.example/l.js', changedOn }]);
});
