import {
  chatra,
  crisp,
  hubspot,
  intercom,
  intercomFacade,
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
    name: 'loader-smooch',
    purpose: 'Smooch’s srcdoc iframe, WebSocket inside it',
    title: TITLE,
    widgets: [smooch()],
  },
];
