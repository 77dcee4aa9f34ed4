import type { PageDefinition } from './definition.ts';
import { shelf } from './layout.ts';

const FRAMES = 20;
const NODES = 50_000;

/** Shops without a chat: whatever looks like one must not be taken for one. */
export const chatlessPages: PageDefinition[] = [
  { name: 'quiet', purpose: 'a shop without chat', title: 'Harbour Books' },
  {
    name: 'forms',
    purpose: 'no chat, but comments, a search box, a contact form and a newsletter',
    title: 'Contact, Harbour Books',
    main: () => `<form role="search" action="/search"><label>Search <input type="search" name="q" placeholder="Title or author"></label></form>
${shelf()}
<section><h2>What readers say</h2>
<article><b>Jo</b><p>Read it in two evenings.</p></article>
<form action="/comment" method="post"><label>Your comment <textarea name="comment" placeholder="Write a comment"></textarea></label>
<button>Post comment</button></form></section>
<section><h2>Contact us</h2>
<form action="/contact" method="post"><label>Name <input name="name" autocomplete="name"></label>
<label>E-mail <input type="email" name="email" autocomplete="email"></label>
<label>Message <textarea name="message" placeholder="Your message"></textarea></label>
<button>Send message</button></form></section>
<aside class="corner" style="background: #fff; padding: 1rem; border: 1px solid #ccc">
<form action="/newsletter" method="post"><label>Newsletter <input type="email" name="email" placeholder="you@example.com"></label>
<button>Subscribe</button></form></aside>`,
  },
  {
    name: 'frames',
    purpose: `no chat, ${FRAMES} same-origin frames`,
    title: 'Harbour Books',
    tail: () =>
      Array.from(
        { length: FRAMES },
        (_, index) =>
          `<iframe title="Shelf ${index}" src="/shelf.html?${index}" width="300" height="120"></iframe>`,
      ).join('\n'),
  },
  {
    name: 'mutating',
    purpose: `no chat, ${NODES.toLocaleString('en')} nodes, 200 of them replaced at every frame`,
    title: 'Harbour Books',
    tail: () => `<div id="stock"></div>
<script>
const stock = document.getElementById('stock');
for (let row = 0; row < ${NODES / 50}; row += 1) {
  const line = document.createElement('p');
  for (let cell = 0; cell < 49; cell += 1) line.append(document.createElement('i'));
  stock.append(line);
}
let at = 0;
function churn() {
  for (let step = 0; step < 200; step += 1) {
    const line = stock.children[at++ % stock.children.length];
    line.replaceChild(document.createElement('i'), line.firstChild);
  }
  requestAnimationFrame(churn);
}
requestAnimationFrame(churn);
</script>`,
  },
];
