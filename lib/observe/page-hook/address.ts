import { exec, reader } from './natives.ts';

const NativeRequest = Request;
const urlOf = reader<string>('url', Request);
const hrefOf = reader<string>('href', URL);

/**
 * The absolute URL that a page means by `raw`: a string, URL or Request. Anything else is not asked for
 * its text, since code of the page might answer, and would run twice. Throws where it is no URL.
 */
export function addressOf(raw: unknown): string {
  // A Request resolves against the document's base, whatever the page has made of URL and baseURI.
  // One that was made has an address.
  return (urlOf(raw) ??
    urlOf(new NativeRequest(typeof raw === 'string' ? raw : (hrefOf(raw) ?? 'http://')))) as string;
}

/** The part of `text` that `pattern` matches first. Throws where there is none. */
export function firstMatch(pattern: RegExp, text: string): string {
  return (exec(pattern, text) as RegExpExecArray)[0];
}
