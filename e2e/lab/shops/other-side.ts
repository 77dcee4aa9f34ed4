import { CDN, LOOK_ALIKE, OTHER_ENDING } from '../hosts.ts';
import { talkingChat } from '../widgets/talking.ts';
import type { PageDefinition } from './definition.ts';

const title = 'Harbour Books';

/** Shops that differ in who is on the other side of their chat. */
export const otherSidePages: PageDefinition[] = [
  {
    name: 'phishing',
    purpose:
      'a false support from a look-alike host: asks for secrets, links elsewhere, and is a bot that does not say so',
    title,
    widgets: [
      talkingChat('phisher', LOOK_ALIKE, {
        'sensitive-request': 'fail',
        'deceptive-link': 'fail',
        'lookalike-vendor': 'fail',
        'undisclosed-bot': 'fail',
      }),
    ],
  },
  {
    name: 'honest-assistant',
    purpose: 'an assistant that says what it is, warns, and links through its vendor’s own redirect',
    title,
    widgets: [
      talkingChat('assistant', CDN, {
        'sensitive-request': 'pass',
        'deceptive-link': 'pass',
        'lookalike-vendor': 'pass',
        'undisclosed-bot': 'pass',
      }),
    ],
  },
  {
    name: 'untold-side',
    purpose:
      'a chat that does not show who has written what, with a short link, at a vendor’s name with another ending',
    title,
    widgets: [
      talkingChat('untold', OTHER_ENDING, {
        'sensitive-request': 'unknown',
        'deceptive-link': 'unknown',
        'lookalike-vendor': 'unknown',
        'undisclosed-bot': 'unknown',
      }),
    ],
  },
];
