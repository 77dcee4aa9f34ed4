// @vitest-environment jsdom
import '../testing/shadow-door.ts';
import { describe, expect, it, vi } from 'vitest';
import { readDocument } from '../inspector.ts';
import { chat, Navigation, Resource, read, timeline, useDocument, vendors } from '../testing/reading.ts';
import { roots } from '../testing/shadow-door.ts';
import { readContext } from './context.ts';

useDocument();

describe('the document', () => {
  it('is told with address, origin and protocol', () => {
    timeline.push(...[new Navigation('h3')]);
    expect(read('').documents).toEqual([
      {
        url: { scheme: 'http', host: 'localhost', port: '3000', path: '/', params: [] },
        origin: 'http://localhost:3000',
        relation: 'top',
        framePath: [],
        protocol: 'h3',
      },
    ]);
  });

  it('has no protocol where the browser tells none', () => {
    expect(read('').documents?.[0]?.protocol).toBeNull();
    timeline.push(...[new Navigation('')]);
    expect(read('').documents?.[0]?.protocol).toBeNull();
  });
});

describe('frames', () => {
  const frame = (attributes: string) => read(`<iframe ${attributes}></iframe>`).frameElements?.[0];

  it.each([
    ['', 'none', null],
    ['src="about:blank"', 'none', 'about'],
    ['src="https://chat.example/?token=secret"', 'src', 'https'],
    ['src="/chat"', 'src', 'http'],
    ['src="http://["', 'none', null],
    ['srcdoc="<p>"', 'srcdoc', null],
    ['srcdoc="" src="https://chat.example/"', 'srcdoc', 'https'],
  ])('%j come from %s', (attributes, source, scheme) => {
    expect(frame(attributes)).toMatchObject({ source });
    expect(frame(attributes)?.url?.scheme ?? null).toBe(scheme);
  });

  it.each<[string, string[] | null]>([
    ['', null],
    ['sandbox', []],
    ['sandbox=""', []],
    ['sandbox=" allow-scripts\n allow-forms  "', ['allow-scripts', 'allow-forms']],
    ['sandbox="4111111111111111"', ['################']],
    [`sandbox="${'x'.repeat(100)}"`, [`${'x'.repeat(59)}…`]],
  ])('%j have these sandbox tokens', (attributes, tokens) => {
    expect(frame(attributes)?.sandbox).toEqual(tokens);
  });

  it.each<[string, string[] | null]>([
    ['', null],
    ['allow=""', []],
    ['allow="camera; microphone  *;;"', ['camera', 'microphone *']],
    ['allow="camera https://4111-1111-1111-1111.example"', ['camera https://####-####-####-####.example']],
  ])('%j have these permissions', (attributes, allow) => {
    expect(frame(attributes)?.allow).toEqual(allow);
  });

  it('have bounds on what they may list', () => {
    const many = Array.from({ length: 100 }, (_, count) => `t${count}`);
    expect(frame(`sandbox="${many.join(' ')}"`)?.sandbox).toHaveLength(30);
    expect(frame(`allow="${many.join(';')}"`)?.allow).toHaveLength(40);
  });

  it('are open to the page where their document is of its origin', () => {
    expect(frame('id=a')?.isCrossOrigin).toBe(false);
    vi.spyOn(HTMLIFrameElement.prototype, 'contentDocument', 'get').mockReturnValue(null);
    expect(frame('id=a')?.isCrossOrigin).toBe(true);
  });

  it('belong to the vendor whose element holds them', () => {
    const { frameElements } = read(`<iframe id=a></iframe>${chat('<iframe id=b></iframe>')}`);
    expect(frameElements?.map(({ vendorId }) => vendorId)).toEqual([null, 'acme']);
  });

  it('are found in closed shadow trees', () => {
    document.body.innerHTML = '<div></div>';
    const host = document.body.firstElementChild;
    const root = host?.attachShadow({ mode: 'closed' });
    if (!host || !root) throw new Error('no shadow root');
    roots.set(host, root);
    root.innerHTML = '<iframe src="https://chat.example/"></iframe>';
    const { frameElements } = readDocument(readContext(vendors), vendors);
    expect(frameElements).toMatchObject([
      { url: { host: 'chat.example' }, element: 'div > #shadow > iframe' },
    ]);
  });
});

describe('scripts', () => {
  it.each([
    ['https://cdn.example/v1.2.3/chat.js', true],
    ['https://cdn.example/npm/chat@4.18.1/chat.js', true],
    ['https://cdn.example/chat@1.2', true],
    ['https://cdn.example/2.0/chat.js', true],
    ['https://cdn.example/chat-0a1b2c3d.js', true],
    ['https://cdn.example/chat.0A1B2C3D4E.min.js', true],
    ['https://cdn.example/v2/chat.js', false],
    ['https://cdn.example/chat@latest/chat.js', false],
    ['https://cdn.example/chat.js', false],
    ['https://cdn.example/chat.js?v=1.2.3', false],
    ['https://cdn.example/deadbeef/chat.js', false],
  ])('%s names its version: %s', (src, isPinned) => {
    expect(read(`<script src="${src}"></script>`).scripts).toMatchObject([{ isPinned }]);
  });

  it('are those with an address', () => {
    const { scripts } = read(
      '<script>1</script><script src=""></script><script src="data:text/javascript,1"></script><script src="http://["></script><script src="/shop.js?key=secret"></script>',
    );
    expect(scripts?.map(({ url }) => url.path)).toEqual(['/', '/shop.js']);
    expect(JSON.stringify(scripts)).not.toContain('secret');
  });

  it('are at most two hundred', () => {
    expect(read('<script src="/a.js"></script>'.repeat(300)).scripts).toHaveLength(200);
  });

  it('have their integrity and their vendor', () => {
    const { scripts } = read(
      '<script src="/acme.js" integrity="sha384-x"></script><script src="/b.js" integrity></script>',
    );
    expect(scripts).toMatchObject([
      { hasIntegrity: true, vendorId: 'acme' },
      { hasIntegrity: false, vendorId: null },
    ]);
  });

  it('are read where an image takes the name of the document’s base', () => {
    const markup =
      '<img name=baseURI><script src="/a.js"></script><iframe src="https://b.example/"></iframe>';
    const { scripts, frameElements } = read(markup);
    expect(scripts).toMatchObject([{ url: { host: 'localhost', path: '/a.js' } }]);
    expect(frameElements).toMatchObject([{ url: { host: 'b.example' } }]);
  });
});

describe('requests', () => {
  it('are those of the timeline, in webRequest’s words', () => {
    timeline.push(
      ...[
        new Resource('https://a.example/a.js?k=secret', 'script', 200),
        new Resource('https://a.example/', 'iframe'),
        new Resource('https://a.example/api', 'fetch', 404),
        new Resource('https://a.example/xhr', 'xmlhttprequest'),
        new Resource('https://a.example/ping', 'beacon'),
        new Resource('https://a.example/a.png', 'img'),
        new Resource('https://a.example/a.css', 'link'),
        new Resource('https://a.example/a.woff', 'css'),
        new Resource('data:text/plain,4111111111111111', 'fetch'),
        new Resource('nonsense', 'fetch'),
      ],
    );
    const { requests } = read('');
    expect(requests?.map(({ type, status }) => [type, status])).toEqual([
      ['script', 200],
      ['sub_frame', null],
      ['xmlhttprequest', 404],
      ['xmlhttprequest', null],
      ['ping', null],
    ]);
    expect(requests?.[0]).toMatchObject({ startedMs: 10, endedMs: 26 });
    expect(requests?.every(({ hsts, vendorId }) => hsts === 'unseen' && vendorId === null)).toBe(true);
    expect(JSON.stringify(requests)).not.toContain('secret');
  });

  it('are each there once, and the latest two hundred of them', () => {
    timeline.push(
      ...Array.from(
        { length: 500 },
        (_, count) => new Resource(`https://a.example/${count % 300}?${count}`, 'fetch'),
      ),
    );
    const { requests } = read('');
    expect(requests).toHaveLength(200);
    expect(requests?.at(-1)?.url.path).toBe('/299');
  });
});

describe('composers', () => {
  it('take a message', () => {
    const { composers } = read(
      chat('<textarea placeholder="Type your message"></textarea><input type=email>'),
    );
    expect(composers).toMatchObject([
      { field: 'textarea', shadow: 'none', vendorId: 'acme', element: 'acme-chat#chat > textarea' },
    ]);
    expect(composers?.[0]?.label).toBe('type');
  });

  it('never tell what was typed', () => {
    document.body.innerHTML = chat('<textarea></textarea><input type=email><div contenteditable></div>');
    for (const field of document.querySelectorAll('textarea,input'))
      Object.assign(field, { value: 'typed words' });
    const editable = document.querySelector('div');
    if (editable) editable.textContent = 'typed words';
    expect(JSON.stringify(readDocument(readContext(vendors), vendors))).not.toContain('typed');
  });
});

describe('card fields', () => {
  it.each<[string, string, string]>([
    ['<input autocomplete=cc-number>', 'autocomplete', 'cc-number'],
    ['<input autocomplete="section-a billing cc-csc">', 'autocomplete', 'cc-csc'],
    ['<input autocomplete=cc-exp-month>', 'autocomplete', 'cc-exp-month'],
    ['<input name=cardNumber>', 'label', 'card number'],
    ['<input id=card-number>', 'label', 'card-number'],
    ['<input placeholder=CVV>', 'label', 'cvv'],
    ['<input aria-label="Kartennummer">', 'label', 'kartennummer'],
    ['<label for=f>Card number</label><input id=f>', 'label', 'card number'],
    ['<input placeholder="カード番号">', 'label', 'カード番号'],
    ['<iframe src="https://js.stripe.com/v3/"></iframe>', 'provider-frame', 'js.stripe.com'],
    ['<iframe src="https://eu.js.mollie.com/"></iframe>', 'provider-frame', 'js.mollie.com'],
  ])('%s is one by its %s', (markup, reason, matched) => {
    vi.stubGlobal('CSS', { escape: (text: string) => text });
    expect(read(markup).cardFields).toMatchObject([{ reason, matched }]);
  });

  it.each([
    '<input autocomplete=off>',
    '<input name=scorecard>',
    '<input name=gift_card>',
    '<input placeholder="Discard changes">',
    '<input autocomplete=cc-name>',
    '<iframe src="https://notjs.stripe.com.example/"></iframe>',
    '<iframe src="https://evil.example/js.stripe.com"></iframe>',
    '<iframe></iframe>',
  ])('%s is none', (markup) => {
    expect(read(markup).cardFields).toEqual([]);
  });

  it('are at most twenty', () => {
    expect(read('<input autocomplete=cc-number>'.repeat(50)).cardFields).toHaveLength(20);
  });
});

describe('privacy links', () => {
  it.each([
    ['<a href="/privacy">Read</a>', 'privacy'],
    ['<a href="https://acme.example/x?token=secret">Datenschutz</a>', 'datenschutz'],
    ['<a href="/x">PRIVACY policy</a>', 'privacy'],
    ['<a href="/x">個人情報</a>', '個人情報'],
  ])('%s is one', (markup, matched) => {
    const links = read(chat(markup)).privacyLinks;
    expect(links).toMatchObject([{ matched, vendorId: 'acme', element: 'acme-chat#chat > a' }]);
    expect(links?.[0]?.isDead).toBe(false);
    expect(JSON.stringify(links)).not.toContain('secret');
  });

  it.each(['#', '', ' ', '#!', 'javascript:void(0)', 'JavaScript:'])('to %j lead nowhere', (href) => {
    const links = read(chat(`<a href="${href}">Privacy</a>`)).privacyLinks;
    expect(links).toMatchObject([{ isDead: true, url: { scheme: 'http', host: 'localhost', path: '/' } }]);
  });

  it.each(['#privacy', '#/privacy', '/javascript:'])('to %j lead somewhere', (href) => {
    expect(read(chat(`<a href="${href}">Privacy</a>`)).privacyLinks).toMatchObject([{ isDead: false }]);
  });

  it.each([
    ['outside the chat', '<a href="/privacy">Privacy</a>'],
    ['without an address', chat('<a>Privacy</a>')],
    ['about something else', chat('<a href="/terms">Terms</a>')],
    ['of what is no address', chat('<a href="http://[">Privacy</a>')],
  ])('%s is none', (_name, markup) => {
    expect(read(markup).privacyLinks).toEqual([]);
  });

  it('are at most twenty', () => {
    expect(read(chat('<a href="/privacy">Privacy</a>'.repeat(50))).privacyLinks).toHaveLength(20);
  });
});
