import type { KeptThing, LeftThing } from '../../lib/evidence/forgotten.ts';

/** What the popup says of forgetting a chat. */
export const forgetWords = {
  title: 'Forget this chat',
  what: (count: number) =>
    count === 1
      ? 'Earshot knows of 1 thing that this chat keeps in your browser:'
      : `Earshot knows of ${count} things that this chat keeps in your browser:`,
  nothing: 'Earshot knows of nothing that this chat keeps in your browser, and that it could take away.',
  only: 'These go, and nothing else. What the company keeps on its servers stays. An open chat may write anew: forget it on leaving, or reload the page.',
  when: 'When',
  choices: {
    now: 'Now',
    leave: 'When I leave this page',
    hour: 'In 1 hour',
    day: 'In 1 day',
    week: 'In 1 week',
  },
  go: 'Forget it',
  going: 'Forgetting…',
  cancel: 'Do not',
  planned: {
    leave: 'It will be forgotten when you leave this page.',
    next: 'It will be forgotten as soon as a chat of this site is seen again: only then can Earshot reach what it keeps.',
    time: (time: string) =>
      `It will be forgotten on ${time}: at once if a page of this site is open then, else when its chat is seen next.`,
  },
  failed:
    'This did not work: the browser does not let Earshot into this page any more. Reload it and try again.',
  whole: (host: string) => ['Forget all that ', host, ' keeps'] as const,
  wholeMore:
    'The browser asks you first, and Earshot gives the permission back. In Chromium the cookies of all of that site go, whichever page set them.',
  denied: 'You did not permit it: nothing was taken away.',
  removed: (count: number) => (count === 1 ? 'Taken away: 1 thing' : `Taken away: ${count} things`),
  removedNone: 'Nothing was taken away.',
  left: (count: number) => (count === 1 ? '1 thing stays:' : `${count} things stay:`),
  areas: {
    local: 'local storage',
    session: 'session storage',
    'indexed-db': 'database',
    cache: 'cache',
    cookie: 'cookie',
  } satisfies Record<KeptThing['area'], string>,
  all: 'all of it',
  reasons: {
    gone: 'it was gone already',
    'http-only': 'closed to scripts; clear the site’s cookies in your browser',
    ambiguous: 'several have this name, and not all may be the chat’s',
    'in-use': 'the page is using it; it goes when the page is closed',
    'not-open': 'no page that keeps it is open',
    refused: 'the browser did not do it',
  } satisfies Record<LeftThing['reason'], string>,
} as const;
