import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { CertificateFault } from './authority.ts';
import type { Checks, ExpectedParts, ExpectedWidget, VendorId } from './expect.ts';

/** One payload that a backend got, as raw text, before anything was made of it. */
export interface LabMessage {
  /** Which backend: `rocket-chat`, `rasa`, `deep-chat`, `direct-line`, `livechat`, `home-made`, `tracker`, `noise`, `quiet`, … */
  backend: string;
  host: string;
  channel: 'websocket' | 'http' | 'socket.io';
  /** Milliseconds since the epoch, by the lab's clock. */
  atMs: number;
  text: string;
}

/** One HTTP request that the lab got, WebSocket handshakes included. */
export interface LabRequest {
  host: string;
  /** With its query. */
  path: string;
  method: string;
  scheme: 'http' | 'https';
  /** Milliseconds since the epoch, by the lab's clock. */
  atMs: number;
  headers: IncomingMessage['headers'];
}

/** How a driver opens a widget, sends a message and sees the answer. Selectors are CSS; open shadow roots are pierced. */
export interface Drive {
  vendor: VendorId;
  /** Part of the URL of the frame that holds launcher, form and composer; absent for the page itself. */
  frame?: string;
  /** The same by a selector of its element in the page, for frames without an address. */
  frameElement?: string;
  /** The host of the closed shadow root that holds all of it, in the page itself: reached over CDP, in Chromium only. */
  closedHost?: string;
  /** A link of the page to be followed first: the chat is on that route only. */
  route?: string;
  /** The launcher is in the page, and makes the frame. */
  isLauncherInPage?: true;
  /** To be clicked first, if the widget starts closed. */
  launcher?: string;
  /** A button that agrees to a privacy notice, shown before the form. */
  consent?: string;
  /** The pre-chat form: fields to fill, then a button to press. */
  preChat?: { fields: { selector: string; text: string }[]; submit: string };
  composer: string;
  /** `Enter` in the composer, or the selector of a button to click. */
  send: string;
  /** Text that the answer contains. */
  reply: string;
  /** What is sent arrives nowhere, and the answer says so. */
  isLost?: true;
}

/** One act of a visitor on a page that has no chat to drive. `frame` is part of the URL of the frame that is meant. */
export type Step = { frame?: string } & (
  | { click: string }
  | { type: string; text: string }
  | { press: string }
);

/**
 * `chat`: a product that the catalogue knows; `unlisted`: a chat that no list knows; `quiet`: no chat widget.
 */
export type PageKind = 'chat' | 'unlisted' | 'quiet';

/** A page of the lab. */
export interface LabPage {
  name: string;
  /** What the page is for, one line. */
  purpose: string;
  /** Without a port: Chromium reaches it by the lab's host resolver rules. */
  url: string;
  /** With the lab's port in it: for browsers that cannot map ports. */
  urlWithPort: string;
  kind: PageKind;
  /** Kept out of what detection is tuned on. */
  isHeldBack: boolean;
  /** The page is itself a chat, as an application: to be called so, and not a widget. */
  app?: 'ai-chat' | 'messenger';
  /** Empty: the page has no chat widget. */
  expect: ExpectedWidget[];
  drive: Drive[];
  /** What a visitor does on a quiet page; for specs that want its boxes open and its fields used. */
  exercise: Step[];
  /** A query that makes a slow page quick, such as `?delay=1`. */
  quickQuery?: string;
}

/** What routes get: one request, and the ways to answer and to record. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  host: string;
  scheme: 'http' | 'https';
  url: URL;
  /** Whole body as text; empty for GET. */
  body: string;
  /** `scheme://host`, with the lab's port when this request came with one. */
  base: (host: string, scheme?: 'http' | 'https' | 'ws' | 'wss') => string;
  record: (channel: LabMessage['channel'], text: string, backend: string) => void;
}

/** How a host differs from the rest in TLS: it then has a server, and a port, of its own. */
export interface OwnTls {
  /** The only version that it speaks. */
  version?: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
  /** The only cipher that it takes, by OpenSSL's name. */
  cipher?: string;
  /** Speaks HTTP/2, and HTTP/1.1 to those who do not. */
  isHttp2?: boolean;
  fault?: CertificateFault;
}

/** One virtual host. */
export interface Site {
  tls?: OwnTls;
  /** Strict-Transport-Security max-age, seconds; absent or on http: no header. */
  hstsSeconds?: number;
  /** Answers, or returns false for a 404. May answer later. */
  handle: (exchange: Exchange) => boolean | Promise<boolean>;
  /** Takes the request before its body is read, or returns false. */
  handleRaw?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Takes a WebSocket handshake, or returns false. */
  upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
}

/** A chat in a page: the markup that the vendor documents, and what is true of it wherever it stands. */
export interface Widget {
  vendor: VendorId;
  checks: Checks;
  /** Its parts, of which nothing else on the page has a share. */
  parts?: ExpectedParts;
  /** The vendor that it claims to be and is not. */
  claims?: string;
  drive: Drive;
  /** Markup for the end of the body. */
  embed: (exchange: Exchange) => string;
  /** Further pages on the shop's own host, by path. */
  pages?: Record<string, (exchange: Exchange) => string>;
}

/** What every backend needs from the lab. */
export interface Recorder {
  record: (message: Omit<LabMessage, 'atMs'>) => void;
}

/** The answer that every backend gives to a message. */
export const REPLY = 'Thank you, a bookseller is reading this now.';
