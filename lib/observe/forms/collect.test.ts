// @vitest-environment jsdom
import '../testing/shadow-door.ts';
import '../testing/no-layout.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bodySchemas } from '../../evidence/evidence.ts';
import { readContext } from '../collect/context.ts';
import { collectComposers } from '../collect/fields.ts';
import { chat, useDocument, vendors } from '../testing/reading.ts';
import { roots } from '../testing/shadow-door.ts';
import { collectFormFields } from './collect.ts';

useDocument();
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 10, 100, 20));
});

/** What is told of the document as it stands. */
function told() {
  const context = readContext(vendors);
  collectComposers(context);
  const fields = collectFormFields(context);
  for (const field of fields) expect(bodySchemas.formFields.safeParse(field).error).toBeUndefined();
  return fields;
}
function read(markup: string) {
  document.body.innerHTML = chat(markup);
  return told();
}
const kinds = (markup: string) => read(markup).map(({ kind }) => kind);

describe('the kind of a field', () => {
  it.each([
    ['<input type=email>', 'email'],
    ['<input type=EMAIL name=x>', 'email'],
    ['<input type=tel>', 'phone'],
    ['<input type=tel placeholder="Card number">', 'card-number'],
    ['<input type=password>', 'password'],
    ['<input type=password placeholder=CVV>', 'cvv'],
    ['<input type=password placeholder=Name>', 'password'],
    ['<input autocomplete=given-name placeholder=x>', 'name'],
    ['<input autocomplete="section-a billing cc-csc">', 'cvv'],
    ['<input autocomplete=cc-number>', 'card-number'],
    ['<input autocomplete=cc-exp-month>', 'card-expiry'],
    ['<input autocomplete=new-password>', 'password'],
    ['<input autocomplete=one-time-code>', 'one-time-code'],
    ['<input autocomplete=bday-year>', 'birth-date'],
    ['<input autocomplete=tel-national>', 'phone'],
    ['<input autocomplete=organization>', 'company'],
    ['<input autocomplete="shipping address-level2">', 'address'],
    ['<input autocomplete=off placeholder="you@example.com">', 'email'],
    ['<input name=visitor_email>', 'email'],
    ['<input name=cardNumber placeholder="••••">', 'card-number'],
    ['<input data-testid=prechat-phone>', 'phone'],
    ['<input aria-label=Telefon>', 'phone'],
    ['<label for=f>Card number</label><input id=f>', 'card-number'],
    ['<label>Date of birth <input></label>', 'birth-date'],
    ['<b id=t>Order</b> <i id=u>number</i><input aria-labelledby="t u">', 'order'],
    ['<div>Company</div><input>', 'company'],
    ['<div><span>Passport number</span><div><input></div></div><input name=email>', 'national-id'],
    ['<label>Department <select><option>Card number</select></label>', 'topic'],
    ['<select aria-label="How happy are you?"></select>', 'other'],
    // What is written on the field says more than what its author calls it.
    ['<input name=name_3 placeholder="Order number">', 'order'],
    ['<input name=field_3 placeholder="Your budget">', 'other'],
    ['<input name=field_3>', 'unread'],
    ['<input placeholder="ბარათის ნომერი">', 'unread'],
    ['<form><input name=email><iframe src="https://pay.example/"></iframe></form>', 'unread'],
  ])('%s is %s', (markup, kind) => {
    expect(kinds(markup)).toContain(kind);
  });

  it.each([
    [
      'what is hidden, sends or sends files',
      '<input type=hidden><input type=submit><input type=file><button>Start</button>',
    ],
    ['a search', '<input type=search><input role=searchbox><input placeholder="Search our help">'],
    ['a captcha’s frame', '<form><iframe src="https://captcha.example/reCaptcha/anchor"></iframe></form>'],
    ['a composer', '<textarea placeholder="Type a message… never send card numbers"></textarea>'],
  ])('%s is none', (_, markup) => {
    expect(kinds(markup)).toEqual([]);
  });

  it('of a message in a form is that, whatever it warns of', () => {
    const textarea = '<textarea placeholder="Message. Never write your password or card number."></textarea>';
    expect(kinds(`<form><input type=email>${textarea}</form>`)).toEqual(['email', 'message']);
  });

  it('of what can be chosen is never a secret', () => {
    const radios =
      '<label><input type=radio name=topic>Lost password</label><label><input type=radio name=topic>Card number</label>';
    expect(kinds(radios)).toEqual(['topic']);
    expect(kinds('<label><input type=radio name=q>Lost password</label>')).toEqual(['other']);
  });
});

describe('boxes', () => {
  it.each([
    ['<label><input type=checkbox> I agree to the <a href=/p>privacy policy</a></label>', 'consent'],
    ['<input type=checkbox id=c><label for=c>Datenschutz gelesen</label>', 'consent'],
    ['<div><input type=checkbox><span>Я даю согласие</span></div>', 'consent'],
    ['<div role=checkbox aria-checked=false aria-label="同意します"></div>', 'consent'],
    ['<label><input type=checkbox>Send me your newsletter</label>', 'newsletter'],
    ['<label><input type=checkbox name=email>I am a customer</label>', 'other'],
    ['<input type=checkbox>', 'unread'],
  ])('%s is %s', (markup, kind) => {
    expect(kinds(markup)).toEqual([kind]);
  });

  it('tell whether they are ticked', () => {
    const fields = read(
      '<input type=checkbox aria-label="I agree"><input type=checkbox checked aria-label=Newsletter><i role=switch aria-checked=true aria-label="I agree"></i>',
    );
    expect(fields.map(({ isTicked }) => isTicked)).toEqual([false, true, true]);
    expect(read('<input type=email>')[0]?.isTicked).toBeNull();
  });

  it('are seen by their label, where they are drawn by it', () => {
    document.body.innerHTML = chat('<input type=checkbox id=c><label for=c>I agree</label>');
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return this.localName === 'input' ? new DOMRect(0, 0, 0, 0) : new DOMRect(10, 10, 100, 20);
    });
    expect(told()).toMatchObject([{ kind: 'consent', isVisible: true }]);
  });

  it('may be a button that agrees, where a notice stands', () => {
    const button = '<button>I agree</button>';
    expect(read(`<p>Read our <a href=/privacy>privacy notice</a>.</p>${button}`)).toMatchObject([
      { kind: 'consent', isTicked: null, isRequired: false },
    ]);
    expect(read(`<p>Play a sound?</p>${button}`)).toEqual([]);
  });
});

describe('what is required', () => {
  it.each([
    ['<input type=email required>', true],
    ['<input type=email aria-required=true>', true],
    ['<input type=email aria-required=false>', false],
    ['<label>E-mail * <input></label>', true],
    ['<input placeholder="E-mail (required)">', true],
    ['<input placeholder="E-mail (optional)">', false],
    ['<div>E-mail*</div><input>', true],
    ['<input type=email>', false],
  ])('%s: %s', (markup, isRequired) => {
    expect(read(markup)).toMatchObject([{ isRequired }]);
  });

  it('may be marked by the style sheet', () => {
    const plain = globalThis.getComputedStyle;
    vi.stubGlobal('getComputedStyle', (element: Element, part?: string) =>
      part === '::after' ? { content: '"*"' } : plain(element),
    );
    expect(read('<label>Phone <input></label>')).toMatchObject([{ isRequired: true }]);
  });
});

describe('spelling', () => {
  const withSpellcheck = (markup: string, isOn: boolean) => {
    document.body.innerHTML = chat(markup);
    for (const field of document.querySelectorAll('input,textarea'))
      Object.defineProperty(field, 'spellcheck', { value: isOn });
    return told()[0]?.isSpellchecked;
  };
  it.each([
    ['<input placeholder="Card number">', true],
    ['<input type=email>', true],
    ['<input type=password>', false],
    ['<input type=tel>', false],
    ['<input placeholder="Card number" readonly>', false],
    ['<input placeholder="Card number" disabled>', false],
    ['<select aria-label="Card number"></select>', false],
  ])('of %s may be checked where the page does not forbid it: %s', (markup, isChecked) => {
    expect(withSpellcheck(markup, true)).toBe(isChecked);
    expect(withSpellcheck(markup, false)).toBe(false);
  });
});

describe('where a form stands', () => {
  it('is beside a conversation once a composer is on the screen that is not the form’s', () => {
    const isBefore = (markup: string) => read(markup).map(({ isBeforeChat }) => isBeforeChat);
    expect(isBefore('<form><input type=email></form>')).toEqual([true]);
    expect(isBefore('<form><input type=email><textarea></textarea></form>')).toEqual([true, true]);
    expect(
      isBefore('<form><input type=email></form><textarea placeholder="Type a message"></textarea>'),
    ).toEqual([false]);
  });

  it('is the chat, not the page around it', () => {
    document.body.innerHTML = `<input type=email>${chat('')}`;
    expect(told()).toEqual([]);
  });

  it.each(['open', 'closed'] as const)('may be an %s shadow tree', (mode) => {
    document.body.innerHTML = chat('');
    const host = document.querySelector('acme-chat');
    const root = host?.attachShadow({ mode });
    if (!host || !root) throw new Error('no shadow root');
    roots.set(host, root);
    root.innerHTML = '<label for=a>Password</label><input id=a>';
    expect(told()).toMatchObject([{ kind: 'password', vendorId: 'acme' }]);
  });

  it('is not out of sight', () => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(-9000, 10, 100, 20));
    expect(read('<input name=password>')).toMatchObject([{ isVisible: false }]);
  });
});

it('tells of sixty fields at most', () => {
  const fields = kinds('<input type=email>'.repeat(100));
  expect(fields).toHaveLength(60);
  expect(fields.slice(-2)).toEqual(['email', 'unread']);
});

it('never tells what was filled in, nor a label', () => {
  document.body.innerHTML = chat(
    '<form><label>Secret label <input></label><input type=email><textarea></textarea><input type=checkbox aria-label="Secret label"></form>',
  );
  for (const field of document.querySelectorAll('textarea,input'))
    Object.assign(field, { value: 'typed words' });
  const text = JSON.stringify(told());
  expect(told()).toHaveLength(4);
  expect(text).not.toContain('typed');
  expect(text).not.toContain('Secret');
});

it('reads forms whose children stand in front of their own properties', () => {
  document.body.innerHTML = chat(
    '<form><input name=contains type=email><input name=getAttribute type=tel></form>',
  );
  const form = document.querySelector('form');
  for (const child of document.querySelectorAll('input'))
    Object.defineProperty(form, child.name, { value: child, configurable: true });
  expect(told().map(({ kind }) => kind)).toEqual(['email', 'phone']);
});
