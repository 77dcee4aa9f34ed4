import { keepingChat } from '../widgets/keeping.ts';
import type { PageDefinition } from './definition.ts';

const TITLE = 'Harbour Books';

/** Shops whose page and chat's frame post messages to each other. One that posts none is `keeps-nowhere-framed`. */
export const postingPages: PageDefinition[] = [
  {
    name: 'posts-any',
    purpose: 'a chat in a sandboxed frame without an origin, which the page posts to with the target *',
    title: TITLE,
    widgets: [
      keepingChat({
        keeps: 'nowhere',
        isFramed: true,
        posts: 'any',
        checks: { 'wildcard-post-message': 'fail', 'unsandboxed-frame': 'pass' },
      }),
    ],
  },
  {
    name: 'posts-exact',
    purpose: 'a chat whose frame posts to the page, by the page’s origin; the page keeps that to itself',
    title: TITLE,
    head: () =>
      `<script>addEventListener('message', (event) => event.stopImmediatePropagation(), true);</script>`,
    widgets: [
      keepingChat({
        keeps: 'nowhere',
        isFramed: true,
        posts: 'exact',
        checks: { 'wildcard-post-message': 'unknown', 'unsandboxed-frame': 'fail' },
      }),
    ],
  },
];
