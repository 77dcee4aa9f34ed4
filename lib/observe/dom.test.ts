// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

// Chromium's door into shadow trees, closed ones too. jsdom has none, so the test keeps the key.
const roots = vi.hoisted(() => {
  const known = new WeakMap<object, unknown>();
  const openOrClosedShadowRoot = (element: object) => known.get(element) ?? null;
  Object.assign(globalThis, { chrome: { dom: { openOrClosedShadowRoot } } });
  return known;
});
const { above, all, attribute, baseOf, boxOf, elementPath, isShown, nameOf, parentOf, rootOf, shadowOf } =
  await import('./dom.ts');

beforeEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

function html(markup: string): void {
  document.body.innerHTML = markup;
}

function first(selector: string, root: ParentNode = document): Element {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

/** What browsers do and jsdom does not: a form's named children stand in front of its own properties. */
function clobber(form: Element): Element {
  for (const child of form.children) {
    const name = child.getAttribute('name');
    if (name) Object.defineProperty(form, name, { value: child, configurable: true });
  }
  return form;
}

describe('a path', () => {
  it.each([
    ['<div id=chat><textarea></textarea></div>', 'textarea', 'div#chat > textarea'],
    ['<main><p></p><p class="a b"></p></main>', '.a', 'main > p.a:nth(2)'],
    ['<i></i><b></b><i></i>', 'i:last-child', 'i:nth(2)'],
    ['<div id="a b"><u></u></div>', 'u', 'div > u'],
    [`<div id="${'x'.repeat(41)}"><u></u></div>`, 'u', 'div > u'],
    ['<div id=""><u class=""></u></div>', 'u', 'div > u'],
    ['<div class=" one two "><u></u></div>', 'u', 'div.one > u'],
    ['<section id=a><div id=b><u></u></div></section>', 'u', 'div#b > u'],
    ['<svg><g class="x"></g></svg>', 'g', 'svg > g.x'],
    ['<a-b><c-d></c-d></a-b>', 'c-d', 'a-b > c-d'],
  ])('in %j to %s is %s', (markup, selector, path) => {
    html(markup);
    expect(elementPath(first(selector))).toBe(path);
  });

  it('to the body and above is short', () => {
    expect(elementPath(document.body)).toBe('body');
    expect(elementPath(document.documentElement)).toBe('html');
  });

  it('has at most six steps and 200 characters, the nearest last', () => {
    const name = `x-${'y'.repeat(80)}`;
    html(`${`<${name} class="${'c'.repeat(40)}">`.repeat(12)}<u></u>`);
    const path = elementPath(first('u'));
    expect(path.length).toBeLessThanOrEqual(200);
    expect(path.startsWith('…')).toBe(true);
    expect(path.endsWith('> u')).toBe(true);
    html(`${'<i>'.repeat(12)}<u></u>`);
    expect(elementPath(first('u')).split(' > ')).toHaveLength(6);
  });

  it('leads through the borders of shadow trees', () => {
    html('<chat-host></chat-host>');
    const root = first('chat-host').attachShadow({ mode: 'closed' });
    root.innerHTML = '<div id=in><textarea></textarea></div>';
    // An id is one of its tree only, so that a path does not end there.
    expect(elementPath(first('textarea', root))).toBe('chat-host > #shadow > div#in > textarea');
  });

  it.each([
    '<div id="a-4111-1111-1111-1111"><u></u></div>',
    '<div id="4111111111111111"><u></u></div>',
    '<div class="4111_1111_1111_1111"><u></u></div>',
    '<x-4111111111111111><u></u></x-4111111111111111>',
  ])('in %s has no card number', (markup) => {
    html(markup);
    expect(elementPath(first('u'))).not.toMatch(/\d/);
  });

  it('of two fields side by side tells them apart', () => {
    html('<form><input><input><textarea></textarea></form>');
    const paths = all(document, 'form > *').map(elementPath);
    expect(new Set(paths).size).toBe(3);
  });
});

describe('a form that shadows its own properties', () => {
  const names = [
    'parentNode',
    'attributes',
    'getAttribute',
    'localName',
    'querySelectorAll',
    'previousElementSibling',
    'getBoundingClientRect',
    'getRootNode',
    'id',
    'className',
  ];

  it('is read all the same', () => {
    const inputs = names.map((name) => `<input name=${name}>`).join('');
    html(`<p></p><div><b></b><form id=pre class=c>${inputs}</form></div>`);
    const form = clobber(first('form'));
    expect(nameOf(form)).toBe('form');
    expect(parentOf(form)).toBe(first('div'));
    expect(above(form)).toBe(first('div'));
    expect(rootOf(form)).toBe(document);
    expect(attribute(form, 'class')).toBe('c');
    expect(all(form, 'input')).toHaveLength(names.length);
    expect(elementPath(form)).toBe('form#pre');
    expect(elementPath(first('input', form))).toBe('form#pre > input');
    expect(isShown(form)).toBe(false);
    expect(boxOf(form).width).toBe(0);
  });

  it('by two children of one name, which is a list of them, is read too', () => {
    html('<form></form><form><input name=previousElementSibling></form>');
    const form = first('form:last-child');
    Object.defineProperty(form, 'previousElementSibling', { value: form.childNodes });
    expect(elementPath(form)).toBe('form:nth(2)');
  });
});

describe('a document whose images shadow its properties', () => {
  it('has its base and its elements', () => {
    html('<img name=baseURI><img name=querySelectorAll><img name=body><p></p>');
    // As in browsers: the document's own property is out of reach.
    expect(document.baseURI).toBeInstanceOf(HTMLImageElement);
    expect(baseOf(document)).toBe('http://localhost:3000/');
    expect(all(document, 'p')).toHaveLength(1);
  });

  it('has the base that it names', () => {
    document.head.innerHTML = '<base href="https://cdn.example/a/">';
    expect(baseOf(document)).toBe('https://cdn.example/a/');
  });
});

describe('all elements', () => {
  it('are found in documents, fragments, shadow trees and elements, in their order', () => {
    html('<div><i id=a></i><b><i id=b></i></b></div>');
    expect(all(document, 'i').map((element) => element.id)).toEqual(['a', 'b']);
    expect(all(first('b'), 'i').map((element) => element.id)).toEqual(['b']);
    const root = first('div').attachShadow({ mode: 'open' });
    root.innerHTML = '<i id=c></i>';
    expect(all(root, 'i').map((element) => element.id)).toEqual(['c']);
  });

  it.each(['', ':::', 'a[', 'div:unknown-pseudo'])('of the selector %j are none', (selector) => {
    expect(all(document, selector)).toEqual([]);
  });
});

describe('a shadow root', () => {
  it.each(['open', 'closed'] as const)('that is %s is found', (mode) => {
    html('<div></div>');
    const host = first('div');
    const root = host.attachShadow({ mode });
    roots.set(host, root);
    expect(shadowOf(host)).toBe(root);
  });

  it('that is not there is null, and so is that of what is no HTML', () => {
    html('<div></div><svg></svg>');
    roots.set(first('svg'), document);
    expect(shadowOf(first('div'))).toBeNull();
    expect(shadowOf(first('svg'))).toBeNull();
  });

  it('is the host to what stands in it', () => {
    html('<div></div>');
    const root = first('div').attachShadow({ mode: 'closed' });
    root.innerHTML = '<i></i>';
    expect(above(first('i', root))).toBe(first('div'));
    expect(above(document.documentElement)).toBeNull();
  });
});

describe('what is shown', () => {
  it.each<[string, Partial<DOMRect>, boolean]>([
    ['', { width: 100, height: 20 }, true],
    ['', { width: 1, height: 20 }, false],
    ['', { width: 100, height: 0 }, false],
    ['visibility: hidden', { width: 100, height: 20 }, false],
    ['display: none', { width: 100, height: 20 }, false],
    ['opacity: 0', { width: 100, height: 20 }, false],
    ['opacity: 0.5', { width: 100, height: 20 }, true],
  ])('style %j and box %j: %s', (style, box, expected) => {
    html(`<div style="${style}"></div>`);
    const spy = vi
      .spyOn(Element.prototype, 'getBoundingClientRect')
      .mockReturnValue({ ...new DOMRect(), ...box } as DOMRect);
    expect(isShown(first('div'))).toBe(expected);
    spy.mockRestore();
  });
});
