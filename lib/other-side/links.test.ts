import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkFacts } from './links.ts';

test.each([
  ['https://shop.example/returns', 'https://evil.example/x', 'shop.example'],
  ['shop.example', 'https://evil.example', 'shop.example'],
  ['www.shop.example', 'https://evil.example', 'www.shop.example'],
  ['HTTPS://Shop.Example:8443/a b', 'https://evil.example', null],
  ['https://bücher.example', 'https://evil.example', 'xn--bcher-kva.example'],
  ['https://paypal.com@evil.example/', 'https://paypal.com@evil.example/', 'paypal.com'],
  ['our page', 'https://paypal.com@evil.example/', 'paypal.com'],
  ['our page', 'https://jane@evil.example/', null],
  ['here', 'https://evil.example', null],
  ['jane@shop.example', 'https://evil.example', null],
  ['README.md', 'https://shop.example/readme', null],
  ['invoice.pdf', 'https://files.example/1', null],
  ['Photo.JPG', 'https://files.example/1', null],
  ['terms.html', 'https://files.example/1', null],
  ['Node.js', 'https://nodejs.example', null],
  ['shop.com', 'https://evil.example', 'shop.com'],
  ['www.shop.photo', 'https://evil.example', 'www.shop.photo'],
  ['https://shop.photo', 'https://evil.example', 'shop.photo'],
  ['shop.photo/cart', 'https://evil.example', 'shop.photo'],
  ['invoice 12.03.2026', 'https://shop.example/i', null],
  ['12.03.2026', 'https://shop.example/i', null],
  ['1.99', 'https://shop.example/i', null],
  ['', 'https://shop.example/i', null],
])('%j shows the host %3$j'.replace('%3$j', 'that is expected'), (text, href, shown) => {
  expect(linkFacts(text, href)?.shown).toBe(shown);
});

test.each(['mailto:a@b.example', 'tel:1', 'javascript:0', '#top', 'blob:https://a.example/1', ''])(
  '%j goes to no web host',
  (href) => {
    expect(linkFacts('here', href)).toBeNull();
  },
);

test('a short link and a host of two alphabets are told', () => {
  expect(linkFacts('here', 'https://bit.ly/x')).toMatchObject({ isShortened: true, trick: null });
  expect(linkFacts('here', 'https://pаypal.com/')).toMatchObject({
    isShortened: false,
    trick: 'mixed-script',
  });
  expect(linkFacts('here', 'https://rabbit.ly/')).toMatchObject({ isShortened: false });
});

test.each([
  ['youtube.com', 'https://youtu.be/x', 'youtube.com', false],
  ['shop.example', 'https://bit.ly.evil.example/x', 'shop.example', false],
  ['maps.google.com', 'https://maps.app.goo.gl/1', 'maps.google.com', false],
  ['shop.example', 'https://bit.ly/x', 'shop.example', true],
  ['x.com', 'https://t.co/x', 'x.com', true],
  ['google.com', 'https://goo.gl/x', 'google.com', true],
  ['facebook.com', 'https://l.facebook.com/l.php?u=x', 'facebook.com', true],
  ['shop.example', 'https://eur01.safelinks.protection.outlook.com/?url=x', 'shop.example', true],
  ['shop.example', 'https://shop.page.link/x', 'shop.example', true],
])('%j goes to %s', (text, href, shown, isShortened) => {
  expect(linkFacts(text, href)).toMatchObject({ shown, isShortened });
});

test('any link is read without an error, and nothing of path or query is told', () => {
  fc.assert(
    fc.property(fc.string(), fc.webUrl({ withQueryParameters: true }), (text, href) => {
      const facts = linkFacts(text, href);
      return facts === null || facts.host === new URL(href).hostname.replace(/\.$/, '');
    }),
  );
});
