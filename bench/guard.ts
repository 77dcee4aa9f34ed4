/**
 * What the guard costs a person who types: `node bench/guard.ts [rounds]`. Three Chromium pages take turns round by round:
 * with the guard, with its listeners that do nothing, and without. In each a key is sent by the browser's own input.
 * `handlers` is the time in the listeners, all events of a key together, and `meter` what of it listeners that do nothing
 * take; `key to key` is what the driver waits, and mostly the driver's. Prints medians in milliseconds and the machine's
 * load. `CHROMIUM` names another browser than Debian's.
 */
import { loadavg } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import { bundle } from './support/bundle.ts';

const rounds = Number(process.argv[2] ?? 10);
const LETTERS = 'the quick brown fox ';
const CARD = '4539148803436467';

const page = (draft: number) => `<!doctype html><meta charset="utf-8"><body style="margin:0">
  <div id="chat-widget" class="chat-widget" style="position:fixed;right:0;bottom:0;width:300px"><div role="log"></div>
  <textarea id="a" placeholder="Type a message…"></textarea>
  <div id="b" contenteditable="true" role="textbox" aria-label="Type a message…" style="white-space:pre-wrap"></div></div>
  <script>
    const draft = 'a word and another one, and '.repeat(${Math.ceil(draft / 28)}).slice(0, ${draft});
    a.value = draft; b.textContent = draft;
  </script>`;

// The time of the guard's own handlers, taken inside the page: its listeners are wrapped before they are added. The browser's
// edit is taken off, since the key would have caused it without the guard too.
const METER = `(() => {
  const add = EventTarget.prototype.addEventListener;
  window.spent = 0;
  let depth = 0;
  window.meter = (listener) => function (event) {
    const start = performance.now();
    depth++;
    try { return listener.call(this, event) } finally { if (--depth === 0) window.spent += performance.now() - start }
  };
  const edit = Document.prototype.execCommand;
  window.edits = 0;
  Document.prototype.execCommand = function (...args) {
    const start = performance.now();
    try { return edit.apply(this, args) } finally { window.edits += performance.now() - start }
  };
  const seen = new Map();
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (!seen.has(listener)) seen.set(listener, window.meter(listener));
    return add.call(this, type, seen.get(listener), options);
  };
})();`;

const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Milliseconds for each key of `text`: of the guard's handlers without the edit itself, and of the whole round through the browser. */
async function typeKeys(
  target: Page,
  id: string,
  text: string,
): Promise<[handlers: number, round: number][]> {
  const times: [number, number][] = [];
  await target.evaluate((field) => {
    const element = document.getElementById(field);
    element?.focus();
    if (element instanceof HTMLTextAreaElement)
      element.setSelectionRange(element.value.length, element.value.length);
    else if (element) getSelection()?.selectAllChildren(element);
    if (element instanceof HTMLDivElement) getSelection()?.collapseToEnd();
  }, id);
  for (const key of text) {
    await target.evaluate('window.spent = window.edits = 0');
    const start = performance.now();
    await target.keyboard.press(key === ' ' ? 'Space' : key);
    const round = performance.now() - start;
    times.push([await target.evaluate<number>('window.spent - window.edits'), round]);
  }
  return times;
}

const entries = {
  // With the listeners that stand first, and the sentinel's judgement.
  guard: `import { listenFirst } from '/lib/guard/front.ts';
    import { startGuard } from '/lib/guard/guard.ts';
    import { judgeField } from '/lib/observe/behaviour.ts';
    listenFirst();
    const nothing = () => {};
    startGuard({}, { judgeField, isComposer: () => false }, { onUnprotected: nothing, onMasked: nothing, onSent: nothing });`,
  // The listeners alone: what every frame of every page pays.
  front: `import { listenFirst } from '/lib/guard/front.ts';
    listenFirst();`,
};
const scripts: Record<string, string> = {
  guard: await bundle(entries.guard),
  meter: await bundle(entries.front),
  none: '',
};
const VARIANTS = Object.keys(scripts);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-blink-features=PreciseMemoryInfo'],
});
const context = await browser.newContext();
console.log(
  `guard with finder: ${scripts.guard?.length} characters minified; ${rounds} rounds; medians in ms a key`,
);
for (const id of ['a', 'b']) {
  for (const draft of [0, 2000]) {
    const times: Record<string, Record<string, [number, number][]>> = {};
    const keep = (what: string, variant: string, list: [number, number][]) => {
      times[what] ??= {};
      const all = times[what];
      all[variant] = [...(all[variant] ?? []), ...list];
    };
    for (let round = 0; round < rounds; round++) {
      const first = round % VARIANTS.length;
      for (const variant of [...VARIANTS.slice(first), ...VARIANTS.slice(0, first)]) {
        const tab = await context.newPage();
        // Only an isolated page has a clock of 5 µs.
        await tab.route('https://bench.test/', (route) =>
          route.fulfill({ contentType: 'text/html', headers: ISOLATED, body: '<p>' }),
        );
        await tab.goto('https://bench.test/');
        // The meter stands in a page of its own world: the guard runs there too, as it would in the isolated one.
        if (variant !== 'none') await tab.evaluate(`${METER}${scripts[variant]}`);
        await tab.evaluate((html) => {
          document.body.innerHTML = html;
          for (const script of document.body.querySelectorAll('script')) {
            const again = document.createElement('script');
            again.textContent = script.textContent;
            script.replaceWith(again);
          }
        }, page(draft));
        keep('first words', variant, await typeKeys(tab, id, LETTERS));
        // A first digit makes the guard take the field on: what it costs afterwards is what counts.
        await typeKeys(tab, id, ' 1 ');
        keep('letter', variant, await typeKeys(tab, id, LETTERS));
        keep('masked digit', variant, (await typeKeys(tab, id, CARD)).slice(6));
        keep('letter behind a card', variant, await typeKeys(tab, id, ` ${LETTERS}`));
        await tab.close();
      }
    }
    for (const [what, lists] of Object.entries(times)) {
      const handlers = (variant: string) => median((lists[variant] ?? []).map(([time]) => time)).toFixed(3);
      const keys = (variant: string) => median((lists[variant] ?? []).map(([, time]) => time)).toFixed(2);
      console.log(
        `${id === 'a' ? 'textarea' : 'contenteditable'} ${String(draft).padStart(4)} ${what.padEnd(20)} handlers ${handlers('guard')} (meter ${handlers('meter')})  key to key ${keys('guard')} with, ${keys('none')} without`,
      );
    }
  }
}
console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
await browser.close();
