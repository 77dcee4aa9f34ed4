// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { probeGlobals } from './probe-globals.ts';

const put = (name: string, property: PropertyDescriptor) =>
  Object.defineProperty(window, name, { configurable: true, ...property });
afterEach(() => {
  for (const name of ['Acme', 'Bolt']) Reflect.deleteProperty(window, name);
  document.body.replaceChildren();
});

describe('a probe of the page’s globals', () => {
  it.each<[what: string, value: unknown, name: string, isFound: boolean]>([
    ['a function', () => {}, 'Acme', true],
    ['an object', {}, 'Acme', true],
    ['an empty string', '', 'Acme', true],
    ['null', null, 'Acme', false],
    ['undefined', undefined, 'Acme', false],
    ['a property of an object', { open: 1 }, 'Acme.open', true],
    ['a property of a function', Object.assign(() => {}, { open: 1 }), 'Acme.open', true],
    ['a property two steps down', { api: { open: 1 } }, 'Acme.api.open', true],
    ['a missing property', {}, 'Acme.open', false],
    ['an inherited property', Object.create({ open: 1 }), 'Acme.open', false],
    ['a property of a string', 'x', 'Acme.length', false],
    ['a longer name', {}, 'AcmeChat', false],
  ])('finds %s or not', (_, value, name, isFound) => {
    put('Acme', { value });
    expect(probeGlobals([name])).toEqual(isFound ? [name] : []);
  });

  it('calls no getter, neither the first nor a further one', () => {
    const get = vi.fn(() => ({ open: 1 }));
    put('Acme', { get });
    put('Bolt', { value: Object.defineProperty({}, 'open', { get, enumerable: true }) });
    expect(probeGlobals(['Acme', 'Acme.open', 'Bolt.open', 'Bolt'])).toEqual(['Bolt']);
    expect(get).not.toHaveBeenCalled();
  });

  it('looks into no value past the last step', () => {
    const trap = vi.fn();
    const handler: ProxyHandler<object> = {
      get: () => trap(),
      has: () => Boolean(trap()),
      getOwnPropertyDescriptor: () => trap(),
    };
    put('Acme', { value: new Proxy({}, handler) });
    expect(probeGlobals(['Acme'])).toEqual(['Acme']);
    expect(trap).not.toHaveBeenCalled();
  });

  it('outlives a proxy that throws', () => {
    const refuse = () => {
      throw new Error('no');
    };
    put('Acme', { value: new Proxy({}, { getOwnPropertyDescriptor: refuse }) });
    put('Bolt', { value: 1 });
    expect(probeGlobals(['Acme.open', 'Bolt'])).toEqual(['Bolt']);
  });

  it('asks nothing further of names that are not there', () => {
    const asked = vi.spyOn(Object, 'getOwnPropertyDescriptor');
    probeGlobals(['NotThere', 'NotThere.open']);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it('takes no element for a global that has its name as an id', () => {
    document.body.innerHTML = '<div id="Acme"></div>';
    expect(probeGlobals(['Acme'])).toEqual([]);
  });

  it('gives at most forty names', () => {
    put('Acme', { value: 1 });
    expect(probeGlobals(Array.from({ length: 100 }, () => 'Acme'))).toHaveLength(40);
  });

  it('stands alone: its source runs without this module', () => {
    put('Acme', { value: 1 });
    const copy: unknown = new Function(`return ${probeGlobals.toString()}`)();
    expect(typeof copy === 'function' && copy(['Acme', 'Bolt'])).toEqual(['Acme']);
  });
});
