// @vitest-environment jsdom
import './testing/layout.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { type Candidate, findComposers, judgeField, namesOf, nearTrees, shortText } from './behaviour.ts';
import { clobber, enframe, first, page, shade, useLayout } from './testing/layout.ts';

useLayout();
afterEach(() => {
  document.title = '';
});

/** A page that says more than the conversation. */
const prose = '<p>We mend bicycles of any make, on Mondays in the market hall.</p>';
const log = '<div role=log><p>Hi</p></div>';
const list = '<ul style="overflow-y: auto" data-box="600 330 340 300"><li>Hi</li></ul>';
const asking = '<textarea placeholder="Type a message"></textarea>';
const mute = '<textarea></textarea>';
const other = '<input name=who>';
const afloat = (inner: string, attributes = '') =>
  `<div style="position: fixed" data-box="600 320 340 460" ${attributes}>${inner}</div>`;
const named = 'class="site-chat"';
const box = (inner: string, attributes = '') =>
  `<main>${prose}<div data-box="100 100 400 500" ${attributes}>${inner}</div></main>`;
const judge = (markup: string, selector = 'textarea') => judgeField(page(prose + markup, selector));

describe('a field', () => {
  it.each<[string, string, Candidate['confidence']]>([
    ['afloat that asks below a log', afloat(log + asking), 'likely'],
    ['afloat that asks below a list that scrolls', afloat(list + asking), 'likely'],
    ['afloat that asks in what is named a chat', afloat(asking, named), 'likely'],
    ['afloat below a log in what is named a chat', afloat(log + mute, named), 'likely'],
    ['afloat that asks', afloat(asking), null],
    ['afloat below a log', afloat(log + mute), null],
    ['afloat in what is named a chat', afloat(mute, named), 'possible'],
    ['afloat, bare', afloat(mute), null],
    ['afloat that asks above a log', afloat(asking + log), null],
    ['in the page that asks below a log', box(log + asking), null],
    ['in the page that asks in what is named a chat', box(asking, named), null],
    ['in the page with all three', box(log + asking, named), 'likely'],
    ['afloat in a form that is named a chat', afloat(asking + other, named), 'possible'],
    ['afloat that asks below a list, in a form', afloat(list + asking + other), null],
    ['afloat that asks below a log, in a form', afloat(log + asking + other), 'likely'],
    [
      'afloat, beside another that is hidden',
      afloat(`${list}${asking}<input style="visibility: hidden">`),
      'likely',
    ],
    [
      'afloat that asks for a comment below a log',
      afloat(`${log}<textarea title="Type a comment"></textarea>`),
      null,
    ],
    [
      'afloat that asks for a review below a list',
      afloat(`${list}<textarea title="Write a review"></textarea>`),
      null,
    ],
    [
      'in a centred dialog, with all three',
      `<div style="position: fixed" data-box="300 200 400 400" ${named}>${log}${asking}</div>`,
      'likely',
    ],
    [
      'in a centred dialog that asks below a log',
      `<div style="position: fixed" data-box="300 200 400 400">${log}${asking}</div>`,
      null,
    ],
  ])('%s: %s', (_name, markup, confidence) => {
    expect(judge(markup)).toMatchObject({ confidence, isApp: false });
  });

  it('says what speaks for it', () => {
    const found = judge(afloat(log + asking, `${named} id=c`));
    expect(found).toMatchObject({
      label: 'type',
      labels: expect.stringContaining('Type a message'),
      isAfloat: true,
      isFramed: false,
      isNamed: true,
      hasLog: true,
      shadow: 'none',
    });
    expect(found.container?.id).toBe('c');
  });

  it('in the page is contained by what holds its conversation', () => {
    expect(judge(box(`<section id=s>${log}<form>${asking}</form></section>`, named)).container?.id).toBe('s');
  });

  it('has its log at most eight elements above', () => {
    const wrap = (depth: number) => afloat(`${log}${'<div>'.repeat(depth)}${asking}`);
    expect(judge(wrap(6)).hasLog).toBe(true);
    expect(judge(wrap(7)).hasLog).toBe(false);
  });

  it.each([
    ['placeholder', '<textarea placeholder="Ask us"></textarea>'],
    ['aria-label', '<textarea aria-label="Your message"></textarea>'],
    ['aria-placeholder', '<textarea aria-placeholder="Your message"></textarea>'],
    ['title', '<textarea title="Reply"></textarea>'],
    ['its editor’s empty line', '<div role=textbox><p data-placeholder="Write…"></p></div>'],
  ])('is labelled by %s', (_name, markup) => {
    expect(judge(afloat(log + markup), 'textarea, [role=textbox]').confidence).toBe('likely');
  });
});

describe('the name of a chat', () => {
  it.each([
    ['an id', afloat(asking, 'id=support-chat')],
    ['a class in camel case', afloat(asking, 'class=weSupportLiveChat')],
    ['a label', afloat(asking, 'aria-label="Czat z nami"')],
    [
      'an element’s own name',
      `<acme-chat style="position: fixed" data-box="600 320 340 460">${asking}</acme-chat>`,
    ],
    ['a heading', afloat(`<header>Live chat</header>${asking}`)],
    ['an element between', afloat(`<form class=chat__form>${asking}</form>`)],
  ])('stands in %s', (_name, markup) => expect(judge(markup)).toMatchObject({ isNamed: true }));

  it.each([
    ['above what floats', `<main class=chat>${afloat(asking)}</main>`],
    ['in a class of another word', afloat(asking, 'class="chateau-hero schatten"')],
    ['in a long text of the heading', afloat(`<header>${'We like to chat. '.repeat(8)}</header>${asking}`)],
    ['in the page’s title', `<title>Chat</title>${afloat(asking)}`],
  ])('does not count %s', (_name, markup) => expect(judge(markup).isNamed).toBe(false));

  it('is looked for in 400 characters of an element’s names', () => {
    const element = page(`<div class="${'a '.repeat(250)} chat"></div>`, 'div');
    expect(namesOf(element)).toHaveLength(400);
    expect(shortText(page(`<p>${'x'.repeat(79)}</p>`, 'p'))).toHaveLength(79);
    expect(shortText(page(`<p>${'x'.repeat(80)}</p>`, 'p'))).toBe('');
  });
});

describe('in a frame', () => {
  it('of a widget’s size, being there is being beside the page', () => {
    page(log + asking, 'textarea');
    enframe(360);
    const found = judgeField(first(document, 'textarea'));
    expect(found).toMatchObject({ confidence: 'likely', isFramed: true, isAfloat: false, container: null });
  });

  it('the title names the chat', () => {
    enframe(360);
    expect(judge(asking).confidence).toBeNull();
    document.title = 'Live chat';
    expect(judge(asking).confidence).toBe('likely');
  });

  it('of a page’s width it takes all three, and is no application', () => {
    enframe(1000, 800);
    expect(judge(log + asking).confidence).toBeNull();
    document.title = 'Live chat';
    expect(judge(log + asking)).toMatchObject({ confidence: 'likely', isFramed: false, isApp: false });
  });
});

describe('an application', () => {
  const app = (inner: string, at = '250 0 700 800') => `<main data-box="${at}">${inner}</main>`;
  it.each<[string, string, boolean, Candidate['confidence']]>([
    ['a conversation that is most of the window', app(log + asking), true, null],
    ['one that is named a chat', app(`<div ${named}>${log}${asking}</div>`), true, null],
    ['a small conversation', app(log + asking, '250 0 300 400'), false, null],
    ['a large form', app(list + asking + other), false, null],
    ['a chat afloat on it', app('') + afloat(log + asking), false, 'likely'],
  ])('%s: %s', (_name, markup, isApp, confidence) => {
    expect(judge(markup)).toMatchObject({ isApp, confidence });
  });

  it.each<[string, string, boolean]>([
    ['beside hardly anything else', '<h1>Messages</h1>', true],
    ['beside the words of a page', prose, false],
  ])('is a small conversation %s: %s', (_name, beside, isApp) => {
    const field = page(beside + app(log + asking, '250 0 300 400'), 'textarea');
    expect(judgeField(field).isApp).toBe(isApp);
  });

  it('does not go on below the window', () => {
    document.documentElement.setAttribute('data-scroll', '3000');
    expect(judge(app(log + asking)).isApp).toBe(false);
  });
});

describe('a form whose fields shadow its own properties', () => {
  const names =
    'parentNode localName children textContent attributes getAttribute querySelectorAll getBoundingClientRect scrollHeight role id className shadowRoot';
  const shadows = names
    .split(' ')
    .map((name) => `<input type=hidden name=${name}>`)
    .join('');

  it.each([
    ['the field', afloat(`${log}<form ${named}>${shadows}${asking}</form>`)],
    ['the conversation', afloat(`<form ${named}>${shadows}${log}<p>${asking}</p></form>`)],
    [
      'what floats',
      `<form ${named} style="position: fixed" data-box="600 320 340 460">${shadows}${log}${asking}</form>`,
    ],
  ])('around %s hides nothing', (_name, markup) => {
    const field = page(markup, 'textarea');
    const form = clobber(first(document, 'form'));
    expect(form.children).toBeInstanceOf(HTMLInputElement);
    expect(judgeField(field)).toMatchObject({
      confidence: 'likely',
      isAfloat: true,
      isNamed: true,
      hasLog: true,
    });
    expect(findComposers(nearTrees(), false)).toHaveLength(1);
  });
});

describe('the fields of a page', () => {
  const fields = (isEvery: boolean) => findComposers(nearTrees(), isEvery).map(({ field }) => field.id);

  it('are those for text', () => {
    document.body.innerHTML = `<textarea id=a></textarea><input id=b><input id=c type=text><div id=d contenteditable></div>
      <div id=e role=textbox></div><input type=search><input type=email><input type=checkbox><select></select>
      <div contenteditable=false></div><input type=password>`;
    expect(fields(false)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are those on the screen, unless all are asked for', () => {
    document.body.innerHTML = `<input id=a><input id=b style="display: none"><input id=c data-box="0 0 0 0">`;
    expect([fields(false), fields(true)]).toEqual([['a'], ['a', 'b', 'c']]);
  });

  it('are forty at most', () => {
    document.body.innerHTML = '<input>'.repeat(50);
    expect(fields(true)).toHaveLength(40);
  });

  it('are the last forty, whatever stands before them: a seat plan, a long form', () => {
    document.body.innerHTML = `${'<input>'.repeat(60)}<textarea id=chat></textarea>`;
    expect(fields(false).at(-1)).toBe('chat');
  });

  it('are found in shadow trees, open or closed, and in trees inside of these', () => {
    page('<p></p><a-chat></a-chat><b-chat></b-chat>', 'a-chat');
    const open = shade(first(document, 'a-chat'), '<textarea id=a></textarea><i-chat></i-chat>');
    shade(first(open, 'i-chat'), '<textarea id=i></textarea>', 'closed');
    shade(first(document, 'b-chat'), '<textarea id=b></textarea>', 'closed');
    const found = findComposers(nearTrees(), false);
    expect(found.map(({ field, shadow }) => [field.id, shadow])).toEqual([
      ['a', 'open'],
      ['b', 'closed'],
      ['i', 'closed'],
    ]);
  });

  it('are looked for in the shadow trees of the first 600 elements, level by level', () => {
    const many = '<p></p>'.repeat(598);
    page(`${many}<a-chat></a-chat>`, 'a-chat');
    shade(first(document, 'a-chat'), mute);
    expect(nearTrees()).toHaveLength(2);
    page(`${many}<p></p><p></p><a-chat></a-chat>`, 'a-chat');
    shade(first(document, 'a-chat'), mute);
    expect(nearTrees()).toHaveLength(1);
    page(`<section>${many.repeat(3)}</section><a-chat></a-chat>`, 'a-chat');
    shade(first(document, 'a-chat'), mute);
    expect(nearTrees()).toHaveLength(2);
  });
});
