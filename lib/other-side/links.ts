import { type HostTrick, hostTrick } from './hosts.ts';
import { isHiding } from './short-hosts.ts';

/** What is said of a link in a message; nothing of its path or words. */
export interface LinkFacts {
  /** The host that the link's text shows, or that stands before an `@` in its address; null where it shows none. */
  readonly shown: string | null;
  /** The host that it goes to. */
  readonly host: string;
  readonly trick: HostTrick | null;
  /** It goes to a service that hides where it leads. */
  readonly isShortened: boolean;
}

/** Ends of names of files that are ends of hosts as well, or of two letters and of none. */
const fileEnds = /\.(?:md|py|rs|sh|zip|mov|so|app|pl|ps|ai|java|js|ts|cs|db|gz|xz|rb|go)$/;
/**
 * Ends that people take for a host's where nothing else says so: countries', and the commonest generic ones
 *. `invoice.pdf` and `Node.js` are no hosts.
 */
const hostEnds =
  /\.(?:\p{L}{2}|xn--[a-z\d-]+|[^\0-\x7f]+|com|net|org|info|biz|xyz|online|shop|store|site|top|club|live|dev|app|tech|cloud|blog|pro|vip|help|chat|support|bank|email|link|page|website|space|world|today|agency|digital|services|group|care|mobi|name|news|travel|edu|gov|int|test|example)$/u;
const hostPattern =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.){1,8}(?:xn--[a-z\d-]{2,59}|\p{L}{2,24})$/u;

/** The host that a text shows people who read it as an address; null where it is none. */
function shownHost(text: string): string | null {
  const line = text.trim().toLowerCase();
  if (line.length > 300 || /\s/.test(line)) return null;
  const [, scheme = '', rest = ''] = /^(https?:\/\/)?(.*)$/s.exec(line) ?? [];
  // What stands before an `@` is read first, though it is a name; an e-mail address has no scheme.
  const [authority = ''] = rest.split(/[/?#]/, 1);
  const name = authority.includes('@') && scheme === '' ? '' : (authority.split('@', 1)[0] ?? '');
  const host = name.replace(/:\d*$/, '').replace(/\.$/, '');
  if (!hostPattern.test(host)) return null;
  const isBare = scheme === '' && !host.startsWith('www.') && authority === rest;
  if (isBare && (fileEnds.test(host) || !hostEnds.test(host))) return null;
  return URL.parse(`https://${host}`)?.hostname ?? null;
}

/**
 * What a link of a message is like; null for one that leaves for no web host. Never throws.
 * @param text what people read; @param href absolute address
 */
export function linkFacts(text: string, href: string): LinkFacts | null {
  const url = URL.parse(href);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  const host = url.hostname.replace(/\.$/, '');
  const inName = url.username === '' ? null : shownHost(`https://${safeDecode(url.username)}`);
  return {
    shown: shownHost(text) ?? inName,
    host,
    trick: hostTrick(host),
    isShortened: isHiding(host),
  };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
