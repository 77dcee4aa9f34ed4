import type { Address } from '../evidence/response.ts';

/**
 * Blocks of IPv4 that are not on the public internet: first address, prefix length, what they are for. Sources: RFC 5735,
 * https://www.rfc-editor.org/in-notes/rfc5735.txt, read 2026-11-22; 100.64.0.0/10: RFC 6598.
 */
const blocks: readonly (readonly [string, number, Address['scope']])[] = [
  ['0.0.0.0', 8, 'special'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'private'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'private'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'special'],
  ['192.0.2.0', 24, 'special'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'special'],
  ['198.51.100.0', 24, 'special'],
  ['203.0.113.0', 24, 'special'],
  ['224.0.0.0', 3, 'special'],
];

/** The scope of 32 bits of IPv4. */
function scopeOf(bits: number): Address['scope'] {
  const block = blocks.find(([first, length]) => {
    const shift = 32 - length;
    return bits >>> shift === (ipv4Bits(first) ?? 0) >>> shift;
  });
  return block?.[2] ?? 'public';
}

function ipv4Bits(text: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return null;
  return parts.reduce((bits, part) => (bits << 8) | part, 0) >>> 0;
}

/** The eight groups of an IPv6 address without zone, or null. */
function ipv6Groups(text: string): number[] | null {
  const embedded = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const bits = embedded ? ipv4Bits(embedded[2] ?? '') : 0;
  if (bits === null) return null;
  const plain = embedded
    ? `${embedded[1]}${(bits >>> 16).toString(16)}:${(bits & 0xffff).toString(16)}`
    : text;
  const halves = plain.split('::');
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length > 2 || missing < 0 || (halves.length === 1 && missing > 0)) return null;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}

/**
 * What is kept of the address that a browser names (IPv6 by the blocks of RFC 4291): its family, whether it is public, and if so its network. Null for
 * what is no address. Never throws.
 */
export function addressOf(ip: string | undefined): Address | null {
  const text = (ip ?? '').replace(/^\[|\]$|%.*$/g, '');
  const bits = ipv4Bits(text);
  if (bits !== null) {
    const scope = scopeOf(bits);
    const plain = [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
    return { family: 'ipv4', scope, network: scope === 'public' ? plain : null };
  }
  const groups = ipv6Groups(text);
  if (!groups) return null;
  const [first = 0, second = 0] = groups;
  const low = (((groups[6] ?? 0) << 16) | (groups[7] ?? 0)) >>> 0;
  if (groups.slice(0, 5).every((group) => group === 0)) {
    // ::ffff:a.b.c.d is IPv4 written as IPv6; ::1 is this computer.
    if (groups[5] === 0xffff) return addressOf([24, 16, 8, 0].map((at) => (low >>> at) & 255).join('.'));
    return { family: 'ipv6', scope: groups[5] === 0 && low === 1 ? 'loopback' : 'special', network: null };
  }
  const isPrivate = (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
  const isDocumented = first === 0x2001 && second === 0xdb8;
  const isPublic = (first & 0xe000) === 0x2000 && !isDocumented;
  const scope = isPrivate ? 'private' : isPublic ? 'public' : 'special';
  const network = isPublic ? `${first.toString(16)}:${second.toString(16)}::/32` : null;
  return { family: 'ipv6', scope, network };
}
