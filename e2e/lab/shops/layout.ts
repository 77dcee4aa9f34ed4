import { type ExpectedWidget, formatExpect } from '../expect.ts';

const BOOKS = [
  ['The Salt Road', 'M. Aldous', '14.90', '#7a9e9f'],
  ['Nine Winters', 'Iris Bohm', '11.50', '#b8d8d8'],
  ['A Field Guide to Clouds', 'T. Okafor', '22.00', '#eef5db'],
  ['The Lighthouse Ledger', 'P. Castellan', '9.80', '#fe5f55'],
  ['Small Bread, Slow Days', 'J. Lindqvist', '18.40', '#c7a27c'],
  ['Maps for the Impatient', 'R. Sato', '16.20', '#4f6367'],
] as const;

const STYLE = `
body { margin: 0; font: 16px/1.5 Georgia, serif; color: #222; background: #fbfaf7; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 1rem; }
header { display: flex; gap: 2rem; align-items: baseline; border-bottom: 1px solid #ddd; }
nav a { margin-right: 1rem; }
.books { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 1rem; padding: 0; list-style: none; }
.cover { height: 9rem; border-radius: 4px; }
label { display: block; margin: .6rem 0; }
.corner-frame { position: fixed; right: 16px; bottom: 16px; width: 380px; height: 540px; border: 1px solid #ccc; border-radius: 8px; background: #fff; }
.corner { position: fixed; right: 16px; bottom: 16px; z-index: 10; }
.corner.left { right: auto; left: 16px; }`;

/** What a shop's page is made of. */
export interface ShopPage {
  title: string;
  /** Empty: no chat. */
  expect: readonly ExpectedWidget[];
  /** Markup before anything else in the head: runs before the chat does. */
  head?: string;
  /** Markup in place of the shelf of books. */
  main?: string;
  /** Markup at the end of the body: the chat. */
  chat?: string;
}

/** A small book shop's page, whole. */
export function shopPage({ title, expect, head = '', main = shelf(), chat = '' }: ShopPage): string {
  const contents = expect.length > 0 ? expect.map(formatExpect) : ['none'];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${head}
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${contents.map((content) => `<meta name="expect" content="${content}">`).join('\n')}
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header><strong>Harbour Books</strong>
<nav><a href="#new">New</a><a href="#poetry">Poetry</a><a href="#children">Children</a><a href="#visit">Visit us</a></nav>
</header>
<main>
${main}
</main>
<footer><p id="visit">Harbour Books, 4 Quay Street. Open Tuesday to Saturday. <a href="/privacy">Privacy</a></p></footer>
${chat}
</body>
</html>
`;
}

/** The books on sale. */
export function shelf(): string {
  const items = BOOKS.map(
    ([name, author, price, colour]) =>
      `<li><div class="cover" style="background: ${colour}"></div><b>${name}</b><br>${author}<br>€ ${price}
<button type="button">Add to basket</button></li>`,
  );
  return `<h1 id="new">New on our shelves</h1>
<p>Six books that we read this month and would lend to a friend, if we were not in the business of selling them.</p>
<ul class="books">
${items.join('\n')}
</ul>`;
}
