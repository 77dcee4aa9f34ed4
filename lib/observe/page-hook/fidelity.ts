/** One thing that a page can find out, as an expression whose value must be the same with and without the hook. */
export interface Probe {
  name: string;
  /** An expression, or one of a promise; `SOCKET` is a URL that answers neither sockets nor event streams well. */
  script: string;
}

/** Every function that the hook replaces, as a page writes it. */
export const WRAPPED = [
  'WebSocket',
  'EventSource',
  'fetch',
  'WebSocket.prototype.send',
  'XMLHttpRequest.prototype.open',
  'XMLHttpRequest.prototype.send',
  'Navigator.prototype.sendBeacon',
  'Document.prototype.open',
  'Document.prototype.write',
  'Document.prototype.writeln',
  'Function.prototype.toString',
];

/** Name and message of what an expression throws or rejects with. */
function failureOf(name: string, expression: string): Probe {
  const script = `(async () => { try { return ['value', String(await (${expression}))] }
    catch (e) { return [e.name, e.message, e.constructor.name, Object.prototype.toString.call(e)] } })()`;
  return { name: `failure: ${name}`, script };
}

function factsOf(target: string): Probe[] {
  const dot = target.lastIndexOf('.');
  const owner = dot < 0 ? 'window' : target.slice(0, dot);
  const key = target.slice(dot + 1);
  const fact = (name: string, script: string): Probe => ({ name: `${target}: ${name}`, script });
  return [
    fact(
      'text',
      `[Function.prototype.toString.call(${target}), String(${target}), ${target} + '', ${target}.toString()]`,
    ),
    fact('name and length', `[${target}.name, ${target}.length, typeof ${target}]`),
    fact('own keys', `Reflect.ownKeys(${target}).map(String)`),
    fact(
      'own descriptors',
      `Object.entries(Object.getOwnPropertyDescriptors(${target}))
        .map(([key, d]) => [key, typeof d.value, d.writable, d.enumerable, d.configurable])`,
    ),
    fact(
      'place',
      `(({ writable, enumerable, configurable, value }) => [writable, enumerable, configurable, value === ${target}])
        (Object.getOwnPropertyDescriptor(${owner}, '${key}'))`,
    ),
    // Firefox orders a window's names by first use, whoever's: the order says nothing of us.
    fact('neighbours', `Object.getOwnPropertyNames(${owner}).sort()`),
    fact(
      'chain',
      `[Object.getPrototypeOf(${target}) === EventTarget, Object.getPrototypeOf(${target}) === Function.prototype,
        ${target} instanceof Function, Object.prototype.toString.call(${target}), 'prototype' in ${target}]`,
    ),
    fact('bound', `(bound => [bound.name, bound.length, String(bound)])((${target}).bind(null))`),
    fact('state', `[Object.isExtensible(${target}), Object.isFrozen(${target}), Object.isSealed(${target})]`),
  ];
}

/** The probes. All their values must be equal in a page with the hook, idle or armed, and in one without. */
export const FIDELITY: Probe[] = [
  ...WRAPPED.flatMap(factsOf),
  { name: 'globals', script: `[Object.getOwnPropertyNames(window).sort(), Object.keys(window).sort()]` },
  {
    name: 'globals in for-in',
    script: `(() => { const names = []; for (const name in window) names.push(name); return names.sort() })()`,
  },
  {
    name: 'document has nothing new',
    script: `[Reflect.ownKeys(document).map(String), document.querySelectorAll('*').length]`,
  },
  { name: 'Error has nothing new', script: `Reflect.ownKeys(Error).map(String)` },
  ...['WebSocket', 'EventSource'].flatMap((name): Probe[] => [
    {
      name: `${name}: constructor`,
      script: `[${name}.prototype.constructor === ${name}, Object.getOwnPropertyDescriptor(${name}.prototype, 'constructor').enumerable]`,
    },
    {
      name: `${name}: prototype's keys`,
      script: `Object.entries(Object.getOwnPropertyDescriptors(${name}.prototype)).map(([key, d]) => [key, !!d.get, !!d.set, d.writable, d.enumerable, d.configurable])`,
    },
    {
      name: `${name}: prototype is fixed`,
      script: `(({ writable, enumerable, configurable }) => [writable, enumerable, configurable])(Object.getOwnPropertyDescriptor(${name}, 'prototype'))`,
    },
    {
      name: `${name}: constants`,
      script: `[${name}.CONNECTING, ${name}.OPEN, ${name}.CLOSED, ${name}.prototype.OPEN]`,
    },
    {
      name: `${name}: instance`,
      script: `(made => { made.close(); return [made instanceof ${name}, made instanceof EventTarget, made.constructor === ${name}, Object.getPrototypeOf(made) === ${name}.prototype, Object.prototype.toString.call(made), Reflect.ownKeys(made).map(String)] })(new ${name}(SOCKET))`,
    },
    {
      name: `${name}: subclass`,
      script: `(() => { class Sub extends ${name} { #own = 7; static extra = 1; constructor(url) { super(url); this.target = new.target === Sub } get own() { return this.#own } } const made = new Sub(SOCKET); made.close(); return [made instanceof Sub, made instanceof ${name}, made.own, made.target, made.constructor === Sub, Sub.CONNECTING, Object.getPrototypeOf(Sub) === ${name}] })()`,
    },
    {
      name: `${name}: function as subclass`,
      script: `(() => { function Sub(url) { return Reflect.construct(${name}, [url], Sub) } Sub.prototype = Object.create(${name}.prototype); const made = new Sub(SOCKET); made.close(); return [made instanceof Sub, Object.getPrototypeOf(made) === Sub.prototype, made.url] })()`,
    },
    {
      name: `${name}: new.target with odd prototype`,
      script: `(() => { function Odd() {} Odd.prototype = 3; const made = Reflect.construct(${name}, [SOCKET], Odd); return Object.getPrototypeOf(made) === ${name}.prototype })()`,
    },
    {
      name: `${name}: argument is asked for its text once`,
      script: `(() => { let asked = 0; const made = new ${name}({ toString() { asked++; return SOCKET } }); made.close(); return asked })()`,
    },
    failureOf(`${name} without new`, `${name}(SOCKET)`),
    failureOf(`${name} without arguments`, `new ${name}()`),
    failureOf(`${name} of no URL`, `new ${name}('http://[')`),
    failureOf(
      `${name} whose argument throws`,
      `new ${name}({ toString() { throw new RangeError('mine') } })`,
    ),
    failureOf(`${name} of a symbol`, `new ${name}(Symbol('x'))`),
    failureOf(`${name} getter on its prototype`, `${name}.prototype.url`),
    failureOf(`${name} constant written`, `(() => { 'use strict'; ${name}.OPEN = 9 })()`),
  ]),
  failureOf('WebSocket with a wrong protocol', `new WebSocket(SOCKET, 'a b')`),
  failureOf(
    'WebSocket with a fragment',
    `(made => { made.close(); return made.url })(new WebSocket(SOCKET + '#x'))`,
  ),
  failureOf(
    'send before open',
    `(made => { try { made.send('x') } finally { made.close() } })(new WebSocket(SOCKET))`,
  ),
  failureOf('send on another object', `WebSocket.prototype.send.call({}, 'x')`),
  failureOf(
    'send without arguments',
    `(made => { try { made.send() } finally { made.close() } })(new WebSocket(SOCKET))`,
  ),
  failureOf('send as a constructor', `new WebSocket.prototype.send()`),
  failureOf('open on another object', `XMLHttpRequest.prototype.open.call({}, 'GET', '/')`),
  failureOf('open without arguments', `new XMLHttpRequest().open()`),
  failureOf('open with a wrong method', `new XMLHttpRequest().open('A B', '/')`),
  failureOf('open with a forbidden method', `new XMLHttpRequest().open('TRACE', '/')`),
  failureOf('open of no URL', `new XMLHttpRequest().open('GET', 'http://[')`),
  failureOf('send before open of a request', `new XMLHttpRequest().send()`),
  failureOf('fetch without arguments', `fetch()`),
  failureOf('fetch of no URL', `fetch('http://[')`),
  failureOf('fetch with a wrong method', `fetch('/', { method: 'A B' })`),
  failureOf('fetch with a body to GET', `fetch('/', { body: 'x' })`),
  failureOf('fetch on another object', `fetch.call({}, '/')`),
  failureOf('fetch as a constructor', `new fetch('/')`),
  failureOf('fetch aborted', `fetch('/', { signal: AbortSignal.abort() })`),
  failureOf('fetch of a closed port', `fetch('http://127.0.0.1:1/')`),
  failureOf('beacon on another object', `Navigator.prototype.sendBeacon.call({}, '/')`),
  failureOf('beacon without arguments', `navigator.sendBeacon()`),
  failureOf('beacon of no URL', `navigator.sendBeacon('http://[')`),
  failureOf('text of an object', `Function.prototype.toString.call({})`),
  failureOf('text of nothing', `Function.prototype.toString.call(undefined)`),
  failureOf('toString as a constructor', `new Function.prototype.toString()`),
  {
    name: 'text of plain functions',
    script: `[String(function f() { return 1 }), String(class A {}), String(() => 2), String(parseInt)]`,
  },
  { name: 'toString of toString', script: `Function.prototype.toString.toString()` },
  {
    name: 'one toString for all',
    script: `[fetch.toString === Function.prototype.toString, WebSocket.toString === Object.toString]`,
  },
  {
    name: 'fetch gives a plain promise',
    script: `(promise => [promise.constructor === Promise, Object.getPrototypeOf(promise) === Promise.prototype, Reflect.ownKeys(promise).length])(fetch('/'))`,
  },
  {
    name: 'fetch with undefined and null this',
    script: `Promise.all([(0, fetch)('/'), fetch.call(null, '/'), window.fetch('/')]).then(all => all.map(r => r.status))`,
  },
  {
    name: 'fetch reads its options once',
    script: `(async () => { const asked = []; await fetch('/', new Proxy({}, { get(target, key) { asked.push(String(key)) } })); return asked })()`,
  },
  {
    name: 'fetch asks its argument for text once',
    script: `(async () => { let asked = 0; await fetch({ toString() { asked++; return '/' } }); return asked })()`,
  },
  {
    name: 'fetch leaves a Request as it was',
    script: `(async () => { const request = new Request('/', { method: 'POST', body: 'abc' }); const copy = request.clone(); await fetch(request); return [request.bodyUsed, copy.bodyUsed, await copy.text()] })()`,
  },
  {
    name: 'rejections go unhandled once',
    script: `new Promise(done => { let seen = 0; const count = event => { seen++; event.preventDefault() }; addEventListener('unhandledrejection', count); fetch('http://['); setTimeout(() => { removeEventListener('unhandledrejection', count); done(seen) }, 300) })`,
  },
  {
    name: 'handled rejections stay so',
    script: `new Promise(done => { let seen = 0; const count = () => { seen++ }; addEventListener('unhandledrejection', count); fetch('http://[').catch(() => {}); setTimeout(() => { removeEventListener('unhandledrejection', count); done(seen) }, 300) })`,
  },
  {
    name: 'a request made by hand',
    script: `new Promise(done => { const request = new XMLHttpRequest(); request.onload = () => done([request.status, Reflect.ownKeys(request).length]); request.open('GET', '/'); request.send() })`,
  },
  {
    name: 'a request of one own window',
    script: `(() => { const request = new XMLHttpRequest(); return [request.open === XMLHttpRequest.prototype.open, request.open('GET', '/'), request.readyState] })()`,
  },
  { name: 'beacon answers', script: `[navigator.sendBeacon('/'), navigator.sendBeacon('/', 'x')]` },
  {
    name: 'own traps are not taken from Object.prototype',
    script: `(() => { Object.prototype.apply = () => 'trapped'; try { return String(fetch) } finally { delete Object.prototype.apply } })()`,
  },
  {
    name: 'replaceable',
    script: `(() => { const old = fetch; try { window.fetch = () => 5; return fetch() } finally { window.fetch = old } })()`,
  },
  {
    name: 'property kept on a function',
    script: `(() => { fetch.mine = 1; try { return [fetch.mine, Object.keys(fetch)] } finally { delete fetch.mine } })()`,
  },
  {
    name: 'no extension is named on a stack',
    script: `(async () => { const stacks = []; for (const attempt of [() => new WebSocket('http://['), () => new WebSocket(), () => new XMLHttpRequest().open(), () => fetch('http://[')]) { try { await attempt() } catch (e) { stacks.push(/-extension:/.test(e.stack)) } } return stacks })()`,
  },
  {
    name: 'the meeting is over',
    script: `new Promise(done => { let heard = 0; const hear = () => { heard++ }; addEventListener('earshot', hear, true); document.dispatchEvent(new MouseEvent('earshot', { cancelable: true })); removeEventListener('earshot', hear, true); done(heard) })`,
  },
  {
    name: 'no node is added',
    script: `new Promise(done => { const observer = new MutationObserver(() => {}); observer.observe(document, { childList: true, subtree: true }); new EventSource(SOCKET).close(); done(observer.takeRecords().length) })`,
  },
];

/** What no wrapper can hide, as far as we know: the values of these differ. Kept apart, so that they stay known. */
export const KNOWN_DIFFERENCES: Probe[] = [
  {
    name: "text of a wrapper by another realm's toString",
    script: `(frame => { document.documentElement.append(frame); try { return frame.contentWindow.Function.prototype.toString.call(fetch) } finally { frame.remove() } })(document.createElement('iframe'))`,
  },
  failureOf('clone of a wrapper', `structuredClone(fetch)`),
  failureOf('cyclic prototype', `Object.setPrototypeOf(fetch, Object.create(fetch))`),
];

/**
 * A script for a page of its own that spoils all it can reach and then talks. `document.title` is then what it saw and
 * what surfaced as an error: the same with and without the hook, armed or not. Read it from another world, since this
 * one is spoilt. `SOCKET` is as for a probe.
 */
export const HOSTILE_PAGE = `(async () => {
  const surfaced = [];
  addEventListener('error', (event) => { surfaced[surfaced.length] = event.message });
  addEventListener('unhandledrejection', (event) => { surfaced[surfaced.length] = String(event.reason) });
  const { defineProperty, freeze, getOwnPropertyNames, getOwnPropertyDescriptor } = Object;
  const { stringify } = JSON;
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const nap = setTimeout;
  const spoilt = () => { throw new Error('spoilt') };
  const Socket = WebSocket;
  const talk = fetch;
  const Request_ = XMLHttpRequest;
  const base = location.href;
  const early = new Socket(SOCKET);
  const throwing = { get: spoilt, set: spoilt, configurable: true };
  for (const owner of [Array.prototype, String.prototype, RegExp.prototype, Map.prototype, WeakMap.prototype, Set.prototype, WeakRef.prototype, Number.prototype, Blob.prototype, URL.prototype, Request.prototype, MessageEvent.prototype, CustomEvent.prototype, Event.prototype, Object.getPrototypeOf(Uint8Array.prototype), ArrayBuffer.prototype]) {
    for (const name of getOwnPropertyNames(owner)) {
      if (name === 'constructor' || name === 'length') continue;
      const old = getOwnPropertyDescriptor(owner, name);
      if (!old.configurable) continue;
      try { defineProperty(owner, name, typeof old.value === 'function' ? { value: spoilt, configurable: true, writable: true } : throwing) } catch {}
    }
  }
  for (const name of ['dispatchEvent', 'addEventListener', 'removeEventListener']) EventTarget.prototype[name] = spoilt;
  for (const name of ['url', 'readyState', 'close']) defineProperty(Socket.prototype, name, throwing);
  defineProperty(Node.prototype, 'baseURI', throwing);
  defineProperty(Array.prototype, '0', throwing);
  defineProperty(Array.prototype, '63', throwing);
  for (const name of ['call', 'apply', 'bind']) Function.prototype[name] = spoilt;
  for (const name of ['apply', 'construct', 'get', 'has', 'getOwnPropertyDescriptor', 'defineProperty']) Reflect[name] = spoilt;
  for (const name of ['create', 'getOwnPropertyDescriptor', 'keys', 'setPrototypeOf']) Object[name] = spoilt;
  for (const name of ['get', 'set', 'value', 'after', 'construct', 'writable', 'next', 'detail', 'once', 'signal', 'bubbles']) {
    defineProperty(Object.prototype, name, { __proto__: null, get: spoilt, set: spoilt, configurable: true });
  }
  Error.prepareStackTrace = spoilt;
  Error.stackTraceLimit = 0;
  for (const name of ['CustomEvent', 'MouseEvent', 'WeakRef', 'WeakMap', 'Map', 'Error', 'URL', 'Request', 'setTimeout', 'Blob', 'Reflect', 'Object', 'Array', 'String', 'Proxy', 'JSON', 'WebSocket']) window[name] = spoilt;
  const seen = [];
  const note = (text) => { defineProperty(seen, seen.length, { __proto__: null, value: text, enumerable: true, configurable: true, writable: true }) };
  const tried = async (name, step) => {
    try { note(name + ': ' + (await step())) } catch (e) { note(name + ' threw ' + e.name + ': ' + e.message) }
  };
  await tried('send at once', () => early.send('x'));
  await tried('fetch', async () => (await talk(base)).bodyUsed);
  await tried('fetch text', async () => typeof talk(base, { __proto__: null, method: 'POST', body: 'abc' }).then);
  await tried('socket', () => typeof new Socket(SOCKET).send);
  await tried('socket of no URL', () => new Socket('http://['));
  await tried('event source', () => typeof new EventSource(SOCKET).onmessage);
  await tried('request', () => { const request = new Request_(); request.open('POST', base); request.send('abc'); return request.status });
  await tried('beacon', () => navigator.sendBeacon(base, 'x'));
  await tried('text', () => talk.toString());
  await tried('call without new', () => Socket(SOCKET));
  await new Promise((done) => nap(done, 700));
  document.title = stringify([seen, surfaced]);
})()`;
