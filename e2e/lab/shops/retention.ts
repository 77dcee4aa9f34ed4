import { type Keeping, keepingChat } from '../widgets/keeping.ts';
import type { PageDefinition } from './definition.ts';

const TITLE = 'Harbour Books';

/** A shop whose chat keeps what is said in one place; what the check says of it once a message was sent. */
const kept = (
  keeps: Keeping,
  purpose: string,
  outcome: 'pass' | 'fail' | 'unknown',
  isFramed?: true,
): PageDefinition => ({
  name: `keeps-${keeps}${isFramed ? '-framed' : ''}`,
  purpose,
  title: TITLE,
  widgets: [
    keepingChat({
      keeps,
      checks: {
        'stored-transcript': outcome,
        'no-message-expiry': 'fail',
        // Neither page nor frame of these says anything to the other.
        'wildcard-post-message': isFramed ? 'pass' : 'not-applicable',
      },
      ...(isFramed && { isFramed }),
    }),
  ],
});

/** A menu button, and the menu that it opens. */
const menu = (items: string) =>
  `<button class="keeping-menu" aria-haspopup="menu" aria-label="More options" onclick="this.nextElementSibling.hidden = !this.nextElementSibling.hidden">⋮</button><span role="menu" hidden>${items}</span>`;

/** A shop whose chat has this in its head; what the check says of it while no menu is opened. */
const ended = (name: string, purpose: string, head: string, outcome: 'pass' | 'unknown'): PageDefinition => ({
  name,
  purpose,
  title: TITLE,
  widgets: [keepingChat({ keeps: 'nowhere', head, checks: { 'no-message-expiry': outcome } })],
});

/** Shops that differ in what their chat leaves in the browser, and in how it can be ended. */
export const retentionPages: PageDefinition[] = [
  kept('nowhere', 'a chat that keeps no message', 'pass'),
  kept('nowhere', 'the same in a frame of the vendor’s', 'pass', true),
  kept('local', 'a chat that keeps its messages in local storage', 'fail'),
  kept('local', 'the same in a frame of the vendor’s', 'fail', true),
  kept('base64', 'a chat that keeps its messages in local storage, in base64', 'fail'),
  kept('database', 'a chat that keeps its messages in IndexedDB, in a Map', 'fail'),
  kept('cache', 'a chat that keeps its messages in Cache Storage', 'fail'),
  kept('session', 'a chat that keeps its messages in session storage, and is open', 'unknown'),
  kept('blob', 'a chat that keeps its messages in IndexedDB, in a Blob', 'unknown'),
  kept('late', 'a chat that keeps its messages once it is closed, and is open', 'pass'),
  ended('ends', 'a chat with a button that ends it', '<button>End chat</button>', 'pass'),
  ended(
    'ends-in-menu',
    'a chat that is deleted from a menu, which is closed',
    menu('<button role="menuitem">Delete conversation</button>'),
    'unknown',
  ),
  ended(
    'ends-nowhere',
    'a chat with a menu that does not end it, and is closed',
    menu('<button role="menuitem">Download transcript</button>'),
    'unknown',
  ),
  ended('ends-perhaps', 'a chat whose button may end or hide it', '<button>Close chat</button>', 'unknown'),
];
