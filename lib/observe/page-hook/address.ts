import { exec, reader } from './natives.ts';

const NativeRequest = Request;
const urlOf = reader<string>('url', WebSocket, EventSource, Request);
const hrefOf = reader<string>('href', URL);

/**
 * The absolute URL that a page means by `raw`: a string, URL, Request or open socket. Anything else is not asked for
 * its text, since code of the page might answer, and would run twice. Throws where it is no URL.
 */
export function addressOf(raw: unknown): string {
  // A Request resolves against the document's base, whatever the page has made of URL and baseURI.
  return (
    urlOf(raw) ?? urlOf(new NativeRequest(typeof raw === 'string' ? raw : (hrefOf(raw) ?? 'http://'))) ?? ''
  );
}

/** The URL's first 1,500 UTF-16 units. */
export function capped(url: string): string {
  return exec(/^.{0,1500}/, url)?.[0] ?? '';
}

/** The URL without query and fragment, of at most 1,500 units. */
export function withoutQuery(url: string): string {
  return exec(/^[^?#]{0,1500}/, url)?.[0] ?? '';
}
