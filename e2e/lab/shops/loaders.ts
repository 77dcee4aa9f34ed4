import {
  byTagManager,
  chatra,
  crisp,
  hubspot,
  intercom,
  intercomFacade,
  mimic,
  smooch,
  tawk,
  zendesk,
} from '../widgets/loaders.ts';
import type { PageDefinition } from './definition.ts';

const TITLE = 'Harbour Books';

/** Shops with a true loader, at the vendor's true hosts; what it brings is a stub of the lab's. */
export const loaderPages: PageDefinition[] = [
  {
    name: 'loader-intercom',
    purpose: 'Intercom’s npm loader; two scripts, a blank iframe, WebSocket',
    title: TITLE,
    widgets: [intercom()],
  },
  {
    name: 'loader-facade',
    purpose:
      'react-live-chat-loader before Intercom: nothing is requested before someone points at the launcher',
    title: TITLE,
    widgets: [intercomFacade()],
  },
  {
    name: 'loader-crisp',
    purpose: 'Crisp’s npm loader; in the page, WebSocket',
    title: TITLE,
    widgets: [crisp()],
  },
  {
    name: 'loader-tawk',
    purpose: 'tawk.to’s snippet; a blank iframe, WebSocket',
    title: TITLE,
    widgets: [tawk()],
  },
  {
    name: 'loader-zendesk',
    purpose: 'Zendesk’s snippet; settings, second script, blank iframe, WebSocket',
    title: TITLE,
    widgets: [zendesk()],
  },
  {
    name: 'loader-hubspot',
    purpose: 'HubSpot’s tracking code; second script, cross-origin iframe, HTTP',
    title: TITLE,
    widgets: [hubspot()],
  },
  {
    name: 'loader-chatra',
    purpose: 'Chatra’s npm loader; cross-origin iframe, WebSocket inside it',
    title: TITLE,
    widgets: [chatra()],
  },
  {
    name: 'tag-manager',
    purpose:
      'Chatra and HubSpot, both brought by Google Tag Manager: scripts, frames and a socket in a chain each',
    title: TITLE,
    widgets: byTagManager(),
    // Both would stand in the same corner.
    tail: () => '<style>#chatra__iframe { right: 380px !important; }</style>',
  },
  {
    name: 'mimic',
    purpose: 'a chat of nobody’s that bears Intercom’s marks: it claims to be Intercom, and is not',
    title: TITLE,
    widgets: [mimic()],
  },
  {
    name: 'loader-smooch',
    purpose: 'Smooch’s srcdoc iframe, WebSocket inside it',
    title: TITLE,
    widgets: [smooch()],
  },
];
