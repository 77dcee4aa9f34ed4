import { beforeEach, expect, test } from 'vitest';
import type { ForgetResult, KeptThing } from '../evidence/forgotten.ts';
import type { ForgetPlan, Forgotten } from '../store/forget-plans.ts';
import { Forgetting } from './forgetting.ts';

const thing = (area: KeptThing['area'] = 'local'): KeptThing => ({ host: 'shop.example', area, name: 'log' });
const chat = {
  tabId: 1,
  pageStartedAt: '2026-11-22T10:00:00.000Z',
  site: 'shop.example',
  widget: 'Acme',
  request: { vendorId: 'acme', things: [thing(), thing('cache')], ownHosts: [] },
};
const done: ForgetResult = { removed: [thing(), thing('cache')], left: [] };

let nowMs: number;
let plans: ForgetPlan[];
let logged: Forgotten[];
let erased: number[];
let prepared: [number, boolean][];
let alarms: Map<string, number>;
let answers: ForgetResult[];
let openTabs: number[];
let pages: Map<number, string>;
let forgetting: Forgetting;

beforeEach(() => {
  nowMs = Date.parse('2026-11-22T10:00:10Z');
  plans = [];
  logged = [];
  erased = [];
  prepared = [];
  alarms = new Map();
  answers = [done];
  openTabs = [1];
  pages = new Map([[1, chat.pageStartedAt]]);
  forgetting = new Forgetting({
    nowMs: () => nowMs,
    load: async () => structuredClone(plans),
    save: async (kept) => {
      plans = structuredClone([...kept]);
    },
    log: async (entry) => {
      logged.push(entry);
    },
    erase: async (tabId) => {
      erased.push(tabId);
      return answers;
    },
    prepare: async (tabId, request) => {
      prepared.push([tabId, request !== null]);
    },
    tabsOf: async () => openTabs,
    pageIn: async (tabId) => pages.get(tabId) ?? null,
    wakeAt: async (id, whenMs) => {
      alarms.set(id, whenMs);
    },
    sleep: async (id) => {
      alarms.delete(id);
    },
  });
});

test('now: takes away, tells and logs', async () => {
  expect(await forgetting.now(chat)).toEqual(done);
  expect(logged).toEqual([
    { at: '2026-11-22T10:00:10.000Z', site: 'shop.example', widget: 'Acme', result: done },
  ]);
  expect(plans).toEqual([]);
});

test('on leaving: prepared in the page, and carried out by it', async () => {
  await forgetting.onLeaving('p', chat);
  expect(prepared).toEqual([[1, true]]);
  await forgetting.erased(1, { removed: [thing()], left: [] });
  expect(logged.map(({ result }) => result.removed)).toEqual([[thing()]]);
  // The cache takes longer than a page that goes has.
  expect(plans).toMatchObject([{ when: 'next', request: { things: [thing('cache')] } }]);
  await forgetting.shown(2, 'shop.example');
  expect(erased).toEqual([2]);
  expect(plans).toEqual([]);
});

test('on leaving: not while the page is there, though the background was ended meanwhile', async () => {
  await forgetting.onLeaving('p', chat);
  await forgetting.shown(1, 'shop.example');
  await forgetting.shown(2, 'shop.example');
  expect(erased).toEqual([]);
  pages.set(1, '2026-11-22T11:00:00.000Z');
  await forgetting.shown(1, 'shop.example');
  expect(erased).toEqual([1]);
});

test('on leaving: a tab that was closed, with the whole browser for instance, is left', async () => {
  await forgetting.onLeaving('p', chat);
  pages.clear();
  await forgetting.shown(7, 'other.example');
  expect(erased).toEqual([]);
  await forgetting.shown(7, 'shop.example');
  expect(erased).toEqual([7]);
});

test('after a time: in every tab of the site', async () => {
  await forgetting.after('p', 3_600_000, chat);
  expect(alarms.get('p')).toBe(nowMs + 3_600_000);
  expect(plans).toMatchObject([{ when: 'time', dueAt: '2026-11-22T11:00:10.000Z' }]);
  await forgetting.shown(1, 'shop.example');
  expect(erased).toEqual([]);
  openTabs = [1, 2];
  await forgetting.due('p');
  expect(erased).toEqual([1, 2]);
  expect(plans).toEqual([]);
});

test('after a time: with no page open it waits for the next', async () => {
  await forgetting.after('p', 1000, chat);
  openTabs = [];
  await forgetting.due('p');
  expect(plans).toMatchObject([{ when: 'next' }]);
  expect(logged).toEqual([]);
  await forgetting.shown(4, 'shop.example');
  expect(erased).toEqual([4]);
  expect(plans).toEqual([]);
});

test('after a time: a page that the chat is not on leaves the plan as it is', async () => {
  await forgetting.after('p', 1000, chat);
  answers = [];
  await forgetting.due('p');
  expect(plans).toMatchObject([{ when: 'next' }]);
});

test('a browser that was started anew is woken again', async () => {
  await forgetting.after('p', 3_600_000, chat);
  alarms.clear();
  await forgetting.started();
  expect(alarms.get('p')).toBe(nowMs + 3_600_000);
});

test('a plan is taken back, in the page too', async () => {
  await forgetting.onLeaving('p', chat);
  await forgetting.cancel('p');
  expect(prepared).toEqual([
    [1, true],
    [1, false],
  ]);
  await forgetting.after('q', 1000, chat);
  await forgetting.cancel('q');
  expect(alarms.size).toBe(0);
  expect(plans).toEqual([]);
});

test('a page that has no plan of its own changes none', async () => {
  await forgetting.after('p', 1000, chat);
  await forgetting.erased(1, { removed: [thing()], left: [] });
  expect(plans).toHaveLength(1);
  expect(logged).toEqual([]);
});
