// biome-ignore-all lint/style/noRestrictedImports: data for tests, a floor below the checks and in no build.
import type { TextLeak } from '../../evidence/draft.ts';
import type { Item } from '../../evidence/evidence.ts';
import { type Parts, urlOf } from './evidence-builders.ts';

// What a chat shows and takes: fields, links, controls, and what is typed there.

/** A visible message field in the shop's page. */
export function composerItem(parts: Parts<'composers'> = {}): Item<'composers'> {
  return {
    ...{ id: 'composer-1', trust: 'dom', frameId: 0, atMs: 0 },
    field: 'textarea',
    shadow: 'none',
    isVisible: true,
    label: null,
    guard: 'guarded',
    element: 'div#chat > textarea',
    container: null,
    vendorId: null,
    ...parts,
  };
}

/** A required e-mail field of the chat's form. */
export function formFieldItem(parts: Parts<'formFields'> = {}): Item<'formFields'> {
  return {
    ...{ id: 'field-1', trust: 'dom', frameId: 0, atMs: 0 },
    kind: 'email',
    isRequired: true,
    isVisible: true,
    isTicked: null,
    isSpellchecked: false,
    isBeforeChat: true,
    element: 'div#chat > input',
    container: null,
    vendorId: null,
    ...parts,
  };
}

/** The chat's composer, in which a sentence was typed while all was listened to, and of which nothing left. */
export function draftItem(parts: Parts<'drafts'> = {}): Item<'drafts'> {
  return {
    ...{ id: 'draft-1', trust: 'dom', frameId: 0, atMs: 0 },
    characters: 40,
    messages: 3,
    isTapped: true,
    leaks: [],
    sent: { messages: 0, found: 0, sealed: 0, outgoing: 0, unread: 0, encoding: null },
    element: 'div#chat > textarea',
    container: null,
    vendorId: null,
    ...parts,
  };
}

/** Unsent text that left for the chat's socket. */
export function textLeak(parts: Partial<TextLeak> = {}): TextLeak {
  return {
    way: 'websocket',
    url: urlOf('wss://chat.example/socket'),
    encoding: 'json',
    characters: 38,
    delayMs: 120,
    times: 4,
    trust: 'page-claim',
    ...parts,
  };
}

/** A card field of the shop's checkout. */
export function cardFieldItem(parts: Parts<'cardFields'> = {}): Item<'cardFields'> {
  return {
    ...{ id: 'card-field-1', trust: 'dom', frameId: 0, atMs: 0 },
    reason: 'autocomplete',
    matched: 'cc-number',
    element: 'form > input',
    ...parts,
  };
}

/** A link to a privacy notice in the chat. */
export function privacyLinkItem(parts: Parts<'privacyLinks'> = {}): Item<'privacyLinks'> {
  return {
    ...{ id: 'privacy-link-1', trust: 'dom', frameId: 0, atMs: 0 },
    url: urlOf('https://shop.example/privacy'),
    matched: 'privacy',
    isDead: false,
    element: 'div#chat > a',
    container: null,
    vendorId: null,
    ...parts,
  };
}

/** A message that was sent and that no store of the chat's own origin holds, all of which were read. */
export function conversationItem(parts: Parts<'conversations'> = {}): Item<'conversations'> {
  return {
    ...{ id: 'conversation-1', trust: 'dom', frameId: 1, atMs: 0 },
    host: 'chat.example',
    sentCount: 1,
    soughtCount: 1,
    leastBytes: 40,
    isClosed: false,
    areas: { local: 'read', session: 'read', 'indexed-db': 'read', cache: 'read' },
    kept: [],
    element: 'div#chat > textarea',
    container: null,
    vendorId: null,
    ...parts,
  };
}

/** Two messages of the other side that ask for nothing and link nowhere, and one of the visitor's. */
export function otherSideItem(parts: Parts<'otherSides'> = {}): Item<'otherSides'> {
  return {
    ...{ id: 'other-side-1', trust: 'dom', frameId: 0, atMs: 0 },
    messages: 2,
    unsure: 0,
    sent: 1,
    requests: [],
    links: [],
    isDisclosed: false,
    hasBotMark: false,
    fastAnswers: 0,
    isStreamed: false,
    isLanguageKnown: true,
    element: 'div#chat > div',
    container: null,
    vendorId: null,
    ...parts,
  };
}

/** A control of the chat that is on the screen, and says nothing of an end. */
export function chatControlItem(parts: Parts<'chatControls'> = {}): Item<'chatControls'> {
  return {
    ...{ id: 'chat-control-1', trust: 'dom', frameId: 0, atMs: 0 },
    role: 'other',
    matched: null,
    isVisible: true,
    isOpened: false,
    element: 'div#chat > button',
    container: null,
    vendorId: null,
    ...parts,
  };
}

/** What the chat's frame was posted: nothing, heard from the start. */
export function postingItem(parts: Parts<'postings'> = {}): Item<'postings'> {
  return {
    ...{ id: 'posting-1', trust: 'dom', frameId: 1, atMs: 0 },
    isOpaque: false,
    isWhole: true,
    senders: [],
    ...parts,
  };
}
