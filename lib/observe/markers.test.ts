// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { findMarkers, type Marks, markedElements, markOfScript } from './markers.ts';

const vendors: readonly Marks[] = [
  ['acme', ['acme-chat', '#acme'], ['/acme-chat.min.js', '/acme/lib/index.js']],
  ['bolt', ['.bolt-launcher', 'acme-chat.bolt'], ['/bolt.js']],
  ['bare', [], ['/bare-widget.js']],
];

beforeEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

const html = (markup: string) => {
  document.body.innerHTML = markup;
};

describe('a script', () => {
  it.each([
    ['https://any.example/acme-chat.min.js', 'acme'],
    ['/static/acme-chat.min.js?v=3#x', 'acme'],
    ['https://cdn.example/npm/acme@1.0.1/lib/index.js', 'acme'],
    ['//cdn.example/bolt.js', 'bolt'],
    ['bolt.js', 'bolt'],
    ['https://any.example/not-acme-chat.min.js', null],
    ['https://any.example/acme-chat.min.js.map', null],
    ['https://any.example/?f=/bolt.js', null],
    ['https://any.example/ACME-CHAT.MIN.JS', null],
    ['data:text/javascript,1', null],
    ['http://[', null],
    ['', null],
  ])('%j is of %s', (address, vendorId) => {
    expect(markOfScript(vendors, address)?.vendorId ?? null).toBe(vendorId);
  });
});

describe('marked elements', () => {
  it('have the first vendor that marks them, and its selector', () => {
    html('<acme-chat class=bolt></acme-chat><div id=acme></div><p></p><i class=bolt-launcher></i>');
    const marks = [...markedElements(document, vendors)].map(([element, mark]) => [element.localName, mark]);
    expect(marks).toEqual([
      ['acme-chat', { vendorId: 'acme', pattern: 'acme-chat' }],
      ['div', { vendorId: 'acme', pattern: '#acme' }],
      ['i', { vendorId: 'bolt', pattern: '.bolt-launcher' }],
    ]);
  });

  it('are found in shadow trees, from there', () => {
    html('<div></div>');
    const root = document.body.firstElementChild?.attachShadow({ mode: 'closed' });
    if (!root) throw new Error('no shadow root');
    root.innerHTML = '<acme-chat></acme-chat>';
    expect(markedElements(root, vendors).size).toBe(1);
    expect(markedElements(document, vendors).size).toBe(0);
  });

  it('are none without selectors', () => {
    html('<acme-chat></acme-chat>');
    expect(markedElements(document, []).size).toBe(0);
    expect(markedElements(document, [['bare', [], ['/x.js']]]).size).toBe(0);
  });

  it('are found on a form that shadows its own methods', () => {
    html('<form id=acme><input name=matches><input name=getAttribute><input name=parentNode></form>');
    const form = document.querySelector('form');
    if (!form) throw new Error('no form');
    // As browsers do, and jsdom does not.
    for (const name of ['matches', 'getAttribute', 'parentNode'])
      Object.defineProperty(form, name, { value: form.firstElementChild });
    expect(findMarkers(document, vendors)).toEqual([
      { vendorId: 'acme', pattern: '#acme', place: 'form#acme' },
    ]);
  });
});

describe('the marks of a document', () => {
  it('are each vendor’s pattern once, with its first place', () => {
    html('<main><acme-chat></acme-chat></main><acme-chat></acme-chat><script src="/a/bolt.js"></script>');
    expect(findMarkers(document, vendors)).toEqual([
      { vendorId: 'acme', pattern: 'acme-chat', place: 'main > acme-chat' },
      { vendorId: 'bolt', pattern: '/bolt.js', place: 'script /a/bolt.js' },
    ]);
  });

  it('are those of external scripts alone, an SVG one included', () => {
    html('<svg><script src="/bolt.js"></script><script href="/bare-widget.js"></script></svg>');
    const inline = document.createElement('script');
    inline.text = '// /acme-chat.min.js';
    document.body.append(inline);
    expect(findMarkers(document, vendors).map(({ vendorId }) => vendorId)).toEqual(['bolt']);
  });

  it('are found where an image takes the name of the document’s base', () => {
    html('<img name=baseURI><script src="/bolt.js"></script>');
    expect(findMarkers(document, vendors)).toHaveLength(1);
  });

  it.each(['4111%2F1111%2F1111%2F1111', '4111%252F1111%252F1111%252F1111', '%EF%BC%94111111111111111'])(
    'hold nothing that is encoded: %s',
    (digits) => {
      html(`<script src="/${digits}/bolt.js"></script>`);
      const [mark] = findMarkers(document, vendors);
      expect(mark?.place).toMatch(/^script \/.*\/bolt\.js$/);
      expect(mark?.place).not.toContain('%');
    },
  );

  it('are none in a page without chat', () => {
    html('<div class=acme>acme-chat</div><script src="/shop.js"></script>');
    expect(findMarkers(document, vendors)).toEqual([]);
  });
});
